import { clean } from '../../plugins/copydesk/engine/src';

function commentsOf(...lines: string[]) {
  const { story } = clean({
    text: [
      'River rises and the bridges close',
      'The river rose by a metre in the night, and the bridges were closed to lorries and to anybody with a cart.',
      'The mayor asked for sandbags, and was sent flour, in sacks of the same size and of the same colour.',
      ...lines,
    ].join('\n\n'),
  });
  return [story.commentsClosed, story.commentCount, story.commentsEvidence];
}

describe('the state of the readers’ comments', () => {
  it.each([
    [['Comments are closed.'], [true, null, 'Comments are closed.']],
    [
      ['12 COMMENTS', 'Comments are closed.'],
      [true, 12, 'Comments are closed.'],
    ],
    [['Leave a Comment'], [false, null, 'Leave a Comment']],
    [
      ['Leave a Reply', 'Comments are closed.'],
      [true, null, 'Comments are closed.'],
    ],
    [['1,204 comments'], [null, 1204, '1,204 comments']],
    [
      ['Comments (3)', 'Leave a reply'],
      [false, 3, 'Leave a reply'],
    ],
    [['3.2k Comments'], [null, 3200, '3.2k Comments']],
    [['No comments yet'], [null, 0, 'No comments yet']],
    [['Schreibe einen Kommentar'], [false, null, 'Schreibe einen Kommentar']],
    [['Коментарі закриті'], [true, null, 'Коментарі закриті']],
    [['コメント3件'], [null, 3, 'コメント3件']],
    [['التعليقات مغلقة'], [true, null, 'التعليقات مغلقة']],
    [[], [null, null, null]],
  ])('of %j is %j', (lines, expected) => {
    expect(commentsOf(...lines)).toEqual(expected);
  });

  it('is not read from a sentence that merely speaks of comments', () => {
    expect(
      commentsOf(
        'Comments are closed to the press at the hearing, the clerk said, but the minutes will be published.',
      ),
    ).toEqual([null, null, null]);
  });
});

describe('the markup of a platform for comments', () => {
  const commentsIn = (markup: string) => {
    const { story } = clean({
      html: `<h1>River rises and the bridges close</h1><div><p>The river rose by a metre in the night, and the bridges were closed to lorries and to anybody with a cart.</p></div>${markup}`,
    });
    return [story.commentsClosed, story.commentCount, story.commentsEvidence];
  };

  it.each([
    ['<div id="disqus_thread"></div>', [false, null, 'Disqus: <div … disqus_thread>']],
    ['<div id="coral_talk_stream"></div>', [false, null, 'Coral: <div … coral_talk_stream>']],
    ['<div class="fb-comments" data-href="/a"></div>', [false, null, 'Facebook: <div … fb-comments>']],
    ['<a id="comment-editor"></a>', [false, null, 'Blogger: <a … comment-editor>']],
    ['<form id="commentform"></form>', [false, null, 'WordPress: <form … commentform>']],
    ['<p class="no-comments"></p>', [true, null, 'WordPress: <p … no-comments>']],
    [
      '<div id="respond" class="comment-respond"></div><p class="no-comments"></p>',
      [true, null, 'WordPress: <p … no-comments>'],
    ],
    ['<div id="disqus_thread"></div><p>Comments are closed.</p>', [true, null, 'Comments are closed.']],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","commentCount":7}</script>',
      [null, 7, 'commentCount: 7'],
    ],
    ['<a class="comments-link" href="#comments">Talk</a>', [null, null, null]],
  ])('%s is %j', (markup, expected) => {
    expect(commentsIn(markup)).toEqual(expected);
  });
});
