import { gzipSync } from 'node:zlib';
import { read } from './read';
import { tarOf } from './tarFile';

const STORY = 'The ferry returned to the harbour on Monday after three weeks in the dock.';

describe('what WordPress exports', () => {
  const post = (fields: string) =>
    `<item><title>Ferry returns</title><link>https://harbour.example/ferry</link>${fields}</item>`;
  const EXPORT = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.5" -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Harbour Post</title><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>jane</wp:author_login><wp:author_display_name><![CDATA[Jane Doe]]></wp:author_display_name></wp:author>
${post(`<dc:creator>jane</dc:creator><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2024-05-02 07:30:00</wp:post_date_gmt><category domain="category" nicename="l">Local</category><category domain="post_tag" nicename="h">Harbour</category><content:encoded><![CDATA[${STORY}

[caption id="attachment_7" align="alignnone" width="300"]<img src="https://harbour.example/f.jpg" alt="" /> The ferry. Photo: Jo Poe[/caption]

It sails again.]]></content:encoded>`)}
${post('<wp:post_type>attachment</wp:post_type>')}${post('<wp:post_type>attachment</wp:post_type>')}
${post(`<wp:post_type>post</wp:post_type><wp:status>draft</wp:status><content:encoded>${STORY}</content:encoded>`)}
${post('<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded/>')}
</channel></rss>`;

  it('gives its published posts as it prints them', async () => {
    const { scrapes, texts, leftOut, problems } = await read('export.xml', EXPORT);
    expect(texts).toEqual([
      `<p>${STORY}</p>\n<figure><img src="https://harbour.example/f.jpg" alt="" /><figcaption>The ferry. Photo: Jo Poe</figcaption></figure>\n<p>It sails again.</p>`,
    ]);
    expect(scrapes[0]).toMatchObject({
      url: 'https://harbour.example/ferry',
      hints: {
        headline: 'Ferry returns',
        authors: ['Jane Doe'],
        publishedAt: '2024-05-02T07:30:00Z',
        language: 'en-GB',
        publisher: 'The Harbour Post',
        section: 'Local',
        keywords: ['Harbour'],
      },
    });
    expect(leftOut.map(({ count, what }) => [count, what])).toEqual([
      [2, 'of type "attachment"'],
      [1, 'with the status "draft"'],
    ]);
    expect(problems).toEqual([
      expect.stringContaining('record 5, field content:encoded: The post has no text'),
    ]);
  });
});

describe('what Strapi exports', () => {
  it('gives its articles out of the whole export', async () => {
    const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
    const archive = await tarOf({
      'metadata.json': JSON.stringify({ createdAt: '2024-05-02T00:00:00Z', strapi: { version: '5.54.0' } }),
      'schemas/schemas_00001.jsonl': lines({
        uid: 'api::article.article',
        kind: 'collectionType',
        attributes: {},
      }),
      'entities/entities_00001.jsonl': lines(
        {
          type: 'api::article.article',
          id: 1,
          data: {
            documentId: 'a',
            headline: 'Ferry returns',
            body: [
              { type: 'heading', level: 2, children: [{ type: 'text', text: 'At last' }] },
              {
                type: 'paragraph',
                children: [
                  { type: 'text', text: STORY, bold: true },
                  {
                    type: 'link',
                    url: 'https://a.example/?a=1&b=2',
                    children: [{ type: 'text', text: '<more>' }],
                  },
                ],
              },
              {
                type: 'list',
                format: 'ordered',
                children: [{ type: 'list-item', children: [{ type: 'text', text: 'One' }] }],
              },
            ],
            authors: [{ name: 'Jane Doe' }],
            originalUrl: 'https://harbour.example/ferry',
            publishedAt: '2024-05-02T09:30:00.000Z',
          },
        },
        { type: 'api::source.source', id: 2, data: { name: 'Coast Wire' } },
        { type: 'plugin::upload.file', id: 3, data: { name: 'a.jpg', url: 'https://a.example/a.jpg' } },
      ),
      'links/links_00001.jsonl': lines({ kind: 'relation.basic', relation: 'oneToOne', left: {}, right: {} }),
      'assets/uploads/a.jpg': Buffer.from([0xff, 0xd8, 0xff]),
    });
    const { texts, scrapes, problems, leftOut } = await read('export.tar.gz', gzipSync(archive));
    expect(problems).toEqual([]);
    expect(texts).toEqual([
      `<h2>At last</h2>\n<p><strong>${STORY}</strong><a href="https://a.example/?a=1&amp;b=2">&lt;more&gt;</a></p>\n<ol><li>One</li></ol>`,
    ]);
    expect(scrapes[0]).toMatchObject({
      place: { file: 'export.tar/entities/entities_00001.jsonl', record: 1 },
      url: 'https://harbour.example/ferry',
      hints: { headline: 'Ferry returns', authors: ['Jane Doe'] },
    });
    expect(leftOut.map(({ what }) => what)).toEqual([
      'about the export itself',
      'that describe content types',
      'of type "api::source.source"',
      'of type "plugin::upload.file"',
      'that link entries',
      'of type "jpg"',
    ]);
  });
});
