import { COMMENTS_CLOSED } from '../../recognise/commentPhrases/commentsClosed';
import type { StripRule } from '../rule';

export const commentsClosed: StripRule = {
  id: 'commentsClosed',
  title: "'Comments are closed'",
  why: "It says that readers may no longer comment. The story's fields keep that, with these words as evidence.",
  kind: 'comment',
  confidence: 0.99,
  phrases: COMMENTS_CLOSED,
  examples: {
    removes: [
      'Comments are closed.',
      'Die Kommentarfunktion ist geschlossen.',
      'Les commentaires sont fermés.',
      'Коментарі закриті',
      'التعليقات مغلقة',
      '评论已关闭',
    ],
    keeps: ['Comments are closed to the press at the hearing, but the minutes will be published.'],
  },
};
