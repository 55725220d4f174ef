import { Button, Flex } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { ImportCounts } from '../newsroom/contract/imports';
import { outcomesOf, type Shown } from './counts';

interface OutcomeFilterProps {
  counts: ImportCounts;
  chosen: Shown | null;
  onChoose: (outcome: Shown | null) => void;
}

/** Narrows a report to one outcome; outcomes that it does not have are not offered. */
export function OutcomeFilter({ counts, chosen, onChoose }: OutcomeFilterProps) {
  const say = useMessages();

  return (
    <Flex role="group" aria-label={say('report.filter')} gap={2} wrap="wrap">
      <Button
        size="S"
        variant={chosen === null ? 'secondary' : 'tertiary'}
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        {say('report.all', { count: counts.read })}
      </Button>
      {outcomesOf(counts).map(({ outcome, count }) => (
        <Button
          key={outcome}
          size="S"
          variant={chosen === outcome ? 'secondary' : 'tertiary'}
          aria-pressed={chosen === outcome}
          onClick={() => onChoose(outcome)}
        >
          {say(`count.${outcome}`, { count })}
        </Button>
      ))}
    </Flex>
  );
}
