import { Box, Flex, Typography } from '@strapi/design-system';
import { Page, Pagination } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { useMessages } from '../messages';
import type { ImportReport } from '../newsroom/contract/imports';
import { errorMessage } from '../newsroom/errorMessage';
import { useImportItemsQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { isShown, type Shown } from './counts';
import { isMoving } from './importState';
import { OutcomeFilter } from './OutcomeFilter';
import { ReportTable } from './ReportTable';
import { useRefetchWhile } from './useRefetchWhile';

/** What became of an import's scrapes, a page of them; which, stands in the address bar. */
export function ReportItems({ report }: { report: ImportReport }) {
  const say = useMessages();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('outcome');
  const outcome = isShown(asked) ? asked : null;
  const { data, error, refetch } = useImportItemsQuery(
    {
      documentId: report.documentId,
      outcome,
      page: Number(search.get('page') ?? 1),
      pageSize: Number(search.get('pageSize') ?? 50),
    },
    { refetchOnMountOrArgChange: true },
  );
  useRefetchWhile(isMoving(report), refetch);

  const choose = (chosen: Shown | null) => {
    const next = new URLSearchParams(search);
    next.delete('page');
    if (chosen === null) next.delete('outcome');
    else next.set('outcome', chosen);
    setSearch(next, { replace: true });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <OutcomeFilter counts={report.counts} chosen={outcome} onChoose={choose} />
      {error && <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />}
      {data === undefined && !error && <Page.Loading />}
      {data?.items.length === 0 && <Typography textColor="neutral600">{say('report.empty')}</Typography>}
      {data && data.items.length > 0 && (
        <Box>
          <ReportTable articleUid={report.articleUid} items={data.items} />
          <Pagination.Root {...data.pagination} defaultPageSize={50}>
            <Pagination.PageSize options={['20', '50', '100']} />
            <Pagination.Links />
          </Pagination.Root>
        </Box>
      )}
    </Flex>
  );
}
