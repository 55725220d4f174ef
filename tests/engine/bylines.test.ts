import { clean } from '../../plugins/copydesk/engine/src';

function storyOf(line: string) {
  return clean({
    text: `River rises and the bridges close\n\n${line}\n\nThe river rose by a metre in the night, and the bridges were closed to lorries and to anybody with a cart.\n\nThe mayor asked for sandbags, and was sent flour, in sacks of the same size and of the same colour.`,
  }).story;
}

describe('a byline', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['By Jane Doe, John Roe & Ana de la Cruz', ['Jane Doe', 'John Roe', 'Ana de la Cruz']],
    ['By Eric Brandt, CNN', ['Eric Brandt']],
    ['By Jane Doe, Senior Political Correspondent', ['Jane Doe']],
    ['By Jane Doe in Berlin', ['Jane Doe']],
    ['BY JANE DOE', ['JANE DOE']],
    ['By Ben Andrews and Al Doyle', ['Ben Andrews', 'Al Doyle']],
    ['By David Straub, RADIO NORD', ['David Straub']],
    ['By Ann Boe, Chief Technology Officer', ['Ann Boe']],
    ['Mon 3 March | 14:07 | By Jane Doe', ['Jane Doe']],
    ["By Siobhán O'Neill and J. P. van der Meer", ["Siobhán O'Neill", 'J. P. van der Meer']],
    ['Von Anna Müller', ['Anna Müller']],
    ['Par Jean-Luc Petit et Zoé Blanc', ['Jean-Luc Petit', 'Zoé Blanc']],
    ['Por María José Ruiz', ['María José Ruiz']],
    ['Автор: Іван Петренко', ['Іван Петренко']],
    ['بقلم: ليلى حداد', ['ليلى حداد']],
    ['记者 周文静', ['周文静']],
  ])('names people: “%s”', (line, people) => {
    expect(storyOf(line)).toMatchObject({ byline: line, authors: people });
  });

  it.each([
    ['Posted on May 6, 2025 by Jane Doe Leave a comment', 'by Jane Doe', ['Jane Doe']],
    [
      'Published 6 May 2025 at 10:40 by Jane Doe and John Roe',
      'by Jane Doe and John Roe',
      ['Jane Doe', 'John Roe'],
    ],
    ['Veröffentlicht am 12. März 2025 von Anna Müller Keine Kommentare', 'von Anna Müller', ['Anna Müller']],
    ['Publié le 3 mars 2025 par Zoé Blanc', 'par Zoé Blanc', ['Zoé Blanc']],
    ['Publicado el 3 de marzo de 2025 por María Ruiz', 'por María Ruiz', ['María Ruiz']],
    ['May 6, 2025 by Jane Doe 12 Comments', 'by Jane Doe', ['Jane Doe']],
  ])('is read out of a line of date and comments: “%s”', (line, byline, people) => {
    expect(storyOf(line)).toMatchObject({ byline, authors: people });
  });

  it.each([
    '<p><span class="meta">May 6</span> <a rel="author" href="/jane">Jane Doe</a></p>',
    '<p>May 6 · <span class="author vcard"><a class="url fn n" href="/jane">Jane Doe</a></span> · News</p>',
    '<div>News <span itemprop="author"><span itemprop="name">Jane Doe</span></span></div>',
  ])('is read where the page marks the name as its author’s: %s', (meta) => {
    const { story } = clean({
      html: `<h1>River rises and the bridges close</h1>${meta}<div><p>The river rose by a metre in the night, and the bridges were closed to lorries and to anybody with a cart.</p><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and of the same colour.</p></div>`,
    });
    expect(story).toMatchObject({ byline: 'Jane Doe', authors: ['Jane Doe'] });
  });

  it.each([
    'By Staff Writer',
    'By Reuters',
    'By The Associated Press',
    'Por Redacción',
    'By News Desk',
    'Von Deutsche Presse-Agentur',
  ])('that names no person gives no author: “%s”', (line) => {
    expect(storyOf(line)).toMatchObject({ byline: line, authors: [] });
  });

  it.each([
    'By the river, work goes on.',
    'Abby Martin was there.',
    'By Friday it was over.',
    'Updated on Monday.',
    '责任编辑：何雨桐',
    'Printed in 1953 by the river, and sold from a boat.',
  ])('is not seen in “%s”', (line) => {
    expect(storyOf(line)).toMatchObject({ byline: null, authors: [] });
  });

  it('of the page’s data is taken for its people, and not for its organisations', () => {
    const { story } = clean({
      html: '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Organization","name":"Harbour Wire"},{"@type":"Person","name":"Jane Doe"}]}</script><p>The river rose by a metre in the night, and the bridges were closed to lorries.</p>',
    });
    expect(story.authors).toEqual(['Jane Doe']);
  });

  const PROSE =
    '<div><p>The river rose by a metre in the night, and the bridges were closed to lorries and to anybody with a cart.</p><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and of the same colour.</p></div>';
  const authorsOf = (above: string, authors: readonly string[] = [], below = '') =>
    clean({
      html: `<script type="application/ld+json">${JSON.stringify({
        '@type': 'NewsArticle',
        publisher: { '@type': 'Organization', name: 'Der Hafenbote' },
        author: authors.map((name) => ({ '@type': 'Person', name })),
      })}</script><h1>River rises and the bridges close</h1>${above}${PROSE}${below}`,
    }).story.authors;

  it.each<[string, string, string[], string[]]>([
    [
      'leaves out the editors of the data',
      '<p class="byline">By Jane Doe</p>',
      ['Jane Doe', 'Ida Falk'],
      ['Jane Doe'],
    ],
    [
      'adds whom it joins by an and',
      '<p class="byline">By Jane Doe and John Roe</p>',
      ['Jane Doe'],
      ['Jane Doe', 'John Roe'],
    ],
    [
      'that says it names fewer leaves the data alone',
      '<p class="byline">By Jane Doe and 1 other</p>',
      ['Jane Doe', 'Ida Falk'],
      ['Jane Doe', 'Ida Falk'],
    ],
    [
      'with a place adds no author',
      '<p class="byline">By Jane Doe, Los Gallardos</p>',
      ['Jane Doe'],
      ['Jane Doe'],
    ],
  ])('beside the page’s data: one that %s', (_, above, linked, authors) => {
    expect(authorsOf(above, linked)).toEqual(authors);
  });

  it.each([
    ['Jane Doe The Associated Press', ['Jane Doe']],
    ['Jane Doe Senior Writer', ['Jane Doe']],
    ['Jane Doe, Reuters', ['Jane Doe']],
    ['Dr Jane Doe, John Roe, and Ida Falk', ['Dr Jane Doe', 'John Roe', 'Ida Falk']],
    ['By Jane Doe', ['Jane Doe']],
    ['CBC Arts', []],
    ['harbour.example Team', []],
    ['Nachrichten Redaktion', []],
    ['Edit Profile', []],
  ])('of the data “%s” gives %j', (name, authors) => {
    expect(authorsOf('', [name])).toEqual(authors);
  });

  it.each([
    ['a link to the author’s page below the headline', '<p><a href="/authors/jane-doe">Jane Doe</a></p>', ''],
    ['a line of name and date below the headline', '<p>Jane Doe | 5 May 2025</p>', ''],
    [
      'the particulars behind the story',
      '',
      '<ul><li>Published 5 May 2025</li><li>Autorin/Autor Jane Doe</li></ul>',
    ],
  ])('is read from %s', (_, above, below) => {
    expect(authorsOf(above, [], below)).toEqual(['Jane Doe']);
  });

  it('is read from a name alone as the last line of the story', () => {
    const { story } = clean({
      html: `<h1>River rises and the bridges close</h1>${PROSE.replace('</div>', '<p><strong>Jane Doe</strong></p></div>')}`,
    });
    expect(story.authors).toEqual(['Jane Doe']);
  });

  it('reads two names that a stroke parts', () => {
    expect(authorsOf('<p><strong>Jane Doe/John Roe</strong></p>')).toEqual(['Jane Doe', 'John Roe']);
  });

  it('before the headline is another story’s where one stands below it', () => {
    expect(
      authorsOf('<p>By Jane Doe</p>').concat(
        clean({
          html: `<p>By Ida Falk</p><h1>River rises and the bridges close</h1><p>By Jane Doe</p>${PROSE}`,
        }).story.authors,
      ),
    ).toEqual(['Jane Doe', 'Jane Doe']);
  });

  const DECLARED: [string, object, string[]][] = [
    ['an organisation', { author: { '@type': 'Organization', name: 'Lindholm Radio' } }, ['Lindholm Radio']],
    ['the site itself', { author: { '@type': 'Person', name: 'Harbour Post' } }, ['Harbour Post']],
    ['a site whose name could be a person’s', { author: { name: 'Harbour Post' } }, ['Harbour Post']],
    ['the site and its staff', { author: { name: 'Harbour Post Staff' } }, ['Harbour Post Staff']],
    ['initials and a desk', { author: { name: 'HP Redaktion' } }, ['HP Redaktion']],
    ['an agency', { author: { '@type': 'Organization', name: 'dpa' } }, []],
    ['an agency as a person', { author: { '@type': 'Person', name: 'The Associated Press' } }, []],
    ['the site with an agency', { author: { '@type': 'Organization', name: 'Harbour Post and AFP' } }, []],
    ['another site', { author: { '@type': 'Person', name: 'Valley Weekly' } }, []],
    ['a job', { author: { '@type': 'Person', name: 'Executive Content Editor' } }, []],
    ['nobody in particular', { author: { '@type': 'Person', name: 'News Staff' } }, []],
    ['a login', { author: { '@type': 'Person', name: 'admin' } }, []],
  ];

  it.each(DECLARED)('of a newsroom is what its data declare: %s', (_, data, authors) => {
    expect(pageOf(data).authors).toEqual(authors);
  });

  it('of a newsroom gives way to a person, and to an agency that is printed', () => {
    const own = { author: { '@type': 'Organization', name: 'Harbour Post' } };
    expect(pageOf(own, '<p>By Jane Doe</p>').authors).toEqual(['Jane Doe']);
    expect(pageOf(own, '<p>By The Associated Press</p>')).toMatchObject({
      byline: 'By The Associated Press',
      authors: [],
    });
  });

  it('spells a name as it is printed, where the data leave its accents out', () => {
    const data = { author: { '@type': 'Person', name: 'Solene Marechal' } };
    expect(pageOf(data, '<p>By Solène Maréchal</p>').authors).toEqual(['Solène Maréchal']);
  });
});

function pageOf(data: object, byline = '') {
  const article = { '@type': 'NewsArticle', headline: 'River rises and the bridges close', ...data };
  return clean({
    html: `<head><meta property="og:site_name" content="Harbour Post"><script type="application/ld+json">${JSON.stringify(article)}</script></head>
<h1>River rises and the bridges close</h1>${byline}<div><p>The river rose by a metre in the night, and the bridges were closed to lorries and to anybody with a cart.</p><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and of the same colour.</p></div>`,
  }).story;
}
