import { Flex } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { Check } from '../newsroom/contract/checks';
import { CheckItem, type FormBeside } from './CheckItem';
import type { NameOfField } from './fieldPath';
import { MetChecks } from './MetChecks';
import { byUrgency } from './readiness';

interface CheckListProps {
  checks: Check[];
  nameOf: NameOfField;
  /** The article whose form, with the checks' fields, is on the same page; null where there is none. */
  besideForm?: FormBeside | null;
}

/** Every check of the attribution policy: what is unmet first, and what is met behind a line that counts it. */
export function CheckList({ checks, nameOf, besideForm = null }: CheckListProps) {
  const say = useMessages();
  const ordered = byUrgency(checks);
  const [unmet, met] = [ordered.filter((check) => !check.met), ordered.filter((check) => check.met)];

  const list = (label: string, shown: Check[]) => (
    <Flex tag="ul" aria-label={label} direction="column" alignItems="stretch" gap={2} width="100%">
      {shown.map((check) => (
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

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {unmet.length > 0 && list(say('checks.label'), unmet)}
      {met.length > 0 && (
        <MetChecks count={met.length}>{list(say('checks.met', { count: met.length }), met)}</MetChecks>
      )}
    </Flex>
  );
}
