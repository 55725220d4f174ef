import type { FeedState } from '../newsroom/contract/feeds';

const ORDER: readonly FeedState['state'][] = ['stopped', 'failing', 'new', 'fine', 'paused'];

/** Whether somebody should look after it. */
export const isFailing = ({ state }: FeedState): boolean => state === 'failing' || state === 'stopped';

/** What needs somebody first, then what is polled, then what is not; each as it came, by its source. */
export function inOrder(feeds: readonly FeedState[]): FeedState[] {
  return [...feeds].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
}
