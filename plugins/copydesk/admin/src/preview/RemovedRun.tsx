import { Box, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { useId, useState } from 'react';
import { useMessages } from '../messages';
import type { Removal } from '../newsroom/contract/removals';
import { RemovalReason } from './RemovalReason';
import { rulesOf } from './segments';

/** Blocks that were taken out side by side: one line that opens to each of them with its reason. */
export function RemovedRun({ removals }: { removals: Removal[] }) {
  const say = useMessages();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDown : ChevronRight;

  return (
    <Box background="neutral100" borderColor="neutral200" borderStyle="dashed" hasRadius>
      <Flex
        tag="button"
        type="button"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
        cursor="pointer"
        gap={2}
        padding={2}
        width="100%"
        textAlign="left"
      >
        <Flex shrink={0}>
          <Chevron aria-hidden fill="neutral600" width="1.2rem" height="1.2rem" />
        </Flex>
        <Typography fontWeight="bold" textColor="neutral700" shrink={0}>
          {say('run.count', { count: removals.length })}
        </Typography>
        <Typography textColor="neutral600" ellipsis>
          {rulesOf(removals).join(', ')}
        </Typography>
      </Flex>
      {open && (
        <Flex
          tag="ul"
          id={listId}
          direction="column"
          alignItems="stretch"
          gap={3}
          paddingLeft={6}
          paddingRight={4}
          paddingBottom={3}
          paddingTop={1}
        >
          {removals.map((removal) => (
            <Box tag="li" key={removal.block}>
              <Typography tag="p" textColor="neutral600" dir="auto">
                <del>{removal.text}</del>
              </Typography>
              <RemovalReason removal={removal} />
            </Box>
          ))}
        </Flex>
      )}
    </Box>
  );
}
