import { Flex } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { Check } from '../newsroom/contract';
import { CheckItem, type FormBeside } from './CheckItem';
import type { NameOfField } from './fieldPath';
import { byUrgency } from './readiness';

interface CheckListProps {
  checks: Check[];
  nameOf: NameOfField;
  /** The article whose form, with the checks' fields, is on the same page; null where there is none. */
  besideForm?: FormBeside | null;
}

/** Every check of the attribution policy, what is unmet first. */
export function CheckList({ checks, nameOf, besideForm = null }: CheckListProps) {
  const say = useMessages();

  return (
    <Flex
      tag="ul"
      aria-label={say('checks.label')}
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
    >
      {byUrgency(checks).map((check) => (
        // A check that changes sides opens or closes by itself.
        <CheckItem
          key={`${check.rule}-${check.path.join('.')}-${check.met}-${Boolean(check.override)}`}
          check={check}
          nameOf={nameOf}
          besideForm={besideForm}
        />
      ))}
    </Flex>
  );
}
