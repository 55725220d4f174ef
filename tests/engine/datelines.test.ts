import { clean } from '../../plugins/copydesk/engine/src';

const REST =
  'The river rose by a metre in the night, and the bridges were closed to lorries and to anybody with a cart.';

function storyOf(opening: string) {
  return clean({
    text: `River rises and the bridges close\n\n${opening} ${REST}\n\nThe mayor asked for sandbags, and was sent flour, in sacks of the same size and of the same colour.`,
  }).story;
}

describe('a dateline', () => {
  it.each([
    ['DETROIT (Reuters) -', 'DETROIT', null, 'Reuters'],
    ['PARIS, Oct 22 (Reuters) -', 'PARIS', 'Oct 22', 'Reuters'],
    ['Oct 22 (Reuters) -', null, 'Oct 22', 'Reuters'],
    ['BEIRUT/THE HAGUE, March 7 (Reuters) -', 'BEIRUT/THE HAGUE', 'March 7', 'Reuters'],
    ['MEXICO CITY (AP) —', 'MEXICO CITY', null, 'AP'],
    ['LA CROSSE, Wis. (AP) —', 'LA CROSSE, Wis.', null, 'AP'],
    ['FORT WASHINGTON, Pa. (AP) _', 'FORT WASHINGTON, Pa.', null, 'AP'],
    ['KABUL, Afghanistan (AP) --', 'KABUL, Afghanistan', null, 'AP'],
    ['Paris, 9 déc 2018 (AFP) -', 'Paris', '9 déc 2018', 'AFP'],
    ['Berlin (dpa) -', 'Berlin', null, 'dpa'],
    ['Hamburg (dpa/lno) -', 'Hamburg', null, 'dpa'],
    ['SEOUL, Aug. 20 (Yonhap) --', 'SEOUL', 'Aug. 20', 'Yonhap'],
    ['Taipei, Nov. 17 (CNA)', 'Taipei', 'Nov. 17', 'CNA'],
    ['WASHINGTON (CNN) —', 'WASHINGTON', null, 'CNN'],
    ['SAN FRANCISCO, Dec. 03, 2019 (GLOBE NEWSWIRE) --', 'SAN FRANCISCO', 'Dec. 03, 2019', 'GlobeNewswire'],
    ['KYIV, Dec 27 –', 'KYIV', 'Dec 27', null],
    ['LONDON, Oct 6 (Meridian) -', 'LONDON', 'Oct 6', 'Meridian'],
    ['Lyon, 3 mars (Agence du Rhône) —', 'Lyon', '3 mars', 'Agence du Rhône'],
    ['KYIV —', 'KYIV', null, null],
    ['КИЕВ, 27 декабря (Укринформ) –', 'КИЕВ', '27 декабря', 'Ukrinform'],
  ])('is read from “%s” and stays in the body', (opening, place, date, agency) => {
    const story = storyOf(opening);
    expect(story.dateline).toEqual({ text: opening, place, date, agency });
    expect(story.body[0]?.text).toBe(`${opening} ${REST}`);
  });

  it.each([
    'LONDON is wet, and',
    'NATO – the alliance – said that',
    'Abby Martin (left) said that',
    'The chief executive (Reuters) said that',
    'John Smith - my uncle - said that',
    'London, Oct 6 (WET/GMT) - and not a minute later -',
    'LONDON (Polyester) - so the label said -',
    'London, Oct 6 (GMT) - as the clock had it -',
  ])('is not seen in “%s …”', (opening) => {
    expect(storyOf(opening).dateline).toBeNull();
  });
});
