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
});
