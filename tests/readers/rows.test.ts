import iconv from 'iconv-lite';
import { read } from './read';

const STORY = 'The ferry returned to the harbour on Monday after three weeks in the dock.';
const PAGE = `<html><body><h1>Ferry returns</h1><p>${STORY}</p></body></html>`;

describe('rows of JSON', () => {
  it('are read one by one, and what is no row is told by its line', async () => {
    const { scrapes, problems } = await read(
      'rows.jsonl',
      [
        JSON.stringify({ url: 'https://harbour.example/1', html: PAGE, title: 'Ferry returns' }),
        '',
        '{"url": "https://harbour.example/2", "html": ',
        '17',
        JSON.stringify({
          link: 'https://harbour.example/3',
          maintext: STORY,
          authors: ['Jane Doe', 'John Roe'],
        }),
        JSON.stringify({ id: 7, views: 12 }),
      ].join('\r\n'),
    );
    expect(scrapes.map(({ place, url }) => [place.record, url])).toEqual([
      [1, 'https://harbour.example/1'],
      [5, 'https://harbour.example/3'],
    ]);
    expect(scrapes[1]?.hints).toEqual({ authors: ['Jane Doe', 'John Roe'] });
    expect(problems).toEqual([
      expect.stringMatching(/^rows\.jsonl, record 3: It is not JSON: .+\. Write it anew as valid JSON\.$/),
      expect.stringContaining('rows.jsonl, record 4: It is a number, and no object.'),
      expect.stringContaining(
        'rows.jsonl, record 6: It holds neither text nor an address; its fields are id, views.',
      ),
    ]);
  });

  it('are known without the name of a file, and after a byte order mark', async () => {
    const row = JSON.stringify({ text: STORY });
    expect((await read('upload', `\uFEFF${row}\n${row}\n`)).texts).toEqual([STORY, STORY]);
  });

  it('are read in UTF-16, and a line in Latin-1 among others', async () => {
    const row = JSON.stringify({
      text: 'Die Fähre fuhr über den Fluss, und die Brücke blieb für Lastwagen gesperrt.',
    });
    expect(
      (await read('rows.jsonl', iconv.encode(`${row}\n${row}\n`, 'utf16le', { addBOM: true }))).texts[1],
    ).toContain('Fähre');
    const mixed = Buffer.concat([Buffer.from(`${row}\n`), iconv.encode(`${row}\n`, 'latin1')]);
    expect((await read('rows.jsonl', mixed)).texts[1]).toContain('Fähre fuhr über den Fluss');
  });

  it('keep one that is too long from the others', async () => {
    const { texts, problems } = await read(
      'rows.jsonl',
      [{ text: STORY }, { text: 'x'.repeat(20_000) }, { text: STORY }]
        .map((row) => JSON.stringify(row))
        .join('\n'),
      { maxRecordBytes: 10_000 },
    );
    expect(texts).toEqual([STORY, STORY]);
    expect(problems).toEqual([expect.stringContaining('record 2: The line is longer than 10 kB.')]);
  });
});

it('what could not be read is kept as it came', async () => {
  const broken = '{"url": "https://harbour.example/2", "html": ';
  for (const content of [
    `${JSON.stringify({ text: STORY })}\n${broken}\n`,
    `[${JSON.stringify({ text: STORY })},x]`,
  ]) {
    const { all } = await read('rows', content);
    const problem = all.find(({ kind }) => kind === 'problem');
    expect(problem).toMatchObject({ bytes: Buffer.from(content.startsWith('[') ? 'x' : broken) });
  }
});

describe('a document of JSON', () => {
  it('may be an array of articles', async () => {
    const { texts, problems } = await read(
      'dump.json',
      `[ {"body": ${JSON.stringify(`<p>${STORY}</p>`)}, "n": [1, {"a": "]"}]},\n {"text": "},{\\"", "x": {}}, null, {"text": broken}, "https://harbour.example/5" ]`,
    );
    expect(texts).toEqual([`<p>${STORY}</p>`, '},{"']);
    expect(problems).toEqual([
      expect.stringContaining('dump.json, record 3: It is null, and no object.'),
      expect.stringContaining('dump.json, record 4: It is not JSON'),
    ]);
  });

  it('gives what stands before the cut, and says that it was cut', async () => {
    const { texts, problems } = await read('dump.json', `[{"text": "${STORY}"}, {"text": "The fer`);
    expect(texts).toEqual([STORY]);
    expect(problems.at(-1)).toBe(
      'dump.json: The array of JSON ends in the middle. Fetch the file again; what came before the cut was read.',
    );
  });

  it.each([
    ['articles under a name', { status: 'ok', articles: [{ url: 'https://a.example/1', content: STORY }] }],
    ['hits of a search engine', { hits: { total: 1, hits: [{ _id: 'a', _source: { text: STORY } }] } }],
    [
      'an answer of the Guardian',
      { response: { results: [{ webTitle: 'T', webUrl: 'https://a.example', fields: { body: STORY } }] } },
    ],
    [
      'Diffbot’s objects',
      { request: {}, objects: [{ type: 'article', title: 'T', text: STORY, pageUrl: 'https://a.example' }] },
    ],
    ['Strapi 4’s entries', { data: [{ id: 1, attributes: { title: 'T', body: STORY } }], meta: {} }],
    ['one article', { title: 'Ferry returns', text: STORY, images: [{ url: 'https://a.example/i.jpg' }] }],
    [
      'schema.org in a graph',
      {
        '@graph': [
          { '@type': 'WebSite', name: 'Post' },
          { '@type': 'NewsArticle', articleBody: STORY },
        ],
      },
    ],
    [
      'Strapi 5’s blocks',
      { data: [{ body: [{ type: 'paragraph', children: [{ type: 'text', text: STORY }] }] }] },
    ],
  ])('may hold %s', async (_what, value) => {
    const { texts, problems } = await read('answer.json', JSON.stringify(value, null, 2));
    expect(texts).toEqual([expect.stringContaining(STORY)]);
    expect(problems).toEqual([]);
  });
});

it('an object that merely has some list is one record', async () => {
  const { problems } = await read('odd.json', JSON.stringify({ uri: 'a:1', person: [{ name: 'Jane Doe' }] }));
  expect(problems).toEqual([
    expect.stringMatching(/^odd\.json: It holds neither .+ its fields are uri, person\./),
  ]);
});

describe('what scrapers write', () => {
  const hintsOf = async (record: object) => (await read('row.json', JSON.stringify(record))).scrapes[0];

  it('news-please', async () => {
    const found = await hintsOf({
      authors: ['Jane Doe'],
      date_download: '2024-05-03 14:00:00',
      date_modify: null,
      date_publish: '2024-05-02 09:30:00',
      description: 'A teaser',
      image_url: 'https://harbour.example/f.jpg',
      language: 'en',
      maintext: STORY,
      source_domain: 'harbour.example',
      title: 'Ferry returns',
      url: 'https://harbour.example/ferry',
    });
    expect(found?.url).toBe('https://harbour.example/ferry');
    expect(found?.hints).toEqual({
      headline: 'Ferry returns',
      authors: ['Jane Doe'],
      publishedAt: '2024-05-02 09:30:00',
      language: 'en',
    });
  });

  it('Fundus', async () => {
    const found = await hintsOf({
      title: 'Ferry returns',
      authors: ['Jane Doe'],
      body: { summary: ['In short.'], sections: [{ headline: [], paragraphs: [STORY, 'It sails again.'] }] },
      publishing_date: '2024-05-02T09:30:00+02:00',
      topics: ['Harbour', 'Ships'],
      html: { requested_url: 'https://harbour.example/f', responded_url: 'https://harbour.example/ferry' },
    });
    expect(found?.bytes.toString()).toBe(`In short.\n\n${STORY}\n\nIt sails again.`);
    expect(found?.url).toBe('https://harbour.example/ferry');
    expect(found?.hints).toMatchObject({
      keywords: ['Harbour', 'Ships'],
      publishedAt: '2024-05-02T09:30:00+02:00',
    });
  });

  it('newspaper, whose source_url is the site’s', async () => {
    const found = await hintsOf({
      source_url: 'https://harbour.example',
      url: 'https://harbour.example/ferry',
      title: 'Ferry returns',
      text: STORY,
      html: PAGE,
      publish_date: 1714642200,
      meta_lang: 'en',
      keywords: ['ferry'],
    });
    expect(found).toMatchObject({
      url: 'https://harbour.example/ferry',
      contentType: 'text/html; charset=utf-8',
    });
    expect(found?.hints).toMatchObject({ publishedAt: '2024-05-02T09:30:00.000Z', language: 'en' });
  });

  it('Scrapy, which wraps single values into lists', async () => {
    const found = await hintsOf({
      url: ['https://harbour.example/f'],
      title: ['Ferry returns'],
      content: [STORY, 'It sails.'],
    });
    expect(found?.bytes.toString()).toBe(`${STORY}\n\nIt sails.`);
    expect(found?.hints).toEqual({ headline: 'Ferry returns' });
  });

  it('schema.org', async () => {
    const found = await hintsOf({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      mainEntityOfPage: { '@id': 'https://harbour.example/ferry' },
      headline: 'Ferry returns',
      articleBody: STORY,
      author: [{ '@type': 'Person', name: 'Jane Doe' }],
      publisher: { '@type': 'Organization', name: 'The Harbour Post' },
      datePublished: '2024-05-02',
      dateModified: '2024-05-03',
      inLanguage: 'en-GB',
      articleSection: 'Local',
      keywords: 'ferry, harbour',
      image: {
        '@type': 'ImageObject',
        url: 'https://harbour.example/f.jpg',
        caption: 'The ferry.',
        creditText: 'Jo Poe/AP',
      },
    });
    expect(found?.url).toBe('https://harbour.example/ferry');
    expect(found?.hints).toEqual({
      headline: 'Ferry returns',
      authors: ['Jane Doe'],
      publisher: 'The Harbour Post',
      publishedAt: '2024-05-02',
      modifiedAt: '2024-05-03',
      language: 'en-GB',
      section: 'Local',
      keywords: ['ferry', 'harbour'],
      captions: [{ text: 'The ferry.', credit: 'Jo Poe/AP', imageUrl: 'https://harbour.example/f.jpg' }],
    });
  });

  it('a byline as one text stays as printed', async () => {
    expect((await hintsOf({ text: STORY, author: 'By Jane Doe and John Roe' }))?.hints).toEqual({
      byline: 'By Jane Doe and John Roe',
    });
  });

  it('a `__proto__` is left out', async () => {
    const { texts } = await read('row.json', `{"__proto__": {"text": "polluted"}, "text": "${STORY}"}`);
    expect(texts).toEqual([STORY]);
    expect('text' in {}).toBe(false);
  });
});

describe('a table', () => {
  it('is read by the names of its columns, rows counted with its head', async () => {
    const { scrapes, problems } = await read(
      'articles.csv',
      `Title,URL,Full Text,Author\n"Ferry, again",https://harbour.example/1,"${STORY}\n\nIt said ""soon"".",Jane Doe\n,,,\nShort,https://harbour.example/3,,\nToo,many,cells,in,here\nLast,https://harbour.example/5,${STORY},\n`,
    );
    expect(scrapes.map(({ place, url, hints }) => [place.record, url, hints])).toEqual([
      [2, 'https://harbour.example/1', { headline: 'Ferry, again', byline: 'Jane Doe' }],
      [6, 'https://harbour.example/5', { headline: 'Last' }],
    ]);
    expect(scrapes[0]?.bytes.toString()).toBe(`${STORY}\n\nIt said "soon".`);
    expect(problems).toEqual([
      expect.stringContaining('articles.csv, record 3: It holds neither text nor an address'),
      expect.stringContaining('articles.csv, record 5: The row has 5 cells, and the table 4 columns.'),
    ]);
  });

  it.each([';', '\t', '|'])('may be separated by %j, in Latin-1, without a name', async (delimiter) => {
    const table = `title${delimiter}text\nFähre${delimiter}Die Fähre fährt wieder über den Fluss, für alle Bürger.\n`;
    const { texts, scrapes } = await read('upload', iconv.encode(table, 'latin1'));
    expect(texts).toEqual(['Die Fähre fährt wieder über den Fluss, für alle Bürger.']);
    expect(scrapes[0]?.hints.headline).toBe('Fähre');
  });

  it('that never closes a quotation mark says where', async () => {
    const { texts, problems } = await read(
      'a.csv',
      `title,text\nOne,${STORY}\nTwo,"${'The ferry sails. '.repeat(2_000)}\n`,
      { maxRecordBytes: 10_000 },
    );
    expect(texts).toEqual([STORY]);
    expect(problems).toEqual([expect.stringMatching(/Row 3 is longer than 10 kB: a quotation mark/)]);
  });

  it('names its columns where none holds a text', async () => {
    const { problems } = await read('people.csv', 'first,last\nJane,Doe\n');
    expect(problems).toEqual([expect.stringContaining('its fields are first, last')]);
  });
});

describe('a list of addresses', () => {
  it('gives each to be fetched, and tells what is none', async () => {
    const { addresses, problems } = await read(
      'urls.txt',
      `# Monday\nhttps://harbour.example/1\n\nhttp://harbour.example/2\n`,
    );
    expect(addresses.map(({ url, place }) => [url, place.record])).toEqual([
      ['https://harbour.example/1', 2],
      ['http://harbour.example/2', 4],
    ]);
    expect(problems).toEqual([]);
  });
});
