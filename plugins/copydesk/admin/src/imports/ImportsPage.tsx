import { Box, EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { FailingFeedsNotice } from '../feeds/FailingFeedsNotice';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useListImportsQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { PLUGIN_ID } from '../pluginId';
import { PageLink } from '../PageLink';
import { isMoving } from './importState';
import { ImportsTable } from './ImportsTable';
import { useRefetchWhile } from './useRefetchWhile';

/** The imports so far, newest first. */
export function ImportsPage() {
  const say = useMessages();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const { data, error, refetch } = useListImportsQuery(
    { page: Number(query.page ?? 1), pageSize: Number(query.pageSize ?? 20) },
    { refetchOnMountOrArgChange: true },
  );
  useRefetchWhile(data?.imports.some(isMoving) ?? false, refetch);

  const newImport = (
    <LinkButton tag={RouterLink} to={`/plugins/${PLUGIN_ID}`}>
      {say('imports.new')}
    </LinkButton>
  );

  return (
    <Page.Main aria-busy={data === undefined && error === undefined}>
      <Page.Title>{say('imports.title')}</Page.Title>
      <Layouts.Header
        title={say('imports.title')}
        subtitle={data && say('imports.subtitle', { count: data.pagination.total })}
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}`} />}
        secondaryAction={
          <Flex gap={2}>
            <PageLink to="feeds" />
            <PageLink to="rules" />
          </Flex>
        }
        primaryAction={newImport}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <FailingFeedsNotice />
          {error && <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />}
          {data === undefined && !error && <Page.Loading />}
          {data?.imports.length === 0 && (
            <EmptyStateLayout
              icon={<EmptyDocuments width="16rem" />}
              content={say('imports.empty')}
              action={newImport}
            />
          )}
          {data && data.imports.length > 0 && (
            <Box>
              <ImportsTable imports={data.imports} />
              <Pagination.Root {...data.pagination}>
                <Pagination.PageSize options={['20', '50', '100']} />
                <Pagination.Links />
              </Pagination.Root>
            </Box>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
