import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useFeedsQuery } from '../newsroom/feedsApi';
import { useSetupQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { PLUGIN_ID } from '../pluginId';
import { inOrder, isFailing } from './feedOrder';
import { FeedsTable } from './FeedsTable';

/** The clock polls in the background: what is shown follows it. */
const REFRESH_MS = 15_000;

/** The feeds of all sources, what needs somebody first. */
export function FeedsPage() {
  const say = useMessages();
  const setup = useSetupQuery();
  const feeds = useFeedsQuery(undefined, { refetchOnMountOrArgChange: true, pollingInterval: REFRESH_MS });
  const error = setup.error ?? feeds.error;
  const isLoading = setup.data === undefined || feeds.data === undefined;

  return (
    <Page.Main aria-busy={isLoading && error === undefined}>
      <Page.Title>{say('feeds.title')}</Page.Title>
      <Layouts.Header
        title={say('feeds.title')}
        subtitle={
          feeds.data &&
          say('feeds.subtitle', { count: feeds.data.length, failing: feeds.data.filter(isFailing).length })
        }
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}`} />}
        secondaryAction={
          <LinkButton tag={RouterLink} to={`/plugins/${PLUGIN_ID}/imports`} variant="tertiary">
            {say('import.past')}
          </LinkButton>
        }
      />
      <Layouts.Content>
        {error && <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />}
        {isLoading && !error && <Page.Loading />}
        {feeds.data?.length === 0 && (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('feeds.empty')} />
        )}
        {setup.data && feeds.data && feeds.data.length > 0 && (
          <FeedsTable sourceUid={setup.data.sourceUid} feeds={inOrder(feeds.data)} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
