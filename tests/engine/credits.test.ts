import { clean, type PhotoCaption } from '../../plugins/copydesk/engine/src';

const SENTENCE = 'A man clears snow from a bus in the market square on Monday.';

function captionIn(text: string): PhotoCaption | undefined {
  const scrape = `Snow stops the town for a third day\n\n${text}\n\nSnow stopped the buses for a third day on Monday, and the schools sent the children home with sledges that the caretaker had made.\n\nThe council has run out of salt, and has asked the neighbours for some of theirs until Friday.`;
  return clean({ text: scrape }).story.captions[0];
}

const CREDITS: [string, Partial<PhotoCaption>][] = [
  ['(AP Photo/Robert Vance)', { creator: 'Robert Vance', agency: 'AP' }],
  ['(Thomas Weber/dpa via AP)', { creator: 'Thomas Weber', agency: 'dpa', via: 'AP' }],
  ['(Stuart Hale/Pool via AP)', { creator: 'Stuart Hale', relation: 'pool', via: 'AP' }],
  ['(DHA via AP, File)', { creator: null, agency: 'DHA', via: 'AP', relation: 'file' }],
  ['REUTERS/SANA/Handout via Reuters', { agency: 'SANA', via: 'Reuters', relation: 'handout' }],
  ['(REUTERS/Denise Balmer)', { creator: 'Denise Balmer', agency: 'Reuters' }],
  ['(Harbour Times/Pool/Reuters)', { agency: 'Harbour Times', via: 'Reuters', relation: 'pool' }],
  ['(Fabien Cottier/AFP/Getty Images)', { creator: 'Fabien Cottier', agency: 'AFP', via: 'Getty Images' }],
  ['(Scott Oldham/Getty Images/AFP)', { creator: 'Scott Oldham', agency: 'Getty Images', via: 'AFP' }],
  ['(Photo by Adam GREY / AFP)', { creator: 'Adam GREY', agency: 'AFP' }],
  [
    '(Photo credit should read KENJI SATO/AFP/Getty Images)',
    { creator: 'KENJI SATO', agency: 'AFP', via: 'Getty Images' },
  ],
  [
    '(Photo by Tom Breuer for The Harbour Post via Getty Images)',
    { creator: 'Tom Breuer', agency: 'The Harbour Post', via: 'Getty Images' },
  ],
  [
    'Handout/English Valley School Board/AFP via Getty Images',
    { creator: null, relation: 'handout', via: 'Getty Images' },
  ],
  [
    '(Remko De Wit/EPA-EFE/Shutterstock)',
    { creator: 'Remko De Wit', agency: 'EPA-EFE', via: 'Shutterstock' },
  ],
  [
    '(AAP Image/Dean Lewis) NO ARCHIVING',
    { creator: 'Dean Lewis', agency: 'AAP', restrictions: ['NO ARCHIVING'] },
  ],
  ['THE CANADIAN PRESS/Graham Hill', { creator: 'Graham Hill', agency: 'The Canadian Press' }],
  ['(CTK Photo/Michaela Horova)', { creator: 'Michaela Horova', agency: 'ČTK' }],
  ['(Photo: Gallo Images / Sharon Steyn)', { creator: 'Sharon Steyn', agency: 'Gallo Images' }],
  ['Bild: meister1305/stock.adobe.com', { creator: null, agency: 'Adobe Stock' }],
  ['(Foto: Flickr, CC BY 2.0)', { agency: 'Flickr' }],
  ['(Courtesy Stefan Brandt/Snow Club)', { creator: 'Stefan Brandt', relation: 'courtesy' }],
  ['Photo courtesy of Mara Lindqvist', { creator: 'Mara Lindqvist' }],
  ['© 2025 Jane Dorn', { creator: 'Jane Dorn', copyrightNotice: '© 2025 Jane Dorn' }],
];

describe('a photo credit at the end of a caption', () => {
  it.each(CREDITS)('reads %s', (credit, expected) => {
    expect(captionIn(`${SENTENCE} ${credit}`)).toMatchObject({ text: SENTENCE, ...expected });
  });

  it('is marked as from the file where the caption says so', () => {
    expect(captionIn(`FILE PHOTO: ${SENTENCE} REUTERS/Denise Balmer`)).toMatchObject({
      text: SENTENCE,
      relation: 'file',
    });
  });

  it('keeps the photographer and the agency apart from a notice to editors', () => {
    expect(
      captionIn(
        `${SENTENCE} via REUTERS/File Photo ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY. DENMARK OUT.`,
      ),
    ).toMatchObject({
      text: SENTENCE,
      agency: 'Reuters',
      relation: 'file',
      restrictions: ['ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY.', 'DENMARK OUT'],
    });
  });
});

describe('what looks like a credit and is none', () => {
  it.each([
    '(WET/GMT)',
    '(Asia/Calcutta)',
    '(Polyester/Spandex)',
    '(IEC/EN 62053-23)',
    '(left)',
    '(he said)',
    '(Reuters)',
  ])('leaves %s in the body', (words) => {
    const line = `The clock in the market square was set by the old book, as it always is ${words}.`;
    const { story } = clean({
      text: `Snow stops the town for a third day\n\n${line}\n\nThe council has run out of salt, and has asked the neighbours for some of theirs until Friday.`,
    });
    expect(story.captions).toEqual([]);
    expect(story.body[0]?.text).toBe(line);
  });
});
