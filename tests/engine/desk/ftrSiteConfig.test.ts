import { clean, deskJudge, readFtrSiteConfig } from '../../../plugins/copydesk/engine/src';

const read = (text: string) => readFtrSiteConfig(text, 'Nora Lindqvist');
const selectorsOf = (xpath: string) => read(`strip: ${xpath}`).rules.map(({ value }) => value);
const whyLeft = (line: string) =>
  read(line)
    .left.map(({ why }) => why)
    .join();

describe('A site’s config: strip', () => {
  it.each<[string, string[]]>([
    ["//div[@class='promo']", ['div[class="promo"]']],
    ['//div[@id="rail"]', ['div[id="rail"]']],
    ["//*[@id='rail']", ['[id="rail"]']],
    ["//div[contains(@class, 'promo')]", ['div[class*="promo"]']],
    ["//div[contains(concat(' ', normalize-space(@class), ' '), ' promo ')]", ['div[class~="promo"]']],
    ["//div[contains(concat(' ',@class,' '),' promo ')]", ['div[class~="promo"]']],
    ["//div[normalize-space(@class)='promo box']", ['div[class="promo box"]']],
    ["//ul[starts-with(@id, 'nav-')]/li", ['ul[id^="nav-"] > li']],
    ["//section//aside[@data-kind='poll']//p", ['section aside[data-kind="poll"] p']],
    ["//div[@class='a'] | //p[@class='b']", ['div[class="a"]', 'p[class="b"]']],
    ["//div[@class='a' and @id='b']", ['div[class="a"][id="b"]']],
    ["//div[@class='a' or @id='b']", ['div:is([class="a"], [id="b"])']],
    ['//div[not(@class)]', ['div:not([class])']],
    ["//div[not(contains(@class,'story'))][@role]", ['div:not([class*="story"])[role]']],
    ["//h3[@class='more']/following-sibling::ul", ['h3[class="more"] ~ ul']],
    ['/html/body/nav', ['body > nav']],
    ['//aside', ['aside']],
    ["//DIV[@CLASS='Promo']", ['div[class="Promo"]']],
    ['//div[@title=\'say "so"\']', [String.raw`div[title="say \"so\""]`]],
  ])('%s', (xpath, selectors) => {
    expect(read(`strip: ${xpath}`).left).toEqual([]);
    expect(selectorsOf(xpath)).toEqual(selectors);
  });

  it.each([
    ["//p[contains(., 'Subscribe')]", /text/],
    ["//p[contains(text(), 'Subscribe')]", /text/],
    ["//p[text()='x']", /holds|text/],
    ['//div[3]', /counts elements/],
    ['//div[last()]', /counts elements/],
    ['//div[position()<3]', /counts elements/],
    ["//h3[.='More']", /holds/],
    ['//div[p]', /holds/],
    ['//p/..', /goes up/],
    ["//p/ancestor::div[@class='x']", /no axis “ancestor”/],
    ['//p/@class', /goes up|attribute/],
    ["//img[@class='x']", /no text of a story/],
    ['//script', /no text of a story/],
    ['//div[@class=', /breaks off/],
    ["//div[@class='x'", /missing|breaks off/],
    ['//div]', /goes on with/],
    ["//div[@class='unclosed]", /can be read/],
    ['', /breaks off|names nothing/],
    [`//div[${'not('.repeat(200)}@a${')'.repeat(200)}]`, /too deep/],
    ['//div[string-length(@class)>3]', /no function/],
  ])('leaves %s', (xpath, why) => {
    const { rules, left } = read(`strip: ${xpath}`);
    expect(rules).toEqual([]);
    expect(left).toMatchObject([{ line: 1, why: expect.stringMatching(why) }]);
  });
});

describe('A site’s config takes no credit', () => {
  it.each([
    "strip: //div[@class='photo-credit']",
    "strip: //p[contains(@class,'wp-caption-text')]",
    "strip: //span[contains(@class,'capt')]",
    "strip: //div[@id='articleAuthor']",
    "strip: //p[contains(concat(' ',normalize-space(@class),' '),' byline ')]",
    'strip: //figure',
    'strip: //div/figcaption',
    "strip: //div[@class='copyright']",
    "strip: //p[@itemprop='author']",
    "strip: //a[@rel='author']",
    "strip: //div[@class='ad'] | //div[@class='cutline']",
    "strip: //div[@class='bildunterschrift']",
    "strip: //span[@class='Crédits']",
    "strip: //p[@class='légende']",
    "strip: //span[@class='fuente']",
    "strip: //span[@class='автор']",
    "strip: //div[@class='story-dateline']",
    "strip: //div[@class='image_source']",
    'strip_id_or_class: caption',
    'strip_id_or_class: "attribution"',
    'strip_id_or_class: line',
    'strip_id_or_class: auth',
    'strip_id_or_class: Bildnachweis',
    'replace_string(Photo: Mateo Brandt): x',
    'replace_string(© Harbour Wire): x',
  ])('%s', (line) => {
    const { rules, left } = read(line);
    expect(rules).toEqual([]);
    expect(left).toHaveLength(1);
    expect(left[0]?.why).toMatch(/would strip credit/);
  });

  it.each([
    "strip: //div[@class='resource-list']",
    'strip_id_or_class: share',
    'strip_id_or_class: newsletter',
    'strip_id_or_class: advert',
  ])('and still takes %s', (line) => expect(read(line).rules).toHaveLength(1));
});

describe('A site’s config: the rest', () => {
  it('takes a part of an id or class as the format means it', () => {
    expect(read("strip_id_or_class: 'promo-box'").rules).toMatchObject([
      { action: 'remove', matchBy: 'selector', value: '[id*="promo-box"], [class*="promo-box"]' },
    ]);
  });

  it('takes replacements in both ways of writing, where they are words', () => {
    const { rules, left } = read(
      [
        'find_string: (Wire)',
        'replace_string: ',
        'replace_string(colour): color',
        'replace_string(<br>): </p><p>',
        'find_string: &nbsp;',
        'replace_string: -',
        'find_string: alone',
        'replace_string: a',
        'replace_string: b',
        'find_string: last',
      ].join('\n'),
    );
    expect(rules).toMatchObject([
      { action: 'replace', matchBy: 'contains', value: '(Wire)', replacement: '' },
      { action: 'replace', matchBy: 'contains', value: 'colour', replacement: 'color' },
      { value: 'alone', replacement: 'a' },
    ]);
    expect(left).toMatchObject([
      { line: 4, why: expect.stringMatching(/markup/) },
      { line: 5, why: expect.stringMatching(/markup/) },
      { line: 9, why: expect.stringMatching(/No find_string/) },
      { line: 10, why: expect.stringMatching(/No replace_string/) },
    ]);
  });

  it.each([
    'title: //h1',
    'author: //a',
    'date: //time',
    'body: //article',
    'prune: no',
    'test_url: https://a.example/',
    'http_header(user-agent): x',
    'strip_image_src: ad.gif',
    'next_page_link: //a',
    '__proto__: x',
    'constructor: x',
    'no directive',
    ': x',
  ])('leaves %s with the reason', (line) => {
    expect(read(line).rules).toEqual([]);
    expect(whyLeft(line)).toMatch(/\w+.*\.$/);
  });

  it('passes over remarks and blank lines, whatever ends a line', () => {
    const { rules, left } = read('\ufeff# a remark\r\n\r\n  strip: //aside  \r# another\nPRUNE: no\n');
    expect(rules).toMatchObject([
      { id: 'line-3', value: 'aside', author: 'Nora Lindqvist', reason: expect.stringMatching(/line 3/) },
    ]);
    expect(left).toMatchObject([{ line: 5, directive: 'PRUNE: no' }]);
  });

  it('makes rules that work', () => {
    const { rules } = read("strip: //div[contains(@class,'promo')]/p\nstrip_id_or_class: teaser");
    const html = `<article><h1>Ferry crews accept</h1><p>The crews of the ferries said so on Tuesday.</p>
      <div class="the-promo"><p>Our desk.</p></div><p id="teaser-3">Our notes.</p></article>`;
    const { story } = clean({ html }, { classifier: null, sourceJudges: [deskJudge(rules)] });
    expect(story.bodyText).toBe('The crews of the ferries said so on Tuesday.');
  });

  it.each([
    ['nothing', '', 0],
    ['a line without end', `strip: //div[@class='${'x'.repeat(1_000_000)}']`, 1],
    ['a million lines', 'strip: //aside\n'.repeat(1_000_000), 4_801],
    ['signs alone', '('.repeat(1_000), 1],
  ])('bears %s', (_what, text, left) => {
    const config = read(text);
    expect(config.left).toHaveLength(left);
    expect(config.rules.length).toBeLessThanOrEqual(200);
  });
});
