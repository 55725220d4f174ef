import { Flex } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { Check } from '../newsroom/contract';
import { CheckItem } from './CheckItem';
import type { NameOfField } from './fieldPath';
import { byUrgency } from './readiness';

interface CheckListProps {
  checks: Check[];
  nameOf: NameOfField;
  /** Whether the form with the checks' fields is on the same page. */
  besideForm?: boolean;
}

/** Every check of the attribution policy, what is unmet first. */
export function CheckList({ checks, nameOf, besideForm = false }: CheckListProps) {
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
          key={`${check.rule}-${check.path.join('.')}-${check.met}`}
          check={check}
          nameOf={nameOf}
          besideForm={besideForm}
        />
      ))}
    </Flex>
  );
}
