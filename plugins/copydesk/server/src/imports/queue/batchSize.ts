/** How much a batch holds. */
export interface BatchSize {
  items: number;
  bytes: number;
  /** Items of which only the address came. */
  addresses: number;
}

/**
 * A template wants a good many items beside each other, and the more rows a statement has, the less each costs; a page
 * that has been read takes some twenty times its length of memory until its batch is through, and what lives so long
 * costs its thread a good part of its time to collect; and a page that must be fetched first may take a while.
 */
const MOST: BatchSize = { items: 200, bytes: 1_500_000, addresses: 10 };

export const fitsBatch = ({ items, bytes, addresses }: BatchSize): boolean =>
  items <= MOST.items && bytes <= MOST.bytes && addresses <= MOST.addresses;

/** Whether a batch is as large as it should become. */
export const isFullBatch = ({ items, bytes, addresses }: BatchSize): boolean =>
  items >= MOST.items || bytes >= MOST.bytes || addresses >= MOST.addresses;
