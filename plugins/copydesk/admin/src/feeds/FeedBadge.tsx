import { Badge } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { FeedState } from '../newsroom/contract/feeds';

const VARIANTS = {
  new: 'neutral',
  fine: 'success',
  failing: 'warning',
  stopped: 'danger',
  paused: 'neutral',
} as const;

/** How polling a feed goes, in a word. */
export function FeedBadge({ state }: { state: FeedState['state'] }) {
  const say = useMessages();

  return (
    <Badge variant={VARIANTS[state]} size="S" shrink={0}>
      {say(`feeds.state.${state}`)}
    </Badge>
  );
}
