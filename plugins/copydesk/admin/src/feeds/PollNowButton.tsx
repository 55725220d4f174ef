import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import type { FeedState } from '../newsroom/contract/feeds';
import { errorMessage } from '../newsroom/errorMessage';
import { usePollFeedMutation } from '../newsroom/feedsApi';
import { isFailing } from './feedOrder';

/** Has a feed polled at once, and says what came of it. */
export function PollNowButton({ feed }: { feed: FeedState }) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [poll, { isLoading }] = usePollFeedMutation();
  const { source, url } = feed;

  const run = async () => {
    const result = await poll({ sourceDocumentId: source.documentId, url });
    if ('error' in result) {
      toggleNotification({ type: 'danger', message: errorMessage(result.error, say('error.unreachable')) });
      return;
    }
    const { brought, reason } = result.data;
    const items = brought?.importDocumentId === feed.brought?.importDocumentId ? 0 : (brought?.items ?? 0);
    toggleNotification(
      isFailing(result.data)
        ? { type: 'warning', message: reason ?? say('feeds.state.failing') }
        : { type: 'success', message: say('feeds.polled', { name: source.name, count: items }) },
    );
  };

  return (
    <Button
      size="S"
      variant="tertiary"
      disabled={feed.state === 'paused'}
      loading={isLoading || feed.isPolling}
      onClick={run}
      aria-label={say('feeds.pollFeed', { url })}
    >
      {say('feeds.poll')}
    </Button>
  );
}
