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

/**
 * The judge of a source's repeated lines. It knows a line by the count of articles that print it and by its place; the
 * surer a line is of the story itself, the more articles it takes (`bars.ts`). It never removes what credits somebody,
 * and a line that the desk keeps it keeps against every later judge.
 * @param sourceName for the reasons that it gives, and since a source's own name is no word of a story.
 */
export function templateJudge(template: Template, sourceName: string): SourceJudge {
  return new TemplateJudge(template, sourceName);
}

class TemplateJudge implements SourceJudge {
  readonly judge = 'template';
  private readonly window: number;
  private readonly ownName: ReadonlySet<string>;
  private last: SeenPage | null = null;

  constructor(
    private readonly template: Template,
    private readonly sourceName: string,
  ) {
    this.window = windowOf(template);
    this.ownName = tellingWords(sourceName);
  }

  ruleOn(block: Block, page: StripPage): Ruling | null {
    if (this.last?.page !== page) this.last = new SeenPage(page, this.template);
    const seen = this.last;
    const line = seen.lineOf(block);
    if (!line) return null;
    if (line.isKept) return { keep: true };
    const { window, sourceName } = this;
    const count = countOf(line, this.template.articles);
    // Most lines of most pages end here: the rest is asked of what repeats alone.
    if (!isOver(AROUND, count, window)) return null;
    const bar = barFor(block, line, seen, this.ownName);
    if (!bar || !isOver(bar, count, window) || isAttributionLine(block.text, page.authors)) return null;
    return {
      keep: false,
      kind: 'other',
      rule: TEMPLATE_RULE,
      reason: `Seen in ${count} of the last ${window} articles of ${sourceName}.`,
      confidence: confidenceOf(count, window),
    };
  }
}

/** Three of three are less sure than thirty of thirty: the rule of succession. */
function confidenceOf(count: number, window: number): number {
  return Math.round(((count + 1) / (window + 2)) * 50 + 50) / 100;
}

/** A page as the template sees it: its lines that are known, and what its story is about. */
class SeenPage {
  private readonly lines: (TemplateLine | null)[] = [];
  private readonly window: number;
  private words: ReadonlySet<string> | null = null;
  private own: number | null = null;

  constructor(
    readonly page: StripPage,
    private readonly template: Template,
  ) {
    this.window = windowOf(template);
    for (const block of page.blocks) {
      const key = block.role === 'caption' ? null : keyOfBlock(block);
      this.lines.push(key ? (template.lines.get(key.hash) ?? null) : null);
    }
  }

  lineOf({ index }: Block): TemplateLine | null {
    return this.lines[index] ?? null;
  }

  /** Whether enough articles print the block's line for it to be the site's somewhere. */
  repeats({ index }: Block): boolean {
    const line = this.lines[index];
    return line != null && isOver(AROUND, countOf(line, this.template.articles), this.window);
  }

  matter(): ReadonlySet<string> {
    return (this.words ??= matterOf(this.ownBlocks()));
  }

  /** The first paragraph that is the story's own. */
  ownFrom(): number {
    return (this.own ??= this.firstOwn());
  }

  private ownBlocks(): Block[] {
    const own: Block[] = [];
    for (const block of this.page.blocks)
      if (isOwn(block, this.page) && !this.repeats(block)) own.push(block);
    return own;
  }

  private firstOwn(): number {
    const { page } = this;
    for (const block of page.blocks)
      if (block.index >= (page.prose?.first ?? 0) && page.shapeOf(block).isProse && !this.repeats(block))
        return block.index;
    return Infinity;
  }
}

/** Whether a block says what the story is about: its paragraphs and its headline. */
function isOwn(block: Block, page: StripPage): boolean {
  return page.shapeOf(block).isProse || (block.role === 'heading' && page.isLocked(block.index));
}

/** How often a line must have been seen where it stands here; null where no count would do. */
function barFor(block: Block, line: TemplateLine, seen: SeenPage, ownName: ReadonlySet<string>): Bar | null {
  const { page } = seen;
  const { prose } = page;
  if (page.isOutside(block)) return AROUND;
  const isListed = block.role === 'listItem' || block.role === 'tableRow';
  if (isListed && !isListOfLines(block, seen)) return null;
  const isInside = !prose || (block.index >= prose.first && block.index <= prose.last);
  // Of a line whose numbers change, the number may be the news; a count below the story is none.
  if (isInside && line.varies) return null;
  const { isProse, endsSentence, words } = page.shapeOf(block);
  const isSentence = isProse || endsSentence;
  if (isSentence && (QUOTED.test(block.text) || isOfMatter(block.text, seen, ownName))) return OF_THE_STORY;
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
function isListOfLines(block: Block, seen: SeenPage): boolean {
  const { page } = seen;
  const list = [block];
  for (const step of [-1, 1])
    for (
      let other = page.blocks[block.index + step];
      other?.role === block.role && list.length < LONGEST_LIST;
      other = page.blocks[other.index + step]
    )
      list.push(other);
  let repeated = 0;
  for (const one of list) if (seen.repeats(one)) repeated++;
  return repeated >= LIST * list.length;
}
