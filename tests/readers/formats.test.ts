import { gzipSync } from 'node:zlib';
import { formatOf } from '../../plugins/copydesk/readers/src/format';
import { read } from './read';

const STORY = 'The ferry returned to the harbour on Monday after three weeks in the dock.';

describe('the format of a file is told by its content', () => {
  it.each([
    ['a page', `<!DOCTYPE html><title>x</title><p>${STORY}`, 'page'],
    [
      'XHTML',
      `<?xml version="1.0"?><!-- x --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html><p>${STORY}`,
      'page',
    ],
    ['a piece of a page', `<p>${STORY}</p>`, 'page'],
    ['text', STORY, 'page'],
    ['text that begins with a bracket', `[Updated] ${STORY}\n{sic}`, 'page'],
    ['text that begins with a number in brackets', `[1] ${STORY}`, 'page'],
    ['text that begins with a brace', `{Updated} ${STORY}`, 'page'],
    ['text whose first line has commas', `Title, text, and more: ${STORY}\nurl, text`, 'page'],
    ['text with an address in it', `https://a.example/1\n${STORY}`, 'page'],
    ['rows of JSON', '{"a": 1}\n{"a": 2}', 'jsonl'],
    ['rows of JSON, the first of them broken', '{"a": 1\n{"a": 2}\n{"a": 3}', 'jsonl'],
    ['one object on one line', '{"a": 1}\n', 'json'],
    ['one object on many lines', '{\n  "a": {\n    "b": 1\n  }\n}', 'json'],
    ['an array', ' [\n {"a": 1}]', 'json'],
    ['a table', 'id;title;text\n1;a;b', 'csv'],
    [
      'RSS',
      '<?xml version="1.0"?>\n<?xml-stylesheet href="a.css"?><!-- a > b --><rss version="2.0">',
      'feed',
    ],
    [
      'RSS with its old DTD',
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss>',
      'feed',
    ],
    ['Atom', '<a:feed xmlns:a="http://www.w3.org/2005/Atom">', 'feed'],
    ['WordPress', '<rss xmlns:wp="http://wordpress.org/export/1.2/">', 'wordPress'],
    ['NewsML-G2', '<newsItem>', 'newsMl'],
    ['NITF', '<nitf>', 'nitf'],
    ['WARC', 'WARC/1.0\r\nWARC-Type: warcinfo', 'warc'],
    ['addresses', '\uFEFFhttps://a.example/1\r\nhttps://a.example/2?b=c,d', 'addresses'],
  ])('%s', (_what, content, format) => {
    expect(formatOf(Buffer.from(content), 'upload')).toBe(format);
  });

  it('whatever its name says', async () => {
    expect(
      (await read('story.csv', `<html><body><p>${STORY}</p></body></html>`)).scrapes[0]?.place.file,
    ).toBe('story.csv');
    expect((await read('page.html', gzipSync(STORY))).texts).toEqual([STORY]);
  });

  it('and the name decides what could be two', () => {
    expect(formatOf(Buffer.from('first,last\nJane,Doe'), 'people.csv')).toBe('csv');
    expect(formatOf(Buffer.from('first,last\nJane,Doe'), 'people.txt')).toBe('page');
    expect(formatOf(Buffer.from('{"a": 1}'), 'one.jsonl')).toBe('jsonl');
  });

  it.each([
    ['a PDF', '%PDF-1.7 …', 'It is a PDF, not text.'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'It is a picture (JPEG), not text.'],
    ['zeros', Buffer.alloc(2_000), 'It is binary, not text.'],
    ['nothing', '', 'There is no text in it.'],
    ['spaces', ' \n\t', 'There is no text in it.'],
    ['an old web archive', 'filedesc://a.arc 0.0.0.0', 'It is a web archive of the old ARC format'],
    ['unknown XML', '<?xml version="1.0"?><svg/>', 'its outermost element is <svg>'],
    ['NewsML 1', '<?xml version="1.0"?><NewsML Version="1.2"/>', 'It is NewsML 1, which is not read here.'],
  ])('%s is refused with a reason', async (_what, content, reason) => {
    const { all, problems } = await read('file', content);
    expect(all).toHaveLength(1);
    expect(problems).toEqual([expect.stringContaining(reason)]);
  });
});

describe('a page', () => {
  it('is given byte for byte, with what its transport said', async () => {
    const bytes = Buffer.from('<html><head><meta charset="latin1"></head><p>F\xe4hre</p>', 'latin1');
    const { scrapes } = await read('page.html', bytes);
    expect(scrapes).toEqual([
      {
        kind: 'scrape',
        place: { file: 'page.html', record: null },
        url: null,
        contentType: null,
        bytes,
        hints: {},
      },
    ]);
  });
});
