import type { Cleaned } from '../clean';
import { entryOf, NoSuchBlock, withBody } from './bodyEdit';

/**
 * Puts a removed block back at its place in reading order. Gives a new story and ledger, changes nothing in place.
 * Throws `NoSuchBlock` where the block does not exist or was not removed.
 */
export function putBack(cleaned: Cleaned, block: number): Cleaned {
  const entry = entryOf(cleaned, block);
  if (entry.fate === 'kept')
    throw new NoSuchBlock(`Block ${block} is in the story already, so it cannot be put back.`);
  if (entry.fate === 'recognised') {
    throw new NoSuchBlock(`Block ${block} was not removed: it was read into the story as its ${entry.as}.`);
  }
  const after = cleaned.story.body.findIndex((other) => other.block > block);
  const at = after === -1 ? cleaned.story.body.length : after;
  const body = [...cleaned.story.body.slice(0, at), entry.content, ...cleaned.story.body.slice(at)];
  const { line, start, end, kind, kindConfidence, rewriting } = entry;
  return withBody(cleaned, body, {
    fate: 'kept',
    block,
    line,
    start,
    end,
    bodyIndex: at,
    kind,
    kindConfidence,
    ...(rewriting ? { rewriting } : {}),
  });
}
