import { Box, Flex, Typography } from '@strapi/design-system';
import { Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import type { ImportReport } from '../newsroom/contract';
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
  const [{ query }, setQuery] = useQueryParams<{ outcome?: string; page?: string; pageSize?: string }>();
  const asked = query.outcome ?? null;
  const outcome = isShown(asked) ? asked : null;
  const { data, error, refetch } = useImportItemsQuery(
    {
      documentId: report.documentId,
      outcome,
      page: Number(query.page ?? 1),
      pageSize: Number(query.pageSize ?? 50),
    },
    { refetchOnMountOrArgChange: true },
  );
  useRefetchWhile(isMoving(report), refetch);

  const choose = (chosen: Shown | null) => {
    const { outcome: _outcome, page: _page, ...rest } = query;
    setQuery(chosen === null ? rest : { ...rest, outcome: chosen }, 'push', true);
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
