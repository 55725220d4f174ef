import { commentsState } from '../../plugins/copydesk/admin/src/preview/commentsState';
import { sayIn } from './sayIn';

it.each([
  { commentsClosed: null, commentCount: null, words: 'Not known whether open' },
  { commentsClosed: null, commentCount: 12, words: '12 comments, not known whether open' },
  { commentsClosed: false, commentCount: null, words: 'Open' },
  { commentsClosed: false, commentCount: 1, words: 'Open, 1 comment' },
  { commentsClosed: false, commentCount: 0, words: 'Open, 0 comments' },
  { commentsClosed: true, commentCount: null, words: 'Closed' },
  { commentsClosed: true, commentCount: 12, words: 'Closed, 12 comments' },
])('closed $commentsClosed with a count of $commentCount reads "$words"', async ({ words, ...story }) => {
  const say = await sayIn('en');
  const { id, count } = commentsState(story);

  expect(say(id, { count })).toBe(words);
});
