/**
 * What a scrape is to its article: it made it; it was a later version and was merged; it was merged but for places on which
 * the desk has yet to decide; it was a version of which nothing was taken. Null for whatever else came in.
 */
export const VERSION_STATES = ['made', 'merged', 'open', 'left'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** Those that an article goes by: the latest of them is what its draft came from last. */
export const STANDING: readonly VersionState[] = ['made', 'merged', 'open'];
