import type { Block } from '../block';
import { HINT } from '../page/hints';
import type { Page } from '../page/page';
import { comparable } from '../page/words';
import { firstNamed, linkedArticle } from '../parse/metadata';
import { isSyndicationNote } from './syndicationNote';

export interface Headline {
  text: string;
  /** The block that carries it; null where only the page's data gives it. */
  block: number | null;
}

const LONGEST = 250;
const SITE_SEPARATOR = /\s+[|–—•·»:-]+\s+/;

/** The headline, as the page prints it where it prints it, without the site's name. */
export function readHeadline(page: Page): Headline | null {
  return page.source === 'html' ? headlineOfPage(page) : headlineOfText(page);
}

function headlineOfPage(page: Page): Headline | null {
  const given = givenHeadlines(page);
  const candidates = page.blocks.filter(
    (block) => isShort(block) && block.role !== 'caption' && block.index <= lastPlace(page),
  );
  const headings = candidates.filter((block) => block.role === 'heading');
  const agreed =
    headings.find((block) => block.level === 1 && given.some((text) => agrees(block.text, text))) ??
    headings.find((block) => given.some((text) => comparable(text) === comparable(block.text))) ??
    candidates.find(
      (block) => block.text.length > 15 && given.some((text) => comparable(text) === comparable(block.text)),
    );
  if (agreed)
    return { text: withPublishersKicker(page, withoutKicker(agreed.text, given)), block: agreed.index };
  const top = headings.filter((block) => block.level === 1 && !page.isWithin(block, 'navigation'));
  const [only] = top;
  if (only && (top.length === 1 || given.length === 0)) return { text: only.text, block: only.index };
  const best = given[0];
  return best === undefined ? null : { text: best, block: null };
}

/** What the page's data calls the article, best first. */
function givenHeadlines(page: Page): string[] {
  const { metadata, hints } = page;
  const site = firstNamed(metadata, ['og:site_name']);
  return [
    linkedArticle(metadata)?.headline,
    firstNamed(metadata, ['og:title', 'twitter:title', 'dc.title', 'headline', 'title']),
    metadata.title,
    hints.headline,
  ].flatMap((title) => (title ? [withoutSite(title, site)] : []));
}

/** 'Ferry returns' from 'Ferry returns - The Harbour Post'. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(SITE_SEPARATOR);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return title;
  const isSite = site !== null && comparable(last) === comparable(site);
  const head = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—•·»:-]+$/, '');
  return isSite || (last.length <= 40 && head.length >= last.length * 1.5) ? head : title;
}

const SHORTEST_WITHOUT_KICKER = 15;
/** 'The', '2025': words that a shorter headline leaves out. */
const NO_KICKER = /^(?:the|an?|der|die|das|les?|la|el|los|las|\d{1,4})$/;

/**
 * What the page's data calls the article, where the printed line says the same behind a kicker: 'Harbour - Ferry
 * returns after two weeks', 'SyriaDruze ask for a say'.
 */
function withoutKicker(printed: string, given: readonly string[]): string {
  const own = comparable(printed);
  const bare = given.find((text) => {
    const other = comparable(text);
    return other.length >= SHORTEST_WITHOUT_KICKER && other.length < own.length && own.endsWith(other);
  });
  if (bare === undefined) return printed;
  return NO_KICKER.test(own.slice(0, own.length - comparable(bare).length)) ? printed : bare;
}

/** The page's own data may have the kicker that is printed apart: 'Veterans: Medals for the dead'. */
function withPublishersKicker(page: Page, printed: string): string {
  const linked = linkedArticle(page.metadata)?.headline ?? '';
  const [own, other] = [comparable(printed), comparable(linked)];
  // What the page calls itself elsewhere without it was printed without it.
  if (comparable(firstNamed(page.metadata, ['og:title']) ?? '') === own) return printed;
  return own.length >= SHORTEST_WITHOUT_KICKER && other.length > own.length && other.endsWith(own)
    ? linked
    : printed;
}

function agrees(printed: string, given: string): boolean {
  const [a, b] = [comparable(printed), comparable(given)];
  if (a.length < 4 || b.length < 4) return a === b && a !== '';
  return (
    a === b ||
    (a.length > 12 && (b.startsWith(a) || a.startsWith(b) || b.includes(a))) ||
    sharesMost(printed, given)
  );
}

function sharesMost(a: string, b: string): boolean {
  const [first, second] = [wordSet(a), wordSet(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= 4 && shared >= Math.min(first.size, second.size) * 0.6;
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

function lastPlace(page: Page): number {
  return page.prose ? page.prose.first + 3 : page.blocks.length;
}

function isShort(block: Block): boolean {
  return block.text.length <= LONGEST;
}

/** Lines above the first paragraph among which the headline is looked for: further up, a dump of a page has its menus. */
const NEAR_STORY = 15;

/** In text, the headline is a line above the first paragraph; one that is repeated, or stands nearest to the story, wins. */
function headlineOfText(page: Page): Headline | null {
  const first = firstParagraph(page);
  const lines = page.blocks
    .slice(Math.max(0, first - NEAR_STORY), first)
    .filter((block) => isHeadlineLike(page, block));
  const times = timesPrinted(page, lines);
  const hinted = page.hints.headline ? comparable(page.hints.headline) : null;
  const scored = lines.map((block, i) => ({
    block,
    score: scoreLine(page, block, i, lines.length, times, hinted),
  }));
  const best = scored.sort((a, b) => b.score - a.score || a.block.index - b.block.index)[0];
  if (best) return { text: best.block.text, block: best.block.index };
  return page.hints.headline ? { text: page.hints.headline, block: null } : null;
}

function firstParagraph(page: Page): number {
  const from = page.prose?.first ?? page.blocks.length;
  const at = page.blocks.findIndex((block) => {
    const shape = page.shapeOf(block);
    return (
      block.index >= from &&
      shape.isProse &&
      shape.endsSentence &&
      shape.words >= 20 &&
      !page.readsAsCaption(block)
    );
  });
  return at === -1 ? Math.max(from, 1) : at;
}

function isHeadlineLike(page: Page, block: Block): boolean {
  const { words, hints } = page.shapeOf(block);
  if (words < 2 || words > 35 || !isShort(block) || block.role === 'listItem') return false;
  if (/[.。]$/.test(block.text) && !/\.{3}$/.test(block.text) && words > 12) return false;
  return !(
    page.tablesOf(block).length > 0 ||
    page.bylineOf(block) !== null ||
    page.dateLineOf(block) !== null ||
    page.readsAsCaption(block) ||
    ((hints & (HINT.note | HINT.foreign)) !== 0 && isSyndicationNote(block.text))
  );
}

function scoreLine(
  page: Page,
  block: Block,
  place: number,
  lines: number,
  times: ReadonlyMap<string, number>,
  hinted: string | null,
): number {
  const own = comparable(block.text);
  const { words } = page.shapeOf(block);
  const isRepeated = (times.get(block.text.toLowerCase()) ?? 0) > 1 && words >= 4;
  // A short head of a few lines has its headline first; below a long menu, the story is nearer than the menu.
  const nearness = lines > 8 ? place / lines : 1 - place / Math.max(1, lines);
  const length = words >= 5 && words <= 22 ? 1 : words >= 4 ? 0.5 : 0;
  return (
    (own === hinted ? 5 : 0) +
    (isRepeated ? 2 : 0) +
    length * 1.5 +
    nearness +
    (block.role === 'heading' ? 1 : 0)
  );
}

/** How often the page prints each of the lines, by their text in small letters. */
function timesPrinted(page: Page, lines: readonly Block[]): ReadonlyMap<string, number> {
  const times = new Map(lines.map(({ text }) => [text.toLowerCase(), 0]));
  const lengths = new Set(lines.map(({ text }) => text.length));
  for (const { text } of page.blocks) {
    const key = lengths.has(text.length) ? text.toLowerCase() : '';
    const known = times.get(key);
    if (known !== undefined) times.set(key, known + 1);
  }
  return times;
}
