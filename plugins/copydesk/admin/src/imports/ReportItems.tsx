import { Flex, Typography } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import { useMessages } from '../messages';
import type { ImportReport, Outcome } from '../newsroom/contract';
import { isOutcome, itemsWith } from './counts';
import { OutcomeCounts } from './OutcomeCounts';
import { OutcomeFilter } from './OutcomeFilter';
import { ReportTable } from './ReportTable';

/** What became of an import's scrapes; the outcome that is shown stands in the address bar. */
export function ReportItems({ report }: { report: ImportReport }) {
  const say = useMessages();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('outcome');
  const outcome = isOutcome(asked) ? asked : null;
  const items = itemsWith(outcome, report.items);
  const choose = (chosen: Outcome | null) =>
    setSearch(chosen === null ? {} : { outcome: chosen }, { replace: true });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex role="status">{report.status === 'running' && <OutcomeCounts summary={report} />}</Flex>
      <OutcomeFilter counts={report.counts} total={report.items.length} chosen={outcome} onChoose={choose} />
      {items.length === 0 ? (
        <Typography textColor="neutral600">{say('report.empty')}</Typography>
      ) : (
        <ReportTable articleUid={report.articleUid} items={items} />
      )}
    </Flex>
  );
}
