import { clean } from '../../plugins/copydesk/engine/src';

const PROSE =
  '<div><p>The river rose by a metre in the night, and the bridges were closed to lorries and to anybody with a cart.</p><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and of the same colour.</p></div>';

describe('microdata', () => {
  const page = (item: string) =>
    clean({
      html: `<html><head><title>River rises and the bridges close - The Harbour Post</title></head><body>${item}</body></html>`,
    }).story;

  it('gives the article’s fields, from nested items too', () => {
    expect(
      page(`<article itemscope itemtype="https://schema.org/NewsArticle">
        <meta itemprop="datePublished" content="2025-05-03T08:00:00+02:00"><time itemprop="dateModified" datetime="2025-05-04T09:30:00Z"></time>
        <h1 itemprop="headline">River rises and <em>the bridges close</em></h1>
        <meta itemprop="articleSection" content="Weather"><meta itemprop="commentCount" content="4">
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Jane Doe"></span>
        <span itemprop="author" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Harbour Wire"></span>
        <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">The Harbour Post</span></div>
        ${PROSE}</article>`),
    ).toMatchObject({
      headline: 'River rises and the bridges close',
      authors: ['Jane Doe'],
      publisher: { name: 'The Harbour Post' },
      publishedAt: '2025-05-03T08:00:00+02:00',
      modifiedAt: '2025-05-04T09:30:00Z',
      section: 'Weather',
      commentCount: 4,
    });
  });

  it('of another story’s card is not the article’s', () => {
    const card = (headline: string) =>
      `<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="headline" content="${headline}"><meta itemprop="datePublished" content="2020-01-01"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Ida Falk"></span></div>`;
    expect(
      page(
        `<h1>River rises and the bridges close</h1>${PROSE}${card('Ferry sails again')}${card('Baker sells boat')}`,
      ),
    ).toMatchObject({ authors: [], publishedAt: null });
  });

  it('yields to the page’s JSON-LD', () => {
    expect(
      page(`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-05-03","author":{"name":"Jane Doe"}}</script>
        <article itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2024-01-01"><h1 itemprop="headline">River rises and the bridges close</h1>${PROSE}</article>`),
    ).toMatchObject({ authors: ['Jane Doe'], publishedAt: '2025-05-03' });
  });

  it('may be RDFa', () => {
    expect(
      page(`<article vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">River rises and the bridges close</h1>
        <time property="schema:datePublished" content="2025-05-03">May</time><span property="author" typeof="Person"><span property="name" content="Jane Doe"></span></span>${PROSE}</article>`),
    ).toMatchObject({ authors: ['Jane Doe'], publishedAt: '2025-05-03' });
  });
});

describe('JSON-LD', () => {
  const authorsIn = (script: string) =>
    clean({ html: `<script type="application/ld+json">${script}</script><h1>River rises</h1>${PROSE}` }).story
      .authors;

  it.each([
    ['with a last comma', '{"@type":"NewsArticle","author":[{"name":"Jane Doe"},],}'],
    ['with a line break in a string', '{"@type":"NewsArticle","author":{"name":"Jane\nDoe"}}'],
    ['in a CDATA section', '//<![CDATA[\n{"@type":"NewsArticle","author":{"name":"Jane Doe"}}\n//]]>'],
    [
      'with its quotation marks escaped',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:{&quot;name&quot;:&quot;Jane Doe&quot;}}',
    ],
    ['with a semicolon behind it', '{"@type":"NewsArticle","author":{"name":"Jane Doe"}};'],
    [
      'in a graph, by its id',
      '{"@graph":[{"@type":"NewsArticle","author":{"@id":"#j"}},{"@id":"#j","@type":"Person","name":"Jane Doe"}]}',
    ],
  ])('%s is read', (_, script) => {
    expect(authorsIn(script)).toEqual(['Jane Doe']);
  });

  it.each([
    ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe &amp;amp; John Roe', ['Jane Doe', 'John Roe']],
    ['Jos&amp;eacute; Ruiz', ['José Ruiz']],
  ])('may name its authors in a string: %s', (author, authors) => {
    expect(authorsIn(`{"@type":"NewsArticle","author":"${author}"}`)).toEqual(authors);
  });
});

describe('the headline', () => {
  const headlineOf = (h1: string, og: string, linked: string) =>
    clean({
      html: `<meta property="og:title" content="${og}"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: linked })}</script><h1>${h1}</h1>${PROSE}`,
    }).story.headline;

  it.each([
    [
      'has its kicker only where the page gives none without it',
      'Weather: River rises, bridges close',
      'River rises, bridges close',
      'Weather: River rises, bridges close',
      'River rises, bridges close',
    ],
    [
      'is not given the data’s kicker where the page’s title has none',
      'River rises, bridges close',
      'River rises, bridges close',
      'Weather: River rises, bridges close',
      'River rises, bridges close',
    ],
    [
      'keeps an article and a year that the data leaves out',
      'The best bridges of the river',
      'Best bridges of the river',
      'Best bridges of the river',
      'The best bridges of the river',
    ],
    [
      'is the printed one where the data’s is another',
      'River rises, bridges close',
      'What to know about the flood',
      'River rises, bridges close',
      'River rises, bridges close',
    ],
  ])('%s', (_, h1, og, linked, headline) => {
    expect(headlineOf(h1, og, linked)).toBe(headline);
  });
});
