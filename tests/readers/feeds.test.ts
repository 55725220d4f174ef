import iconv from 'iconv-lite';
import { read } from './read';

const STORY = 'The ferry returned to the harbour on Monday after three weeks in the dock.';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Harbour Post</title><link>https://harbour.example/</link><language>en-gb</language>
<item>
  <title>Ferry returns &amp;amp; sails</title>
  <link>https://harbour.example/ferry</link>
  <guid isPermaLink="false">17</guid>
  <dc:creator><![CDATA[Jane Doe]]></dc:creator><dc:creator>John Roe</dc:creator>
  <pubDate>Thu, 02 May 2024 09:30:00 +0200</pubDate>
  <category>Harbour</category><category><![CDATA[Ships & boats]]></category>
  <source url="https://wire.example/rss">Coast Wire</source>
  <description>A teaser.</description>
  <content:encoded><![CDATA[<p>${STORY}</p>]]></content:encoded>
  <media:group><media:content url="https://harbour.example/f.jpg" medium="image"><media:description>The ferry on Monday.</media:description></media:content><media:credit role="photographer">Jo Poe/AP</media:credit></media:group>
</item>
<item><title>Only a teaser</title><link>/teaser</link><description>It sails.</description></item>
<item><title>Nothing</title></item>
<item><description>${STORY.repeat(20)}</description><guid>https://harbour.example/long</guid><author>jane@harbour.example (Jane Doe)</author></item>
</channel></rss>`;

describe('RSS', () => {
  it('gives its full texts, with what it says of them', async () => {
    const { scrapes, problems } = await read('feed.xml', RSS);
    expect(scrapes.map(({ place, url }) => [place.record, url])).toEqual(
      [
        [1, 'https://harbour.example/ferry'],
        [4, null],
      ].map(([record, url]) => [record, url ?? 'https://harbour.example/long']),
    );
    expect(scrapes[0]?.bytes.toString()).toBe(`<p>${STORY}</p>`);
    expect(scrapes[0]?.hints).toEqual({
      headline: 'Ferry returns & sails',
      byline: 'Jane Doe, John Roe',
      authors: ['Jane Doe', 'John Roe'],
      publishedAt: 'Thu, 02 May 2024 09:30:00 +0200',
      language: 'en-gb',
      publisher: 'Coast Wire',
      keywords: ['Harbour', 'Ships & boats'],
      captions: [
        { text: 'The ferry on Monday.', credit: 'Jo Poe/AP', imageUrl: 'https://harbour.example/f.jpg' },
      ],
    });
    expect(scrapes[1]?.hints).toMatchObject({ publisher: 'The Harbour Post', authors: ['Jane Doe'] });
    expect(problems).toEqual([
      'feed.xml, record 3: The item has neither a text nor an address: Nothing. Ask whoever makes the feed for content:encoded (RSS) or content (Atom), or for links.',
    ]);
  });

  it('gives the address where it gives a teaser alone', async () => {
    const { addresses } = await read('feed.xml', RSS);
    expect(addresses.map(({ url, hints }) => [url, hints.headline])).toEqual([
      ['https://harbour.example/teaser', 'Only a teaser'],
    ]);
  });

  it('is read in the charset that it declares', async () => {
    const { texts } = await read(
      'feed',
      iconv.encode(
        `<?xml version="1.0" encoding="ISO-8859-2"?><rss><channel><item><link>https://a.example</link><content:encoded>&lt;p&gt;Łódź wróciła.&lt;/p&gt;</content:encoded></item></channel></rss>`,
        'iso-8859-2',
      ),
    );
    expect(texts).toEqual(['<p>Łódź wróciła.</p>']);
  });

  it('that is cut off gives what came before, and says so', async () => {
    const { scrapes, problems } = await read('feed.xml', RSS.slice(0, RSS.indexOf('<item><title>Only') + 30));
    expect(scrapes).toHaveLength(1);
    expect(problems).toEqual([expect.stringContaining('feed.xml: The XML ends in the middle.')]);
  });

  it('1.0 has its items beside the channel', async () => {
    const { texts, scrapes } = await read(
      'feed.rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Post</title></channel><item rdf:about="https://a.example/1"><title>T</title><content:encoded>&lt;p&gt;${STORY}&lt;/p&gt;</content:encoded><dc:date>2024-05-02T09:30:00Z</dc:date></item></rdf:RDF>`,
    );
    expect(texts).toEqual([`<p>${STORY}</p>`]);
    expect(scrapes[0]).toMatchObject({
      url: 'https://a.example/1',
      hints: { publishedAt: '2024-05-02T09:30:00Z' },
    });
  });
});

describe('Atom', () => {
  it('gives text, HTML and XHTML as what they are', async () => {
    const { scrapes, texts, problems } = await read(
      'atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://harbour.example/news/"><title>Hafenpost</title><author><name>John Roe</name></author>
      <entry><title type="html">F&amp;auml;hre &lt;b&gt;kehrt&lt;/b&gt; heim</title><link rel="self" href="x.atom"/><link rel="alternate" type="text/html" href="faehre"/><author><name>Jane Doe</name><email>j@a.example</email></author><published>2024-05-02T09:30:00Z</published><updated>2024-05-03T10:00:00Z</updated><category term="hafen" label="Hafen"/><content type="html">&lt;p&gt;${STORY}&lt;/p&gt;</content><source><title>Küstendienst</title></source></entry>
      <entry><title>Zwei</title><link href="https://harbour.example/2"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${STORY} <a href="/x?a=1&amp;b=2">More</a><br/></p></div></content></entry>
      <entry><title>Drei</title><link href="https://harbour.example/3"/><summary>Kurz.</summary></entry></feed>`,
    );
    expect(problems).toEqual([]);
    expect(texts).toEqual([
      `<p>${STORY}</p>`,
      `<div><p>${STORY} <a href="/x?a=1&amp;b=2">More</a><br></p></div>`,
    ]);
    expect(scrapes[0]).toMatchObject({
      url: 'https://harbour.example/news/faehre',
      hints: {
        headline: 'Fähre kehrt heim',
        authors: ['Jane Doe'],
        publishedAt: '2024-05-02T09:30:00Z',
        modifiedAt: '2024-05-03T10:00:00Z',
        language: 'de',
        publisher: 'Küstendienst',
        keywords: ['Hafen'],
      },
    });
    expect(scrapes[1]?.hints).toMatchObject({ publisher: 'Hafenpost', authors: ['John Roe'] });
  });
});

describe('JSON Feed', () => {
  it('gives its items, whose feed they are of', async () => {
    const { scrapes, addresses } = await read(
      'feed.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Harbour Post',
        language: 'en',
        items: [
          {
            id: '1',
            url: 'https://harbour.example/1',
            title: 'Ferry returns',
            content_html: `<p>${STORY}</p>`,
            authors: [{ name: 'Jane Doe' }],
            date_published: '2024-05-02T09:30:00Z',
            tags: ['harbour'],
          },
          { id: '2', content_text: STORY, external_url: 'https://wire.example/2' },
          { id: 'https://harbour.example/3', summary: 'It sails.' },
        ],
      }),
    );
    expect(scrapes.map(({ url, contentType }) => [url, contentType])).toEqual([
      ['https://harbour.example/1', 'text/html; charset=utf-8'],
      ['https://wire.example/2', 'text/plain; charset=utf-8'],
    ]);
    expect(scrapes[0]?.hints).toEqual({
      headline: 'Ferry returns',
      authors: ['Jane Doe'],
      publishedAt: '2024-05-02T09:30:00Z',
      publisher: 'The Harbour Post',
      language: 'en',
      keywords: ['harbour'],
    });
    expect(addresses.map(({ url }) => url)).toEqual(['https://harbour.example/3']);
  });
});
