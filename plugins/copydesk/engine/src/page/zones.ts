import type { Page } from './page';
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
  const total = page.blocks.reduce((sum, block) => sum + proseWords(page, block.index), 0);
  /** What a list of related stories interrupts. */
  let main: Zone = 'story';
  let zone: Zone = 'story';
  let read = 0;
  for (const block of page.blocks) {
    const { isProse, words, endsSentence } = page.shapeOf(block);
    const tables = page.tablesOf(block);
    const opensRelated = tables.includes(RELATED_HEADING) || tables.includes(MOST_POPULAR);
    const resumes = isProse && endsSentence && words >= STORY_RESUMES && !CUT_SHORT.test(block.text);
    if (zone === 'related' && resumes) zone = main;
    zones.push(zone);
    if (read > total * STORY_BEFORE_COMMENTS && opensComments(block.text, tables)) main = zone = 'comments';
    else if (opensRelated) zone = main === 'comments' ? 'relatedAfterComments' : 'related';
    read += proseWords(page, block.index);
  }
  return zones;
}

function proseWords(page: Pick<Page, 'blocks' | 'shapeOf'>, index: number): number {
  const block = page.blocks[index];
  return block && page.shapeOf(block).isProse ? page.shapeOf(block).words : 0;
}

function opensComments(line: string, tables: readonly Phrases[]): boolean {
  return (
    OPENING_COMMENTS.some((table) => tables.includes(table)) ||
    (tables.includes(COMMENT_COUNT) && COMMENT_COUNT.number(line) !== null)
  );
}
