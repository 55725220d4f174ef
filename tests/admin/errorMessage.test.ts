import { errorMessage } from '../../plugins/copydesk/admin/src/newsroom/errorMessage';

const FALLBACK = 'The newsroom did not answer.';

it('gives the server’s own words where it answered', () => {
  const refusal = { name: 'ValidationError', status: 400, message: 'The scrape is empty.', details: {} };

  expect(errorMessage(refusal, FALLBACK)).toBe('The scrape is empty.');
});

it('does not show what a browser says of a lost connection', async () => {
  // Port 9 is among those that no fetch may call.
  const error: unknown = await fetch('http://127.0.0.1:9/').catch((reason: unknown) => reason);

  expect(error).toMatchObject({ name: 'TypeError', message: 'fetch failed' });
  expect(errorMessage(error, FALLBACK)).toBe(FALLBACK);
});

it.each([
  { what: 'an answer without words', error: { status: 500, message: '' } },
  { what: 'an answer of blanks', error: { status: 500, message: ' \n' } },
  { what: 'an answer whose message is no text', error: { status: 500, message: { id: 'error' } } },
  { what: 'an answer without a message', error: { status: 502 } },
  { what: 'a text', error: 'Failed' },
  { what: 'null', error: null },
  { what: 'undefined', error: undefined },
])('has words of its own for $what', ({ error }) => {
  expect(errorMessage(error, FALLBACK)).toBe(FALLBACK);
});
