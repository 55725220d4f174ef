/** What became of one scrape of an import. */
export const OUTCOMES = ['imported', 'updated', 'duplicate', 'held', 'rejected', 'failed'] as const;

export type Outcome = (typeof OUTCOMES)[number];
