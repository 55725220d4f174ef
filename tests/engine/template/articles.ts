import {
  clean,
  EMPTY_TEMPLATE,
  learn,
  linesOfArticle,
  readScrape,
  templateJudge,
  type ArticleLines,
  type Cleaned,
  type Scrape,
  type TextScrape,
  type Template,
} from '../../../plugins/copydesk/engine/src';

const PEOPLE = ['Tove Aldridge', 'Mirko Salander', 'Ines Calloway', 'Otto Brandvold', 'Leila Farrow'];
const THINGS = ['ferry', 'school', 'bridge', 'market', 'library', 'orchard', 'tramway', 'museum', 'harbour'];
const DEEDS = ['reopened', 'closed', 'flooded', 'burned', 'moved', 'doubled', 'vanished', 'returned'];

const pick = (from: readonly string[], number: number): string => from[number % from.length] ?? '';

/** A place's name for each number, in letters alone. */
export const placeOf = (number: number): string =>
  `Vel${[...String(number)].map((digit) => 'aeioubcdfg'[Number(digit)]).join('t')}m`;

/** The paragraphs of a story of its own for each number: no two numbers share a line. */
export function storyOf(number: number): { headline: string; paragraphs: string[] } {
  const [thing, deed, person] = [pick(THINGS, number), pick(DEEDS, number >> 1), pick(PEOPLE, number >> 2)];
  return {
    headline: `The ${thing} of ${placeOf(number)} ${deed} overnight`,
    paragraphs: [
      `The ${thing} in ${placeOf(number)} ${deed} on Tuesday, and ${number + 3} neighbours came out to look at what was left of it.`,
      `Nobody had asked for it, said ${person}, who came from ${placeOf(number)}, counted ${number + 11} windows and wrote each down in a green book.`,
      `The council will meet about the ${thing} on day ${number + 40} of the year, and all of ${placeOf(number)} may speak.`,
    ],
  };
}

/** A page as plain text: headline, byline, whatever stands around and between. */
export function textPage(
  number: number,
  { above = [], inside = [], below = [] }: { above?: string[]; inside?: string[]; below?: string[] },
): TextScrape {
  const { headline, paragraphs } = storyOf(number);
  const [first = '', second = '', third = ''] = paragraphs;
  return {
    text: [headline, 'By Ines Calloway', ...above, first, second, ...inside, third, ...below].join('\n\n'),
  };
}

export const linesOf = (scrape: Scrape): ArticleLines[] => {
  const lines = linesOfArticle(readScrape(scrape));
  return lines ? [lines] : [];
};

export const learned = (scrapes: readonly Scrape[], from: Template = EMPTY_TEMPLATE): Template =>
  learn(from, scrapes.flatMap(linesOf));

export const cleanedBy = (template: Template, scrape: Scrape): Cleaned =>
  clean(scrape, { sourceJudges: [templateJudge(template, 'Gullport Gazette')] });

/** What the template took out of a scrape. */
export const takenBy = (template: Template, scrape: Scrape): string[] =>
  cleanedBy(template, scrape).ledger.entries.flatMap((entry) =>
    entry.fate === 'removed' && entry.judge === 'template' ? [entry.content.text] : [],
  );

/** What it takes out of the last of so many pages, all of them learned from. */
export const takenAfter = (scrapes: readonly Scrape[]): string[] => {
  const last = scrapes.at(-1);
  return last ? takenBy(learned(scrapes), last) : [];
};

export const numbers = (count: number, from = 1): number[] =>
  Array.from({ length: count }, (_, index) => index + from);
