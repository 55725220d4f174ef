import type { Ledger, LedgerEntry, RecognisedEntry, Rewriting } from '../../../engine/src/ledger';
import type { BodyBlock, PhotoCaption, Story } from '../../../engine/src/story';
import type { Removal } from '../newsroom/contract/removals';

/** What a note of the story is: attribution that stays with it, outside its body. */
export type NoteKind = 'copyrightNotice' | 'syndicationNote' | 'correctionNote' | 'credit';

/**
 * One visible piece of a previewed story, in reading order. `key` is unique among its siblings;
 * `ordinal` is the number that a numbered list's item has in its list.
 */
export type Segment =
  | { type: 'body'; key: string; block: BodyBlock; ordinal: number | null; rewriting: Rewriting | undefined }
  | { type: 'caption'; key: string; caption: PhotoCaption }
  | { type: 'note'; key: string; kind: NoteKind; text: string }
  | { type: 'removed'; key: string; removals: Removal[] };

/**
 * Lays out a story with everything that was taken out of it, each removal where it stood. Removals between
 * which nothing is left to read become one run. Headline, deck, byline and dates are left to the story's head.
 */
export function toSegments(story: Story, ledger: Ledger, removals: Removal[]): Segment[] {
  const removalOf = new Map(removals.map((removal) => [removal.block, removal]));
  const segments: Segment[] = captionsWithoutPlace(story).map((caption, index) => ({
    type: 'caption',
    key: `metadata-${index}`,
    caption,
  }));

  for (const entry of ledger.entries) {
    const removal = entry.fate === 'removed' ? removalOf.get(entry.block) : undefined;
    if (removal) addRemoval(segments, removal);
    else segments.push(...visible(entry, story));
  }

  return segments;
}

/** How many runs and blocks were taken out. */
export function countRemoved(segments: Segment[]): { runs: number; blocks: number } {
  const runs = segments.filter((segment) => segment.type === 'removed');

  return { runs: runs.length, blocks: runs.reduce((sum, run) => sum + run.removals.length, 0) };
}

/** The titles of the rules of a run, each once, those that took out most first. */
export function rulesOf(removals: Removal[]): string[] {
  const counts = new Map<string, number>();
  removals.forEach(({ ruleTitle }) => counts.set(ruleTitle, (counts.get(ruleTitle) ?? 0) + 1));

  return [...counts].sort(([, a], [, b]) => b - a).map(([title]) => title);
}

function addRemoval(segments: Segment[], removal: Removal): void {
  const last = segments.at(-1);
  if (last?.type === 'removed') last.removals.push(removal);
  else segments.push({ type: 'removed', key: `removed-${removal.block}`, removals: [removal] });
}

function visible(entry: LedgerEntry, story: Story): Segment[] {
  if (entry.fate === 'kept') {
    const block = story.body[entry.bodyIndex];
    if (!block) return [];
    const ordinal = ordinalOf(entry.bodyIndex, story.body);
    return [{ type: 'body', key: `body-${entry.block}`, block, ordinal, rewriting: entry.rewriting }];
  }
  if (entry.fate === 'recognised') return recognised(entry, story);

  return [];
}

function recognised(entry: RecognisedEntry, story: Story): Segment[] {
  const key = `${entry.as}-${entry.block}`;

  switch (entry.as) {
    case 'caption':
      return captionsAt(entry.block, key, story);
    case 'credit':
      return credits(entry, key, story);
    case 'copyrightNotice':
    case 'syndicationNote':
    case 'correctionNote':
      return [{ type: 'note', key, kind: entry.as, text: entry.text }];
    case 'headline':
    case 'deck':
    case 'byline':
    case 'dateline':
    case 'publishedAt':
    case 'modifiedAt':
      return [];
  }
}

function captionsAt(block: number, key: string, story: Story): Segment[] {
  return story.captions
    .filter((caption) => caption.block === block)
    .map((caption, index) => ({ type: 'caption', key: `${key}-${index}`, caption }));
}

/** A block that is a credit and nothing else: a caption of its own, part of another's, or a note. */
function credits(entry: RecognisedEntry, key: string, story: Story): Segment[] {
  const own = captionsAt(entry.block, key, story);
  if (own.length > 0) return own;

  return isCreditOfCaption(entry.text, story)
    ? []
    : [{ type: 'note', key, kind: 'credit', text: entry.text }];
}

/** The place of a numbered list's item in its list, from 1; null for every other block. */
function ordinalOf(bodyIndex: number, body: BodyBlock[]): number | null {
  const isNumbered = (block: BodyBlock | undefined) => block?.type === 'listItem' && block.ordered === true;
  if (!isNumbered(body[bodyIndex])) return null;
  let first = bodyIndex;
  while (isNumbered(body[first - 1])) first -= 1;

  return bodyIndex - first + 1;
}

/** Captions that are known from the page's metadata or its image tags alone stand before the text. */
function captionsWithoutPlace(story: Story): PhotoCaption[] {
  return story.captions.filter((caption) => caption.block === null);
}

/** Whether a credit is shown with a caption already. */
function isCreditOfCaption(text: string, story: Story): boolean {
  return story.captions.some(({ credit }) => credit !== null && text.includes(credit));
}
