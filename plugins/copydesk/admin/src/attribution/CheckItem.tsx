import { Box, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { useId, useState } from 'react';
import { useMessages } from '../messages';
import type { Check } from '../newsroom/contract/checks';
import { CheckMark } from './CheckMark';
import { fieldPath, type NameOfField } from './fieldPath';
import { GoToField } from './GoToField';
import { OverrideCheck } from '../override/OverrideCheck';
import { OverrideLine } from '../override/OverrideLine';
import { ruleTexts } from './ruleTexts';

interface CheckItemProps {
  check: Check;
  nameOf: NameOfField;
  /** The form with the check's field, where it is on the same page. */
  besideForm: FormBeside | null;
}

/** The form of a saved article, and what whoever looks at it may do beside it. */
export interface FormBeside {
  articleDocumentId: string;
  mayOverride: boolean;
}

/** One check: what is wrong if it is unmet, and, opened, why the newsroom asks for it and of which field. */
export function CheckItem({ check, nameOf, besideForm }: CheckItemProps) {
  const say = useMessages();
  const detailsId = useId();
  // Beside the form every line counts: what the check is for is one click away.
  const [open, setOpen] = useState(!check.met && !besideForm);
  const Chevron = open ? ChevronDown : ChevronRight;
  const { title, why } = ruleTexts(check, say);
  const mayOverride = besideForm !== null && besideForm.mayOverride;
  const hasField = check.path.length > 0;

  return (
    <Box tag="li">
      <Flex
        tag="button"
        type="button"
        gap={2}
        alignItems="flex-start"
        aria-expanded={open}
        aria-controls={detailsId}
        onClick={() => setOpen(!open)}
        cursor="pointer"
        textAlign="left"
        width="100%"
      >
        <CheckMark check={check} />
        <Typography
          grow={1}
          lineHeight={5}
          textColor="neutral800"
          fontWeight={check.met ? 'regular' : 'bold'}
        >
          {title}
        </Typography>
        <Flex shrink={0} height="2rem">
          <Chevron aria-hidden fill="neutral500" width="1rem" height="1rem" />
        </Flex>
      </Flex>
      <Flex direction="column" alignItems="flex-start" gap={1} paddingLeft={6}>
        {check.message !== null && <Typography textColor="neutral800">{check.message}</Typography>}
        {check.override && (
          <OverrideLine override={check.override} endFor={mayOverride ? besideForm : null} />
        )}
        {!check.met && besideForm && hasField && <GoToField path={check.path} nameOf={nameOf} />}
        {!check.met && !check.override && check.severity === 'block' && !check.isFinal && mayOverride && (
          <OverrideCheck articleDocumentId={besideForm.articleDocumentId} check={check} />
        )}
        {open && (
          <Box id={detailsId}>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {why}
            </Typography>
            {hasField && (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {say('check.field', { field: fieldPath(check.path, nameOf) })}
              </Typography>
            )}
          </Box>
        )}
      </Flex>
    </Box>
  );
}
