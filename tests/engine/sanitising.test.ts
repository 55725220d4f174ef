import { clean, putBack, toHtml, toStrapiBlocks, type Cleaned } from '../../plugins/copydesk/engine/src';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">word</a>',
  '<a href=" jAvAsCrIpT:alert(1)">word</a>',
  '<a href="java&#10;script:alert(1)">word</a>',
  '<a href="&#106;avascript:alert(1)">word</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">word</a>',
  '<a href="vbscript:msgbox(1)">word</a>',
  '<a href="https://ok.example" onclick="alert(1)" style="position:fixed">word</a>',
  '<a href="https://ok.example/&quot;onmouseover=&quot;alert(1)">word</a>',
  '<svg onload=alert(1)><circle/></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<textarea></textarea><img src=x onerror=alert(1)>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<b><i onmouseover=alert(1)>word</b></i>',
  '<style>@import "javascript:alert(1)";</style>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">word</button></form>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<<script>script>alert(1)<</script>/script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
];
const ALLOWED = /^(?:p|h[1-6]|ul|ol|li|blockquote|pre|strong|em|u|s|code|br|a)$/;

function pageWith(payload: string): string {
  return `<html><body><article><h1>River rises</h1><p>The river rose by a metre ${payload} in the night, and the bridges were closed to lorries and carts.</p><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and colour.</p></article><div class="related"><p>${payload} More about rivers</p></div></body></html>`;
}

function everythingPutBack(cleaned: Cleaned): Cleaned {
  return cleaned.ledger.entries.reduce(
    (story, entry) => (entry.fate === 'removed' ? putBack(story, entry.block) : story),
    cleaned,
  );
}

/** Tags and attributes of HTML that the engine wrote itself: every sign of its text is escaped, so these are all. */
function tagsOf(html: string): { tag: string; attributes: string }[] {
  return [...html.matchAll(/<\/?([a-z0-9]+)([^<>]*)>/gi)].map((found) => ({
    tag: found[1] ?? '',
    attributes: found[2] ?? '',
  }));
}

describe.each(PAYLOADS)('nothing active is left of %s', (payload) => {
  const cleaned = everythingPutBack(clean({ html: pageWith(payload), url: 'https://a.example/' }));

  it('in HTML', () => {
    const html = toHtml(cleaned.story.body);
    expect((html.match(/</g) ?? []).length).toBe(tagsOf(html).length);
    for (const { tag, attributes } of tagsOf(html)) {
      expect(tag).toMatch(ALLOWED);
      expect(attributes).toMatch(tag === 'a' ? /^(?: href="(?:https?:|mailto:)[^"<>]*")?$/ : /^$/);
    }
  });

  it('in Strapi’s blocks', () => {
    const links = JSON.stringify(toStrapiBlocks(cleaned.story.body)).matchAll(/"url":"([^"]*)"/g);
    for (const link of links) expect(link[1]).toMatch(/^(?:https?:\/\/|mailto:)/);
  });

  it('and the story around it is all there', () => {
    expect(cleaned.story.bodyText).toContain('The river rose by a metre');
    expect(cleaned.story.bodyText).toContain(
      'in the night, and the bridges were closed to lorries and carts.',
    );
  });
});

describe('links', () => {
  const html =
    '<base href="https://b.example/deep/"><p>See <a href="x.html">one</a>, <a href="/y">two</a>, <a href="//z.example">three</a>, <a href="mailto:desk@b.example">four</a> and <a href="#">five</a>, all of them <b>good <a href="https://c.example/?a=1&amp;b=2">and bold</a></b>.</p>';

  it('are absolute', () => {
    const links = clean({ html, url: 'https://a.example/' }).story.body[0]?.children.flatMap(
      ({ link }) => link ?? [],
    );
    expect(links).toEqual([
      'https://b.example/deep/x.html',
      'https://b.example/y',
      'https://z.example/',
      'mailto:desk@b.example',
      'https://b.example/deep/#',
      'https://c.example/?a=1&b=2',
    ]);
  });

  it('are dropped, and their words kept, where nothing tells what they are relative to', () => {
    const { body } = clean({
      html: '<p>See <a href="x.html">the first</a> of the pages that were printed on the old press.</p>',
    }).story;
    expect(body[0]?.children).toEqual([
      { text: 'See the first of the pages that were printed on the old press.' },
    ]);
  });
});
