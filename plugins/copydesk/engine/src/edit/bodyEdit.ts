import { bodyTextOf } from '../body/bodyBlock';
import type { Cleaned } from '../clean';
import type { LedgerEntry } from '../ledger';
import type { BodyBlock } from '../story';

/** A block that cannot be put back or taken out, with the reason in words for an editor. */
export class NoSuchBlock extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoSuchBlock';
  }
}

/** The ledger's entry for a block; throws `NoSuchBlock` where the scrape has none of that number. */
export function entryOf(cleaned: Cleaned, block: number): LedgerEntry {
  const entry = cleaned.ledger.entries.find((candidate) => candidate.block === block);
  if (!entry) {
    const last = cleaned.ledger.entries.at(-1)?.block ?? 0;
    throw new NoSuchBlock(
      `There is no block ${block}: this scrape has blocks 0 to ${last}. Look the number up in the ledger.`,
    );
  }
  return entry;
}

/** The same scrape with another body: the ledger's kept entries are numbered anew, the one changed entry is replaced. */
export function withBody(cleaned: Cleaned, body: BodyBlock[], changed: LedgerEntry): Cleaned {
  const places = new Map(body.map((block, index) => [block.block, index] as const));
  const entries = cleaned.ledger.entries.map((entry): LedgerEntry => {
    const next = entry.block === changed.block ? changed : entry;
    return next.fate === 'kept' ? { ...next, bodyIndex: places.get(next.block) ?? next.bodyIndex } : next;
  });
  return {
    story: { ...cleaned.story, body, bodyText: bodyTextOf(body) },
    ledger: { ...cleaned.ledger, entries },
  };
}
