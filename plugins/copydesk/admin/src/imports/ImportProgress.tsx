import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Card } from '../Card';
import { useMessages } from '../messages';
import type { ImportStatus, ImportSummary } from '../newsroom/contract/imports';
import { OutcomeCounts } from './OutcomeCounts';
import { ProgressLine } from './ProgressLine';
import { StateBadge } from './StateBadge';

/** Whether an import is as somebody wanted it, so that it matters who. */
const isSteered = (status: ImportStatus): boolean =>
  status === 'paused' || status === 'cancelled' || status === 'rolledBack';

/** How far an import is: a bar while something of it waits, and its counts in words. */
export function ImportProgress({ summary }: { summary: ImportSummary }) {
  const say = useMessages();
  const { formatNumber } = useIntl();
  const { counts, status, steeredBy } = summary;
  const hasMore = counts.waiting > 0 || status === 'receiving';

  return (
    <Card padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={3} justifyContent="space-between" wrap="wrap">
          <Flex gap={3} wrap="wrap" role="status">
            <StateBadge status={status} />
            <OutcomeCounts summary={summary} />
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            {steeredBy !== null && isSteered(status)
              ? say('progress.by', { who: steeredBy })
              : hasMore &&
                say('progress.done', {
                  done: formatNumber(counts.read - counts.waiting),
                  read: formatNumber(counts.read),
                })}
          </Typography>
        </Flex>
        {hasMore && <ProgressLine counts={counts} height="0.6rem" />}
        {status === 'rolledBack' && summary.finishedAt !== null && (
          <Typography textColor="neutral600">
            {say('rollBack.result', { kept: counts.imported + counts.updated + counts.held })}
          </Typography>
        )}
      </Flex>
    </Card>
  );
}
