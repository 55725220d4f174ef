import type { Ancestor, Block } from '../block';
import type { ClassGroup, ClassReader } from './classGroups';
import type { BlockShape } from './prose';
import { comparable } from './words';

/** Stands for what no element holds: a page may be a bare row of paragraphs. */
const WHOLE_PAGE: Ancestor = { tag: '#page', words: '' };
/** How much a paragraph speaks for the element at this distance above it. */
const WEIGHT_BY_DISTANCE = [1, 1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2];
const NEVER_BODY: ReadonlySet<string> = new Set(['nav', 'footer', 'aside']);
/** These hold no story of their own, but some sites wrap a whole page in one. */
const SELDOM_BODY: ReadonlySet<string> = new Set(['header', 'form']);
const NEAR = 4;
const FURNITURE: readonly ClassGroup[] = ['comments', 'overlay', 'frame'];
const NAMED_BODY =
  /articlebody|article[_-]?(?:body|content|text)|(?:entry|post|story)[_-]?(?:content|body|text)/;
const NAMED_BODY_BONUS = 1.25;
const LONGEST_BODY = 300_000;
const MOST_COMPARED = 1_000;
/** An articleBody shorter than this is a teaser. */
const SHORTEST_BODY = 300;
const AGREEMENT = 0.5;

interface Tally {
  score: number;
  words: number;
  linkedWords: number;
}

/**
 * The element that holds the article: the one with most running text near it and fewest links, after Readability's idea
 * of paragraphs that vote for their parents. Where the page gives its articleBody, only paragraphs found there vote.
 */
export function findContainer(
  blocks: readonly Block[],
  shapes: readonly BlockShape[],
  classes: ClassReader,
  articleBody: string | null,
): Ancestor | null {
  const candidates = blocks.filter((block) => shapes[block.index]?.isProse && !isFurniture(block, classes));
  const voters = agreeing(candidates, articleBody) ?? candidates;
  const tallies = new Map<Ancestor, Tally>();
  const tallyOf = (ancestor: Ancestor) => {
    const tally = tallies.get(ancestor) ?? { score: 0, words: 0, linkedWords: 0 };
    tallies.set(ancestor, tally);
    return tally;
  };

  for (const block of blocks) {
    const words = shapes[block.index]?.words ?? 0;
    for (const ancestor of [...block.ancestors, WHOLE_PAGE]) {
      const tally = tallyOf(ancestor);
      tally.words += words;
      tally.linkedWords += words * block.linkDensity;
    }
  }
  for (const block of voters) {
    const words = (shapes[block.index]?.words ?? 0) * (block.hidden ? 0.1 : 1);
    [...block.ancestors, WHOLE_PAGE].slice(0, WEIGHT_BY_DISTANCE.length).forEach((ancestor, distance) => {
      if (ancestor.tag === 'p' || ancestor.tag === 'li') return;
      tallyOf(ancestor).score += words * (WEIGHT_BY_DISTANCE[distance] ?? 0);
    });
  }

  let best: Ancestor | null = null;
  let bestScore = 0;
  for (const [ancestor, tally] of tallies) {
    const bonus = NAMED_BODY.test(ancestor.words) ? NAMED_BODY_BONUS : 1;
    const score = tally.score * bonus * (1 - tally.linkedWords / Math.max(1, tally.words));
    if (score > bestScore) [best, bestScore] = [ancestor, score];
  }
  return best === WHOLE_PAGE ? null : best;
}

function isFurniture(block: Block, classes: ClassReader): boolean {
  return block.ancestors.some(
    (ancestor, distance) =>
      NEVER_BODY.has(ancestor.tag) ||
      (distance < NEAR && SELDOM_BODY.has(ancestor.tag)) ||
      (distance < 6 && ancestor.tag !== 'body' && FURNITURE.some((group) => classes.has(ancestor, group))),
  );
}

/** The paragraphs that the articleBody holds, where they make up enough of it to be trusted. */
function agreeing(candidates: readonly Block[], articleBody: string | null): Block[] | null {
  if (articleBody === null || articleBody.length < SHORTEST_BODY || articleBody.length > LONGEST_BODY)
    return null;
  const body = comparable(articleBody.replace(/<[^<>]{0,500}>/g, ' '));
  const found = candidates.slice(0, MOST_COMPARED).filter((block) => body.includes(comparable(block.text)));
  const length = found.reduce((sum, block) => sum + comparable(block.text).length, 0);
  return length >= body.length * AGREEMENT ? found : null;
}
