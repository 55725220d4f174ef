import { Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { ImportSummary } from '../newsroom/contract/imports';
import { outcomesOf } from './counts';

/** How an import went, in one line: '12 read: 9 imported, 2 held, 1 failed'. */
export function OutcomeCounts({ summary }: { summary: Pick<ImportSummary, 'counts'> }) {
  const say = useMessages();
  const read = say('count.read', { count: summary.counts.read });
  const outcomes = outcomesOf(summary.counts).map(({ outcome, count }) => say(`count.${outcome}`, { count }));

  return (
    <Typography>
      {outcomes.length > 0 ? say('imports.result', { read, outcomes: outcomes.join(', ') }) : read}
    </Typography>
  );
}
