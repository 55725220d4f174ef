import { clean } from '../../plugins/copydesk/engine/src';
import { read } from './read';

const STORY = 'The ferry returned to the harbour on Monday after three weeks in the dock.';

describe('ninjs', () => {
  it('1 has its bodies by name', async () => {
    const { scrapes, texts } = await read(
      'item',
      JSON.stringify({
        uri: 'https://wire.example/items/1',
        type: 'text',
        versioncreated: '2024-05-02T09:30:00Z',
        pubstatus: 'usable',
        language: 'en',
        headline: 'Ferry returns',
        byline: 'By Jane Doe',
        copyrightholder: 'Coast Wire',
        body_text: STORY,
        body_html: `<p>${STORY}</p>`,
        subject: [{ name: 'Harbour' }],
        copyrightnotice: '© 2024 Coast Wire',
        usageterms: 'Editorial use. DENMARK OUT',
        embargoed: '2024-05-03T05:00:00Z',
        expires: '2024-06-03T05:00:00Z',
        associations: {
          photo: {
            uri: 'https://wire.example/p',
            type: 'picture',
            description_text: 'The ferry.',
            byline: 'Jo Poe/AP',
            renditions: { full: { href: 'https://wire.example/p.jpg' } },
          },
        },
      }),
    );
    expect(texts).toEqual([`<p>${STORY}</p>`]);
    expect(scrapes[0]).toMatchObject({
      url: 'https://wire.example/items/1',
      hints: {
        headline: 'Ferry returns',
        byline: 'By Jane Doe',
        publisher: 'Coast Wire',
        publishedAt: '2024-05-02T09:30:00Z',
        language: 'en',
        keywords: ['Harbour'],
        copyrightNotice: '© 2024 Coast Wire',
        usageTerms: 'Editorial use. DENMARK OUT',
        embargoedUntil: '2024-05-03T05:00:00Z',
        expires: '2024-06-03T05:00:00Z',
        captions: [{ text: 'The ferry.', credit: 'Jo Poe/AP', imageUrl: 'https://wire.example/p.jpg' }],
      },
    });
  });

  it.each([
    ['2', 'contenttype', 'infosources'],
    ['3', 'contentType', 'infoSources'],
  ])('%s has lists of bodies and headlines', async (_version, type, sources) => {
    const { texts, scrapes } = await read(
      'item.json',
      JSON.stringify({
        uri: 'urn:newsml:wire.example:1',
        headlines: [
          { role: 'short', value: 'Ferry' },
          { role: 'main', value: 'Ferry returns' },
        ],
        bodies: [
          { role: 'text', [type]: 'text/plain', value: STORY },
          { role: 'main', [type]: 'text/html', value: `<p>${STORY}</p>` },
        ],
        by: 'Jane Doe',
        [sources]: [{ name: 'Coast Wire' }],
      }),
    );
    expect(texts).toEqual([`<p>${STORY}</p>`]);
    expect(scrapes[0]?.hints).toMatchObject({
      headline: 'Ferry returns',
      byline: 'Jane Doe',
      publisher: 'Coast Wire',
    });
  });

  it('tells of what was cancelled, and leaves pictures out', async () => {
    const { problems, leftOut } = await read(
      'items.jsonl',
      [
        { uri: 'a:1', pubstatus: 'canceled', headline: 'Wrong', body_text: STORY },
        { uri: 'a:2', type: 'picture', headlines: [{ value: 'A photo' }] },
      ]
        .map((item) => JSON.stringify(item))
        .join('\n'),
    );
    expect(problems).toEqual([
      'items.jsonl, record 1, field pubstatus: Its sender calls it cancelled: Wrong. Kill the article where you published it.',
    ]);
    expect(leftOut).toEqual([
      { kind: 'leftOut', file: 'items.jsonl', count: 1, what: 'of type "picture" without a text' },
    ]);
  });
});

const NITF = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf><head><title>ferry</title><docdata><date.issue norm="20240502T093000+0200"/><date.expire norm="20240602T093000+0200"/><doc.copyright holder="Coast Wire"/><key-list><keyword key="harbour"/></key-list></docdata><pubdata name="The Harbour Post" position.section="Local"/></head>
<body><body.head><hedline><hl1>Ferry &amp; crew return</hl1><hl2>Three weeks in the dock</hl2></hedline><byline>By <person>Jane Doe</person></byline><distributor>Coast Wire</distributor><dateline><location>HARBOUR TOWN</location>, May 2</dateline></body.head>
<body.content><block><p>${STORY}</p><p>It sails <em>again</em> to <org>the islands</org>.</p><media media-type="image"><media-reference mime-type="image/jpeg" source="https://wire.example/p.jpg"/><media-metadata name="x" value="y">hidden</media-metadata><media-caption>The ferry on Monday.</media-caption><media-producer>Jo Poe/AP</media-producer></media></block></body.content>
<body.end><tagline>Jane Doe reports from the coast.</tagline></body.end></body></nitf>`;

describe('NITF', () => {
  it('becomes a page with its headline, byline, dateline and credits', async () => {
    const { texts, scrapes, problems } = await read('story.xml', NITF);
    expect(problems).toEqual([]);
    expect(texts[0]).toBe(
      [
        '<h1>Ferry &amp; crew return</h1>',
        '<h2>Three weeks in the dock</h2>',
        '<p class="byline">By Jane Doe</p>',
        `<div><p>HARBOUR TOWN, May 2 – ${STORY}</p><p>It sails <em>again</em> to the islands.</p><figure><figcaption>The ferry on Monday.</figcaption><small>Jo Poe/AP</small></figure></div>`,
        '<p>Jane Doe reports from the coast.</p>',
      ].join('\n'),
    );
    expect(scrapes[0]?.hints).toEqual({
      headline: 'Ferry & crew return',
      byline: 'By Jane Doe',
      authors: ['Jane Doe'],
      publisher: 'The Harbour Post',
      publishedAt: '20240502T093000+0200',
      section: 'Local',
      keywords: ['harbour'],
      expires: '20240602T093000+0200',
      captions: [
        { text: 'The ferry on Monday.', credit: 'Jo Poe/AP', imageUrl: 'https://wire.example/p.jpg' },
      ],
    });
  });

  it('is a story for the engine', async () => {
    const { texts, scrapes } = await read('story.xml', NITF);
    const { story } = clean({ html: texts[0] ?? '', hints: scrapes[0]?.hints ?? {} });
    expect(story).toMatchObject({
      headline: 'Ferry & crew return',
      authors: ['Jane Doe'],
      publishedAt: '2024-05-02T09:30:00+02:00',
      expires: '2024-06-02T09:30:00+02:00',
      dateline: { place: 'HARBOUR TOWN' },
    });
  });
});

describe('NewsML-G2', () => {
  const item = (meta: string, content: string) =>
    `<newsItem guid="urn:newsml:wire.example:1" xml:lang="en"><rightsInfo><copyrightHolder literal="Coast Wire"/><copyrightNotice>© 2024 Coast Wire</copyrightNotice><usageTerms>Editorial use.</usageTerms></rightsInfo>${meta}<contentMeta><contentCreated>2024-05-02T09:00:00Z</contentCreated><by>By Jane Doe</by><creator><name>Jane Doe</name></creator><infoSource><name>Coast Wire</name></infoSource><language tag="en-GB"/><headline>Ferry returns</headline><subject qcode="medtop:1"><name>Harbour</name></subject></contentMeta><contentSet>${content}</contentSet></newsItem>`;

  it('gives its texts, in HTML and in NITF', async () => {
    const { texts, scrapes, leftOut, problems } = await read(
      'message.xml',
      `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
      ${item('<itemMeta><itemClass qcode="ninat:text"/><provider literal="wire.example"/><versionCreated>2024-05-03T10:00:00Z</versionCreated><firstCreated>2024-05-02T09:30:00Z</firstCreated><embargoed>2024-05-03T05:00:00Z</embargoed><pubStatus qcode="stat:usable"/></itemMeta>', `<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${STORY}</p></body></html></inlineXML>`)}
      ${item('<itemMeta><itemClass qcode="ninat:picture"/></itemMeta>', '<remoteContent href="p.jpg"/>')}
      ${item('<itemMeta><pubStatus qcode="stat:canceled"/></itemMeta>', `<inlineXML><html><body><p>${STORY}</p></body></html></inlineXML>`)}
      ${item('<itemMeta/>', `<inlineXML>${NITF.slice(NITF.indexOf('<nitf>'))}</inlineXML>`)}
      </itemSet></newsMessage>`,
    );
    expect(texts[0]).toBe(`<p>${STORY}</p>`);
    expect(texts[1]).toContain('HARBOUR TOWN, May 2 – The ferry');
    expect(scrapes[0]?.hints).toEqual({
      headline: 'Ferry returns',
      byline: 'By Jane Doe',
      authors: ['Jane Doe'],
      publisher: 'Coast Wire',
      publishedAt: '2024-05-02T09:30:00Z',
      modifiedAt: '2024-05-03T10:00:00Z',
      language: 'en-GB',
      keywords: ['Harbour'],
      copyrightNotice: '© 2024 Coast Wire',
      usageTerms: 'Editorial use.',
      embargoedUntil: '2024-05-03T05:00:00Z',
    });
    expect(leftOut.map(({ what }) => what)).toEqual(['of class "picture" without a text']);
    expect(problems).toEqual([
      expect.stringContaining('record 3, field pubStatus: Its sender calls it cancelled'),
    ]);
  });
});
