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
  ])('is not seen in “%s”', (line) => {
    expect(storyOf(line)).toMatchObject({ byline: null, authors: [] });
  });

  it('of the page’s data is taken for its people, and not for its organisations', () => {
    const { story } = clean({
      html: '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Organization","name":"Harbour Wire"},{"@type":"Person","name":"Jane Doe"}]}</script><p>The river rose by a metre in the night, and the bridges were closed to lorries.</p>',
    });
    expect(story.authors).toEqual(['Jane Doe']);
  });
});
