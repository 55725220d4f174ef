import { Button, Flex } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { ImportCounts, Outcome } from '../newsroom/contract';
import { OUTCOMES } from './counts';

interface OutcomeFilterProps {
  counts: ImportCounts;
  total: number;
  chosen: Outcome | null;
  onChoose: (outcome: Outcome | null) => void;
}

/** Narrows a report to one outcome; outcomes that it does not have are not offered. */
export function OutcomeFilter({ counts, total, chosen, onChoose }: OutcomeFilterProps) {
  const say = useMessages();
  const offered = OUTCOMES.filter((outcome) => counts[outcome] > 0);

  return (
    <Flex role="group" aria-label={say('report.filter')} gap={2} wrap="wrap">
      <Button
        size="S"
        variant={chosen === null ? 'secondary' : 'tertiary'}
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        {say('report.all', { count: total })}
      </Button>
      {offered.map((outcome) => (
        <Button
          key={outcome}
          size="S"
          variant={chosen === outcome ? 'secondary' : 'tertiary'}
          aria-pressed={chosen === outcome}
          onClick={() => onChoose(outcome)}
        >
          {say(`count.${outcome}`, { count: counts[outcome] })}
        </Button>
      ))}
    </Flex>
  );
}
