import type { Page } from '../page/page';
import { linkedArticle } from '../parse/metadata';
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
  const lines = page.blocks.filter((block) => page.tablesOf(block).length > 0).map((block) => block.text);
  const closed = lines.find((line) => COMMENTS_CLOSED.match(line));
  const counted = lines.find((line) => COMMENT_COUNT.number(line) !== null);
  const none = lines.find((line) => NO_COMMENTS_YET.match(line));
  const open = lines.find((line) => COMMENTS_OPEN.match(line));
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
