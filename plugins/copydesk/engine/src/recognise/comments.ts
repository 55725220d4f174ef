import type { Page } from '../page/page';
import { linkedArticle } from '../parse/metadata';
import type { Phrases } from '../phrases/phrases';
import { commentsInMarkup } from './commentPlatforms';
import { COMMENT_COUNT } from './commentPhrases/commentCount';
import { COMMENTS_CLOSED } from './commentPhrases/commentsClosed';
import { COMMENTS_OPEN } from './commentPhrases/commentsOpen';
import { NO_COMMENTS_YET } from './commentPhrases/noCommentsYet';

export interface CommentsState {
  commentsClosed: boolean | null;
  commentCount: number | null;
  commentsEvidence: string | null;
}

/** The state of the readers' comments. Words that say closed win over a count, and over an invitation to comment. */
export function readComments(page: Page): CommentsState {
  const known = page.blocks.filter((block) => page.tablesOf(block).length > 0);
  const linesOf = (table: Phrases) =>
    known.filter((block) => page.tablesOf(block).includes(table)).map((block) => block.text);
  const [closed] = linesOf(COMMENTS_CLOSED);
  const counted = linesOf(COMMENT_COUNT).find((line) => COMMENT_COUNT.number(line) !== null);
  const [none] = linesOf(NO_COMMENTS_YET);
  const [open] = linesOf(COMMENTS_OPEN);
  const printedCount = counted === undefined ? null : COMMENT_COUNT.number(counted);
  const linkedCount = linkedArticle(page.metadata)?.commentCount ?? null;
  // Words win over markup: a theme may keep the form's place where the words shut it.
  const isPrinted = closed !== undefined || open !== undefined;
  const marked = isPrinted ? null : commentsInMarkup(page.elements);
  return {
    commentsClosed: closed !== undefined ? true : open !== undefined ? false : (marked?.isClosed ?? null),
    commentCount: printedCount ?? (none === undefined ? linkedCount : 0),
    commentsEvidence:
      closed ??
      open ??
      marked?.evidence ??
      counted ??
      none ??
      (linkedCount === null ? null : `commentCount: ${linkedCount}`),
  };
}
