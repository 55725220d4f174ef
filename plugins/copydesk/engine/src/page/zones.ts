import type { Block } from '../block';
import type { Page } from './page';
import type { BlockShape } from './prose';
import type { Phrases } from '../phrases/phrases';
import { COMMENT_COUNT } from '../recognise/commentPhrases/commentCount';
import { COMMENTS_OPEN } from '../recognise/commentPhrases/commentsOpen';
import { NO_COMMENTS_YET } from '../recognise/commentPhrases/noCommentsYet';
import { COMMENTS_HEADING } from '../strip/rules/commentThread';
import { MOST_POPULAR } from '../strip/rules/mostPopular';
import { RELATED_HEADING } from '../strip/rules/relatedHeading';

/** Words from which a whole sentence ends a list of teasers. */
const STORY_RESUMES = 20;
/** Share of the page's running text that must stand above a line before it can open the comments. */
const STORY_BEFORE_COMMENTS = 0.4;
const OPENING_COMMENTS: readonly Phrases[] = [COMMENTS_HEADING, COMMENTS_OPEN, NO_COMMENTS_YET];
const CUT_SHORT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;

export type Zone = 'story' | 'related' | 'comments' | 'relatedAfterComments';

/** For each block, whether it follows a heading of related stories, or of the readers' comments. */
export function findZones(page: Pick<Page, 'blocks' | 'shapeOf' | 'tablesOf'>): Zone[] {
  const zones: Zone[] = [];
  let total = 0;
  for (const block of page.blocks) total += proseWords(page.shapeOf(block));
  /** What a list of related stories interrupts. */
  let main: Zone = 'story';
  let zone: Zone = 'story';
  let read = 0;
  for (const block of page.blocks) {
    const shape = page.shapeOf(block);
    if (zone === 'related' && resumesStory(block, shape)) zone = main;
    zones.push(zone);
    const before = read;
    read += proseWords(shape);
    const tables = page.tablesOf(block);
    if (tables.length === 0) continue;
    const opensRelated = tables.includes(RELATED_HEADING) || tables.includes(MOST_POPULAR);
    if (before > total * STORY_BEFORE_COMMENTS && opensComments(block.text, tables)) main = zone = 'comments';
    else if (opensRelated) zone = main === 'comments' ? 'relatedAfterComments' : 'related';
  }
  return zones;
}

function resumesStory({ text }: Block, { isProse, endsSentence, words }: BlockShape): boolean {
  return isProse && endsSentence && words >= STORY_RESUMES && !CUT_SHORT.test(text);
}

function proseWords({ isProse, words }: BlockShape): number {
  return isProse ? words : 0;
}

function opensComments(line: string, tables: readonly Phrases[]): boolean {
  return (
    OPENING_COMMENTS.some((table) => tables.includes(table)) ||
    (tables.includes(COMMENT_COUNT) && COMMENT_COUNT.number(line) !== null)
  );
}
