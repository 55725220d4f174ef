import type { Block, Element } from '../block';
import { groupBit } from '../parse/classGroups';
import type { BlockShape } from './prose';
import { comparable } from './words';

/** How much a paragraph speaks for the element at this distance above it. */
const WEIGHT_BY_DISTANCE = [1, 1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2];
const NEVER_BODY: ReadonlySet<string> = new Set(['nav', 'footer', 'aside']);
/** These hold no story of their own, but some sites wrap a whole page in one. */
const SELDOM_BODY: ReadonlySet<string> = new Set(['header', 'form']);
const NEAR = 4;
const WITHIN = 6;
const FURNITURE = groupBit('comments') | groupBit('overlay') | groupBit('frame') | groupBit('consent');
const NAMED_BODY =
  /articlebody|article[_-]?(?:body|content|text)|(?:entry|post|story)[_-]?(?:content|body|text)/;
const CONTENT = groupBit('content');
const NAMED_BODY_BONUS = 1.25;
const LONGEST_BODY = 300_000;
const MOST_COMPARED = 1_000;
/** An articleBody shorter than this is a teaser. */
const SHORTEST_BODY = 300;
const AGREEMENT = 0.5;
const HIDDEN_COUNTS = 0.1;

/** What stands in each element, by its index. */
export interface Tallies {
  words: Float64Array;
  linkedWords: Float64Array;
  /** Blocks of running text. */
  prose: Float64Array;
  proseWords: Float64Array;
  blocks: Float64Array;
  /** How much the paragraphs near it speak for it. */
  score: Float64Array;
}

export function tally(
  blocks: readonly Block[],
  shapes: readonly BlockShape[],
  elements: readonly Element[],
  articleBody: string | null,
): Tallies {
  const [words, linkedWords, prose, proseWords, count, score] = [0, 0, 0, 0, 0, 0].map(
    () => new Float64Array(elements.length + 1),
  );
  if (!words || !linkedWords || !prose || !proseWords || !count || !score)
    throw new Error('No room for a tally.');
  const whole = elements.length;
  const candidates: Block[] = [];
  for (const block of blocks) {
    const shape = shapes[block.index];
    if (!shape) continue;
    const at = block.element?.index ?? whole;
    words[at] = (words[at] ?? 0) + shape.words;
    linkedWords[at] = (linkedWords[at] ?? 0) + shape.words * block.linkDensity;
    count[at] = (count[at] ?? 0) + 1;
    if (!shape.isProse) continue;
    prose[at] = (prose[at] ?? 0) + 1;
    proseWords[at] = (proseWords[at] ?? 0) + shape.words;
    if (!isFurniture(block)) candidates.push(block);
  }
  for (const voter of agreeing(candidates, articleBody) ?? candidates) {
    const weight = (shapes[voter.index]?.words ?? 0) * (voter.hidden ? HIDDEN_COUNTS : 1);
    vote(voter, weight, score, whole);
  }
  // An element comes after the one that it stands in: from the last to the first, sums run upwards.
  for (let i = elements.length - 1; i >= 0; i--) {
    const parent = elements[i]?.parent?.index ?? whole;
    for (const sums of [words, linkedWords, prose, proseWords, count])
      sums[parent] = (sums[parent] ?? 0) + (sums[i] ?? 0);
  }
  return { words, linkedWords, prose, proseWords, blocks: count, score };
}

/**
 * The element that holds the article: the one with most running text near it and fewest links, after Readability's idea
 * of paragraphs that vote for their parents. Null where that is no one element but the whole page.
 */
export function findContainer(elements: readonly Element[], tallies: Tallies): Element | null {
  let best: Element | null = null;
  let bestScore = 0;
  const scoreAt = (index: number) => {
    const votes = tallies.score[index] ?? 0;
    return votes === 0
      ? 0
      : votes * (1 - (tallies.linkedWords[index] ?? 0) / Math.max(1, tallies.words[index] ?? 0));
  };
  for (const element of elements) {
    const score = scoreAt(element.index);
    if (score === 0) continue;
    const bonus = (element.mask & CONTENT) !== 0 && NAMED_BODY.test(element.words) ? NAMED_BODY_BONUS : 1;
    if (score * bonus > bestScore) [best, bestScore] = [element, score * bonus];
  }
  return scoreAt(elements.length) > bestScore ? null : best;
}

function vote(block: Block, weight: number, score: Float64Array, whole: number): void {
  let element = block.element;
  for (const share of WEIGHT_BY_DISTANCE) {
    const at = element?.index ?? whole;
    if (element?.tag !== 'p' && element?.tag !== 'li') score[at] = (score[at] ?? 0) + weight * share;
    if (!element) return;
    element = element.parent;
  }
}

function isFurniture(block: Block): boolean {
  let distance = 0;
  for (let element = block.element; element; element = element.parent, distance++) {
    if (NEVER_BODY.has(element.tag)) return true;
    if (distance < NEAR && SELDOM_BODY.has(element.tag)) return true;
    if (distance < WITHIN && element.tag !== 'body' && (element.mask & FURNITURE) !== 0) return true;
  }
  return false;
}

/** The articleBody as `comparable` folds it; null for one that is too short to be the story, or too long. */
export function comparableBody(articleBody: string | null): string | null {
  if (articleBody === null || articleBody.length < SHORTEST_BODY || articleBody.length > LONGEST_BODY)
    return null;
  return comparable(articleBody.replace(/<[^<>]{0,500}>/g, ' '));
}

/** The paragraphs that the articleBody holds, where they make up enough of it to be trusted. */
function agreeing(candidates: readonly Block[], body: string | null): Block[] | null {
  if (body === null) return null;
  let length = 0;
  const found = candidates.slice(0, MOST_COMPARED).filter((block) => {
    const text = comparable(block.text);
    if (!body.includes(text)) return false;
    length += text.length;
    return true;
  });
  return length >= body.length * AGREEMENT ? found : null;
}
