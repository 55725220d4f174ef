import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { useMessages } from '../messages';
import { useAuditEventsQuery } from '../newsroom/auditApi';
import { errorMessage } from '../newsroom/errorMessage';
import { useSetupQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { PLUGIN_ID } from '../pluginId';
import { AuditFilterForm } from './AuditFilterForm';
import { askFor, filtersIn, searchOf } from './auditFilters';
import { AuditTable } from './AuditTable';
import { ChainLine } from './ChainLine';
import { ExportButtons } from './ExportButtons';

/** Who decided what about what is public; what is shown stands in the address bar. */
export function AuditPage() {
  const say = useMessages();
  const [search, setSearch] = useSearchParams();
  const filters = filtersIn(search);
  const { data: setup } = useSetupQuery();
  const { data, error } = useAuditEventsQuery(
    askFor(filters, { page: search.get('page') ?? '1', pageSize: search.get('pageSize') ?? '50' }),
    { refetchOnMountOrArgChange: true },
  );

  return (
    <Page.Main aria-busy={data === undefined && error === undefined}>
      <Page.Title>{say('audit.title')}</Page.Title>
      <Layouts.Header
        title={say('audit.title')}
        subtitle={say('audit.subtitle')}
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}`} />}
        primaryAction={<ExportButtons filters={filters} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <ChainLine />
          <AuditFilterForm initial={filters} onFilter={(chosen) => setSearch(searchOf(chosen))} />
          {error && <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />}
          {data?.events.length === 0 && (
            <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('audit.empty')} />
          )}
          {data && data.events.length > 0 && (
            <>
              <AuditTable events={data.events} setup={setup ?? null} />
              <Pagination.Root {...data.pagination}>
                <Pagination.PageSize options={['20', '50', '100']} />
                <Pagination.Links />
              </Pagination.Root>
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
