import { clean } from '../../plugins/copydesk/engine/src';

function publishedAt(line: string, language?: string) {
  const text = `River rises and the bridges close\n\n${line}\n\nThe river rose by a metre in the night, and the bridges were closed to lorries and to anybody with a cart.\n\nThe mayor asked for sandbags, and was sent flour, in sacks of the same size and of the same colour.`;
  return clean(
    language
      ? {
          html: `<html lang="${language}"><h1>River rises</h1><div>${text
            .split('\n\n')
            .map((part) => `<p>${part}</p>`)
            .join('')}</div></html>`,
        }
      : { text },
  ).story.publishedAt;
}

describe('the day of publishing', () => {
  it.each([
    ['Published: 8 November 2024, 14:05 GMT', '2024-11-08'],
    ['Nov. 8, 2024', '2024-11-08'],
    ['Friday, November 8th, 2024', '2024-11-08'],
    ['2024-11-08', '2024-11-08'],
    ['8. November 2024', '2024-11-08'],
    ['Publié le 1er mars 2025', '2025-03-01'],
    ['Publicado el 3 de abril de 2025', '2025-04-03'],
    ['08.11.2024', '2024-11-08'],
    ['Опубліковано: 5 березня 2025', '2025-03-05'],
    ['18 maja 2025', '2025-05-18'],
    ['27 Aralık 2025', '2025-12-27'],
    ['27 ديسمبر 2025', '2025-12-27'],
    ['2025年12月27日', '2025-12-27'],
    ['25/12/2025', '2025-12-25'],
  ])('is read from “%s”', (line, iso) => {
    expect(publishedAt(line)).toBe(iso);
  });

  it.each(['8 November', 'Today', 'Monday', '31 February 2025', '2 hours ago'])(
    'is not guessed from “%s”',
    (line) => {
      expect(publishedAt(line)).toBeNull();
    },
  );

  it('is refused where day and month cannot be told apart in English, and read as day, month elsewhere', () => {
    expect(publishedAt('03/04/2025', 'en-US')).toBeNull();
    expect(publishedAt('03/04/2025', 'fr')).toBe('2025-04-03');
  });

  it('is taken from the page’s data with its zone before any printed line', () => {
    const html =
      '<meta property="article:published_time" content="2025-01-20T10:00:00+0100"><h1>River rises</h1><p>1 January 2020</p><p>The river rose by a metre in the night, and the bridges were closed to lorries and carts.</p>';
    expect(clean({ html }).story.publishedAt).toBe('2025-01-20T10:00:00+01:00');
  });

  const PROSE =
    '<div><p>The river rose by a metre in the night, and the bridges were closed to lorries and to anybody with a cart.</p><p>The mayor asked for sandbags, and was sent flour, in sacks of the same size and of the same colour.</p></div>';
  const dayOn = (above: string, url?: string, prose = PROSE) =>
    clean({ html: `<h1>River rises and the bridges close</h1>${above}${prose}`, ...(url ? { url } : {}) })
      .story.publishedAt;

  it.each([
    ['<p>News | 28 January 2025 | Town</p>', '2025-01-28'],
    ['<p>Filed by the desk on 6 May 2025 under Weather</p>', '2025-05-06'],
    ['<p>By Jane DoeDec. 21, 2025 11:00 pm EST</p>', '2025-12-21'],
    ['<p>Updated 6 May 2025 under Weather</p>', null],
  ])('is read out of a line by the headline: %s', (line, day) => {
    expect(dayOn(line)).toBe(day);
  });

  it('is read where the first paragraph opens with it', () => {
    expect(dayOn('', undefined, PROSE.replace('<p>The river', '<p>27.1.2025 - The river'))).toBe(
      '2025-01-27',
    );
  });

  it('is not read from a post that the story quotes', () => {
    expect(
      dayOn('', undefined, PROSE.replace('</p><p>', '</p><p>— Ida Falk (@ida) May 3, 2025</p><p>')),
    ).toBeNull();
  });

  it.each([
    ['https://harbour.example/2025/05/03/river', '2025-05-03'],
    ['https://harbour.example/news/20250503-river.html', '2025-05-03'],
    ['https://harbour.example/news/23-01-2025-river', '2025-01-23'],
    ['https://harbour.example/news/03-04-2025-river', null],
    ['https://harbour.example/news/river-20250503-p5x', null],
  ])('is read from the address %s', (url, day) => {
    expect(dayOn('', url)).toBe(day);
  });

  it.each([
    ['Sat, 23 Dec 2023 05:42:00 +0200', '2023-12-23T05:42:00+02:00'],
    ['23 Dec 2023 05:42 GMT', '2023-12-23T05:42:00Z'],
    ['Sat, 23 Dec 2023 05:42:00 PST', '2023-12-23'],
    ['Sat, 31 Feb 2023 05:42:00 GMT', null],
  ])('may be written in the data as a mail’s: %s', (date, iso) => {
    expect(dayOn(`<meta property="article:published_time" content="${date}">`)).toBe(iso);
  });

  const linked = (day: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"River rises and the bridges close","datePublished":"${day}"}</script>`;
  const LONG_AGO = linked('2022-04-28T12:00:00+01:00');

  it.each([
    ['print and <meta> against JSON-LD', '<meta name="date" content="November 6, 2023">', '2023-11-06'],
    ['JSON-LD where <meta> is silent', '', '2022-04-28T12:00:00+01:00'],
    [
      'JSON-LD where print and <meta> differ',
      '<meta name="date" content="2023-11-07">',
      '2022-04-28T12:00:00+01:00',
    ],
  ])('is what two of a page’s three dates agree on: %s', (_, meta, day) => {
    expect(dayOn(`${LONG_AGO}${meta}<p>Harbour Post Nov 6, 2023 8:41 am PST</p>`)).toBe(day);
  });

  it('stays the evening before, where a morning’s paper prints its own day', () => {
    const above = `${linked('2025-05-17T19:30:00+02:00')}<meta name="date" content="2025-05-18"><p>18 May 2025</p>`;
    expect(dayOn(above)).toBe('2025-05-17T19:30:00+02:00');
  });

  it.each([
    ['2025-05-18T22:57:00-05:00', '19 May 2025', '2025-05-19'],
    ['2025-05-18T22:57:00-05:00', '18 May 2025', '2025-05-18T22:57:00-05:00'],
    ['2025-05-18T10:00:00-05:00', '19 May 2025', '2025-05-18T10:00:00-05:00'],
    ['2025-05-18T23:30:00Z', '19 May 2025', '2025-05-19'],
    ['2025-05-18T22:57:75-05:00', '19 May 2025', '2025-05-18T22:57:75-05:00'],
  ])('%s is the printed day where it is another zone’s of the same moment: %s', (data, line, day) => {
    expect(dayOn(`${linked(data)}<p>${line}</p>`)).toBe(day);
  });
});
