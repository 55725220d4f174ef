import type { Cleaned } from '../clean';
import { entryOf, NoSuchBlock, withBody } from './bodyEdit';

/**
 * Takes a block out of the body, as an editor's decision. Gives a new story and ledger, changes nothing in place.
 * Throws `NoSuchBlock` where the block does not exist or is not in the body.
 */
export function takeOut(cleaned: Cleaned, block: number): Cleaned {
  const entry = entryOf(cleaned, block);
  const content = cleaned.story.body.find((candidate) => candidate.block === block);
  if (entry.fate !== 'kept' || !content) {
    throw new NoSuchBlock(
      entry.fate === 'recognised'
        ? `Block ${block} is not in the body: it was read into the story as its ${entry.as}.`
        : `Block ${block} has been taken out already.`,
    );
  }
  const { line, start, end, kind, kindConfidence, rewriting } = entry;
  return withBody(
    cleaned,
    cleaned.story.body.filter((other) => other.block !== block),
    {
      fate: 'removed',
      block,
      line,
      start,
      end,
      kind,
      kindConfidence,
      rule: 'editor',
      reason: 'An editor took it out.',
      confidence: 1,
      judge: 'editor',
      content,
      ...(rewriting ? { rewriting } : {}),
    },
  );
}
