import { COMMENT_COUNT } from '../../recognise/commentPhrases/commentCount';
import { NO_COMMENTS_YET } from '../../recognise/commentPhrases/noCommentsYet';
import type { StripRule } from '../rule';

export const commentCount: StripRule = {
  id: 'commentCount',
  title: "Count of readers' comments",
  why: "It counts the comments on the original page. The number is kept in the story's fields.",
  kind: 'comment',
  confidence: 0.97,
  phrases: COMMENT_COUNT,
  only: { tables: [NO_COMMENTS_YET] },
  test: (block, page) => page.tablesOf(block).includes(NO_COMMENTS_YET),
  examples: {
    removes: [
      '12 COMMENTS',
      'Comments (3)',
      '1,204 comments',
      '5 Kommentare',
      '27 commentaires',
      'Коментарі: 4',
      '8条评论',
      'コメント3件',
      'No comments yet',
    ],
    keeps: ['12 comments were struck from the record, the clerk said, and two were read out.'],
  },
};
