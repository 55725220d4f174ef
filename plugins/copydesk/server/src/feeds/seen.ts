import type { FeedItem } from './readFeed';

/** Fingerprints that are remembered of a feed: what falls out of it and comes back is known for that long. */
const MOST_SEEN = 5_000;

/** The items that a feed did not bring before, each once. */
export function unseen(items: readonly FeedItem[], seen: readonly string[]): FeedItem[] {
  const known = new Set(seen);
  return items.filter(({ fingerprint }) => {
    if (known.has(fingerprint)) return false;
    known.add(fingerprint);
    return true;
  });
}

/** What is remembered from now on: all that the feed holds, then what it held before. */
export function remember(items: readonly FeedItem[], seen: readonly string[]): string[] {
  return [...new Set([...items.map(({ fingerprint }) => fingerprint), ...seen])].slice(0, MOST_SEEN);
}
