import { phrases } from '../../phrases/phrases';
import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

export const COMMENTS_HEADING = phrases({
  en: [
    'comments',
    'comment',
    'reader comments',
    "readers' comments",
    'your comments',
    'discussion',
    'join the debate',
    'conversation',
    'reply',
    'replies',
    'responses',
  ],
  fr: ['commentaires', 'réactions', 'vos commentaires', 'vos réactions'],
  de: ['kommentare', 'leserkommentare', 'diskussion', 'ihre meinung'],
  es: ['comentarios', 'opiniones de los lectores'],
  pt: ['comentários'],
  it: ['commenti'],
  nl: ['reacties'],
  pl: ['komentarze', 'opinie czytelników'],
  ru: ['комментарии', 'обсуждение'],
  uk: ['коментарі', 'обговорення'],
  tr: ['yorumlar'],
  ar: ['التعليقات', 'تعليقات', 'تعليقات القراء'],
  he: ['תגובות'],
  hi: ['टिप्पणियाँ', 'टिप्पणियां', 'कमेंट्स'],
  zh: ['评论', '网友评论', '留言', '評論'],
  ja: ['コメント', 'コメント一覧'],
  sv: ['kommentarer'],
});

export const commentThread: StripRule = {
  id: 'commentThread',
  title: "Readers' comments",
  why: "It is a comment of the original page's readers, or part of the form for one.",
  kind: 'comment',
  confidence: 0.85,
  yieldsFrom: 0.85,
  phrases: COMMENTS_HEADING,
  // Above the story it is a link down to them.
  phrasesWhere: (block, page) => block.index > (page.prose?.first ?? 0),
  only: { within: ['comments'], traits: TRAIT.inZone },
  test: (block, page) => page.zoneOf(block.index) === 'comments' || page.isWithin(block, 'comments'),
  examples: {
    removes: [
      { text: thread('I was there and it was nothing like that at all, believe me.'), block: 'I was there' },
      {
        html: '<p>The lake froze on Tuesday, and the skaters came out with their dogs and their flasks of tea.</p><p>By noon the ice had been measured, and the mayor said that it would hold for the weekend.</p><div id="comments"><p>We skated there in 1987, and it was colder then.</p></div>',
        block: 'We skated there',
      },
    ],
    keeps: [
      'Comments, in the old parish, were written in the margins of the hymn books.',
      'Discussion of the budget took four hours, and the vote took four minutes.',
    ],
  },
};

function thread(comment: string): string {
  return [
    'Lake freezes for the first time in ten years',
    'The lake froze on Tuesday night, and by morning the skaters had come out with their dogs and their flasks of tea.',
    'The mayor said that the ice had been measured in four places, and that it would hold for the weekend at least.',
    '2 comments',
    'Skater67',
    comment,
  ].join('\n\n');
}
