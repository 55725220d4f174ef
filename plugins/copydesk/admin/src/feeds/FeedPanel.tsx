import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMessages } from '../messages';
import { useFeedsQuery } from '../newsroom/feedsApi';
import { useSetupQuery } from '../newsroom/newsroomApi';
import { IMPORT_PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';
import { FeedBadge } from './FeedBadge';
import { FeedReason } from './FeedReason';

/** Beside a source: how polling its feeds goes. */
export const FeedPanel: PanelComponent = ({ model, documentId }) => {
  const say = useMessages();
  const { allowedActions } = useRBAC(IMPORT_PERMISSIONS);
  const mayImport = allowedActions.canImport === true;
  const { data: setup } = useSetupQuery(undefined, { skip: !mayImport });
  const isSource = mayImport && setup?.sourceUid === model && documentId !== undefined;
  const { data: feeds } = useFeedsQuery(undefined, { skip: !isSource, refetchOnMountOrArgChange: true });
  const own = (feeds ?? []).filter(({ source }) => source.documentId === documentId);
  if (!isSource || own.length === 0) return null;

  return {
    title: say('feeds.title'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {own.map((feed) => (
          <Flex key={feed.url} direction="column" alignItems="flex-start" gap={1}>
            <FeedBadge state={feed.state} />
            <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
              {feed.url}
            </Typography>
            <FeedReason feed={feed} />
          </Flex>
        ))}
        <Link tag={RouterLink} to={`/plugins/${PLUGIN_ID}/feeds`}>
          {say('feeds.look')}
        </Link>
      </Flex>
    ),
  };
};
