import type { Block } from '../block';
import type { StripPage } from '../strip/rule';
import type { Ruling, SourceJudge } from '../strip/sourceJudge';
import { isAttributionLine } from './attributionLine';
import { AROUND, INSIDE, isOver, LIKE_A_HEADING, OF_THE_STORY, OPENING, type Bar } from './bars';
import { keyOfBlock } from './line';
import { isOfMatter, matterOf, tellingWords } from './matter';
import { countOf, windowOf, type Template, type TemplateLine } from './template';

/** The name by which a ledger knows the template's removals. */
export const TEMPLATE_RULE = 'template';

/** A line of so many words may be a heading. */
const HEADING = 12;
const QUOTED = /^["“”«»„‹「『]|["“”«»‹」』][.,]?$/u;
/** Share of a list that must be the site's before any of its items is: every recipe has its salt. */
const LIST = 0.6;
/** Of a longer list so much tells. */
const LONGEST_LIST = 100;

/** A page as the template sees it: its lines that are known, and what its story is about. */
interface SeenPage {
  lineOf(block: Block): TemplateLine | null;
  /** Whether enough articles print the block's line for it to be the site's somewhere. */
  repeats(block: Block): boolean;
  matter(): ReadonlySet<string>;
  /** The first paragraph that is the story's own. */
  ownFrom(): number;
}

/**
 * The judge of a source's repeated lines. It knows a line by the count of articles that print it and by its place; the
 * surer a line is of the story itself, the more articles it takes (`bars.ts`). It never removes what credits somebody,
 * and a line that the desk keeps it keeps against every later judge.
 * @param sourceName for the reasons that it gives, and since a source's own name is no word of a story.
 */
export function templateJudge(template: Template, sourceName: string): SourceJudge {
  const window = windowOf(template);
  const ownName = tellingWords(sourceName);
  let last: { page: StripPage; seen: SeenPage } | null = null;
  const seenOn = (page: StripPage): SeenPage => {
    if (last?.page !== page) last = { page, seen: seenPage(page, template) };
    return last.seen;
  };
  const ruleOn = (block: Block, page: StripPage): Ruling | null => {
    const seen = seenOn(page);
    const line = seen.lineOf(block);
    if (!line) return null;
    if (line.isKept) return { keep: true };
    const count = countOf(line, template.articles);
    // Most lines of most pages end here: the rest is asked of what repeats alone.
    if (!isOver(AROUND, count, window)) return null;
    const bar = barFor(block, line, page, seen, ownName);
    if (!bar || !isOver(bar, count, window) || isAttributionLine(block.text, page.authors)) return null;
    return {
      keep: false,
      kind: 'other',
      rule: TEMPLATE_RULE,
      reason: `Seen in ${count} of the last ${window} articles of ${sourceName}.`,
      confidence: confidenceOf(count, window),
    };
  };
  return { judge: 'template', ruleOn };
}

/** Three of three are less sure than thirty of thirty: the rule of succession. */
function confidenceOf(count: number, window: number): number {
  return Math.round(((count + 1) / (window + 2)) * 50 + 50) / 100;
}

function seenPage(page: StripPage, template: Template): SeenPage {
  const lines = page.blocks.map((block) => {
    if (block.role === 'caption') return null;
    const key = keyOfBlock(block);
    return key ? (template.lines.get(key.hash) ?? null) : null;
  });
  const window = windowOf(template);
  const repeats = (block: Block) => {
    const line = lines[block.index];
    return line != null && isOver(AROUND, countOf(line, template.articles), window);
  };
  let matter: ReadonlySet<string> | null = null;
  let ownFrom: number | null = null;
  return {
    lineOf: (block) => lines[block.index] ?? null,
    repeats,
    matter: () => (matter ??= matterOf(page.blocks.filter((block) => isOwn(block, page) && !repeats(block)))),
    ownFrom: () =>
      (ownFrom ??=
        page.blocks.find(
          (block) =>
            block.index >= (page.prose?.first ?? 0) && page.shapeOf(block).isProse && !repeats(block),
        )?.index ?? Infinity),
  };
}

/** Whether a block says what the story is about: its paragraphs and its headline. */
function isOwn(block: Block, page: StripPage): boolean {
  return page.shapeOf(block).isProse || (block.role === 'heading' && page.isLocked(block.index));
}

/** How often a line must have been seen where it stands here; null where no count would do. */
function barFor(
  block: Block,
  line: TemplateLine,
  page: StripPage,
  seen: SeenPage,
  ownName: ReadonlySet<string>,
): Bar | null {
  const { prose } = page;
  if (page.isOutside(block)) return AROUND;
  const isListed = block.role === 'listItem' || block.role === 'tableRow';
  if (isListed && !isListOfLines(block, page, seen)) return null;
  const isInside = !prose || (block.index >= prose.first && block.index <= prose.last);
  // Of a line whose numbers change, the number may be the news; a count below the story is none.
  if (isInside && line.varies) return null;
  const { isProse, endsSentence, words } = page.shapeOf(block);
  const isSentence = isProse || endsSentence;
  if (isSentence && (QUOTED.test(block.text) || isOfMatter(block.text, seen.matter, ownName)))
    return OF_THE_STORY;
  if (!isInside) return AROUND;
  const introduces = isIntroducing(block, page);
  if (block.role === 'heading' && introduces) return null;
  if (introduces && words <= HEADING && !/[.!]["”»]?$/.test(block.text)) return LIKE_A_HEADING;
  return block.index < seen.ownFrom() ? OPENING : INSIDE;
}

/** Whether a paragraph stands right behind the block. */
function isIntroducing({ index }: Block, page: StripPage): boolean {
  const next = page.blocks[index + 1];
  return next !== undefined && page.shapeOf(next).isProse;
}

/** Whether most of the list that the block stands in repeats. */
function isListOfLines(block: Block, page: StripPage, seen: SeenPage): boolean {
  const list = [block];
  for (const step of [-1, 1])
    for (
      let other = page.blocks[block.index + step];
      other?.role === block.role && list.length < LONGEST_LIST;
      other = page.blocks[other.index + step]
    )
      list.push(other);
  return list.filter(seen.repeats).length >= LIST * list.length;
}
