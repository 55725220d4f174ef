import type { Decision } from '../imports/importItem';
import { openingOf, openingOfEntry, type StoredEntry, type StoredLedger } from '../imports/storedLedger';

/** The entries of two ledgers of one scrape, paired by what they say: another engine may cut and number it otherwise. */
export interface SameBlocks {
  /** The earlier entry of a later one. */
  before(entry: StoredEntry): StoredEntry | null;
  /** The later block that a decision is about; null where there is none any more. */
  decidedNow(decision: Decision): number | null;
}

const NOWHERE = -1;

export function sameBlocks(earlier: StoredLedger, later: StoredLedger): SameBlocks {
  const earlierByKey = byKey(earlier);
  const laterByKey = byKey(later);
  const keyOf = new Map<StoredEntry, string>();
  for (const [key, entry] of [...earlierByKey, ...laterByKey]) keyOf.set(entry, key);
  return {
    before: (entry) => earlierByKey.get(keyOf.get(entry) ?? '') ?? null,
    decidedNow: ({ block, text }) => {
      const entry = earlier.entries.find((candidate) => candidate.block === block);
      const isStillIt =
        entry !== undefined && (text === undefined || openingOf(text) === openingOfEntry(entry));
      const key = isStillIt ? keyOf.get(entry) : text === undefined ? undefined : keyed(openingOf(text), 0);
      return (key === undefined ? undefined : laterByKey.get(key)?.block) ?? null;
    },
  };
}

/** What an editor decided, by the numbers of the later ledger. What it no longer has keeps its text and waits. */
export const renumbered = (decisions: readonly Decision[], same: SameBlocks): Decision[] =>
  decisions.map((decision) => ({ ...decision, block: same.decidedNow(decision) ?? NOWHERE }));

const keyed = (opening: string, nth: number): string => `${nth} ${opening}`;

/** Blocks that open alike are told apart by their order. */
function byKey({ entries }: StoredLedger): Map<string, StoredEntry> {
  const counts = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const opening = openingOfEntry(entry);
      const nth = counts.get(opening) ?? 0;
      counts.set(opening, nth + 1);
      return [keyed(opening, nth), entry];
    }),
  );
}
