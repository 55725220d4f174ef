import {
  clean,
  ScrapeRefused,
  toHtml,
  toReadable,
  toStrapiBlocks,
  type RefusalCode,
} from '../../plugins/copydesk/engine/src';

const SENTENCE = 'The river rose by a metre in the night, and the bridges were closed to lorries and carts. ';

function codeOf(act: () => unknown): RefusalCode | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof ScrapeRefused) return error.code;
    throw error;
  }
}

function secondsFor(act: () => unknown): number {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
}

describe('a scrape that cannot be cleaned is refused with its reason', () => {
  it.each<[string, () => unknown, RefusalCode]>([
    ['nothing', () => clean({ text: '' }), 'empty'],
    ['white space', () => clean({ text: ' \n\t \u00a0\n' }), 'empty'],
    [
      'a page without text',
      () =>
        clean({
          html: '<html><head><title>x</title></head><body><img src=a><script>1</script></body></html>',
        }),
      'empty',
    ],
    ['a binary file', () => clean({ text: 'GIF89a\u0000\u0001\u0002' }), 'notText'],
    ['control characters', () => clean({ text: '\u0001\u0002\u0003\u0004abc\u0005\u0006' }), 'notText'],
    [
      'a text read in the wrong encoding',
      () => clean({ text: '\ufffd\ufffd a \ufffd\ufffd\ufffd b' }),
      'notText',
    ],
    [
      'more than the limit',
      () => clean({ text: 'a'.repeat(101) }, { limits: { maxLength: 100 } }),
      'tooLong',
    ],
    [
      'too many blocks of text',
      () => clean({ text: 'Line.\n\n'.repeat(50) }, { limits: { maxBlocks: 20 } }),
      'tooManyBlocks',
    ],
    [
      'too many blocks of HTML',
      () => clean({ html: '<p>Line.</p>'.repeat(50) }, { limits: { maxBlocks: 20 } }),
      'tooManyBlocks',
    ],
  ])('%s', (_what, act, code) => {
    expect(codeOf(act)).toBe(code);
  });
});

describe('a hostile or broken scrape is answered quickly', () => {
  it.each<[string, () => unknown]>([
    [
      '100,000 nested elements',
      () => clean({ html: `${'<div>'.repeat(100_000)}${SENTENCE}${'</div>'.repeat(100_000)}` }),
    ],
    ['100,000 nested inline elements', () => clean({ html: `<p>${'<b>'.repeat(100_000)}${SENTENCE}` })],
    ['100,000 nested lists', () => clean({ html: `${'<ul><li>'.repeat(100_000)}${SENTENCE}` })],
    ['100,000 links that are never closed', () => clean({ html: '<a href="/x">word '.repeat(100_000) })],
    ['100,000 line breaks', () => clean({ html: `<p>${'word<br>'.repeat(100_000)}</p>` })],
    ['one endless line of 5 MB', () => clean({ text: SENTENCE.repeat(58_000) })],
    ['one endless word of 5 MB', () => clean({ text: 'a'.repeat(5_000_000) })],
    ['an endless line in a page', () => clean({ html: `<p>${SENTENCE.repeat(30_000)}</p>` })],
    ['a hundred thousand brackets', () => clean({ text: `${SENTENCE}${'('.repeat(100_000)}` })],
    ['a hundred thousand dashes', () => clean({ text: `KYIV ${'- '.repeat(100_000)}` })],
    ['twenty thousand short lines', () => clean({ text: 'Read more\n'.repeat(20_000) })],
    ['twenty thousand headings', () => clean({ html: '<h2>Related</h2><h3>word</h3>'.repeat(10_000) })],
    ['30,000 paragraphs that say the same', () => clean({ html: `<p>${SENTENCE}</p>`.repeat(30_000) })],
    ['half a million attributes', () => clean({ html: `<p ${'a=b '.repeat(500_000)}>${SENTENCE}</p>` })],
    [
      'a deep JSON-LD',
      () =>
        clean({
          html: `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>${SENTENCE}</p>`,
        }),
    ],
  ])('%s', (_what, act) => {
    expect(secondsFor(act)).toBeLessThan(8);
  });

  it.each([
    '<p>The river rose by a metre in the night, and the bridges <a href="/cl',
    '<p>The river rose by a metre in the night, and the bridges were closed<',
    '<p>The river rose by a metre in the night, and the bridges were <b>closed',
    '<!-- <p>',
    '<p>The river rose by a metre, &#x110000; &#xd800; &bogus; and fell again in the night, as rivers do.',
  ])('a page that breaks off: %s', (html) => {
    const code = codeOf(() => {
      const cleaned = clean({ html });
      expect(cleaned.story.bodyText).toContain('The river rose by a metre');
      toHtml(cleaned.story.body);
      toReadable(cleaned);
      toStrapiBlocks(cleaned.story.body);
    });
    expect([null, 'empty']).toContain(code);
  });

  it('takes time in proportion to its length', () => {
    const page = (paragraphs: number) => `<div>${`<p>${SENTENCE}</p>`.repeat(paragraphs)}</div>`;
    const [small, large] = [page(500), page(20_000)];
    clean({ html: small });
    const perParagraph = Math.min(...[1, 2, 3].map(() => secondsFor(() => clean({ html: small })))) / 500;
    expect(secondsFor(() => clean({ html: large })) / 20_000).toBeLessThan(perParagraph * 6);
  });
});

describe('the same scrape', () => {
  it('always gives the same answer', () => {
    const scrape = { html: `<h1>River rises</h1><p>${SENTENCE}</p><p>8 November</p>` };
    expect(clean(scrape)).toEqual(clean(scrape));
  });
});
