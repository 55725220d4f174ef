import { DAY } from '../../newsroom/day';
import { openingOf } from '../openingOf';
import type { PolicyRule } from '../rule';
import type { Subject } from '../subject';
import { exampleCaption, exampleSubject } from './exampleSubject';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });
/** As agencies call countries where they don't use the name of the standard. */
const ALSO: Readonly<Record<string, string>> = {
  UK: 'GB',
  BRITAIN: 'GB',
  ENGLAND: 'GB',
  USA: 'US',
  US: 'US',
  AMERICA: 'US',
  HOLLAND: 'NL',
  'CZECH REPUBLIC': 'CZ',
  TURKEY: 'TR',
  KOREA: 'KR',
};
const CODES = codes();

function codes(): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(ALSO));
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  for (const first of letters)
    for (const second of letters) {
      const code = `${first}${second}`;
      const name = NAMES.of(code);
      if (name !== undefined && name !== code && !found.has(name.toUpperCase()))
        found.set(name.toUpperCase(), code);
    }
  return found;
}

const OUT = /^(?<countries>[A-Z ]{2,60}?) OUT$/;
const NO_ARCHIVE = /^NO ARCHIV(?:ING|ES?)$/;
const NO_COMMERCE = /^NO COMMERCIAL USE$/;

/** What a restriction forbids this newsroom now; null where it forbids nothing. */
function broken(restriction: string, { desk, article, now }: Subject): string | null {
  const line = restriction
    .trim()
    .toUpperCase()
    .replace(/[.\s]+$/, '');
  if (NO_COMMERCE.test(line)) return desk.commercial ? 'allows no commercial use' : null;
  if (NO_ARCHIVE.test(line)) {
    const { firstPublishedAt } = article;
    const isArchived =
      firstPublishedAt !== null && now.getTime() - firstPublishedAt.getTime() > desk.archiveAfterDays * DAY;
    return isArchived
      ? `may not be kept in an archive, and is public for over ${desk.archiveAfterDays} days`
      : null;
  }
  const countries = OUT.exec(line)?.groups?.countries?.split(' AND ') ?? [];
  const shown = countries.filter((country) => isShownIn(country.trim(), desk.countries));
  return shown.length === 0 ? null : `may not be shown in ${shown.join(' and ')}`;
}

/** A country that nobody knows counts as one of the newsroom's: to look at it once costs less than to break a contract. */
function isShownIn(country: string, countries: readonly string[]): boolean {
  const code = CODES.get(country);
  return countries.length === 0 || code === undefined || countries.includes(code);
}

export const respectRestrictions: PolicyRule = {
  id: 'respect-restrictions',
  title: 'No photo against its restrictions',
  why: 'What an agency writes beneath a photo, NO ARCHIVING or DENMARK OUT, is part of the contract.',
  severity: 'block',
  test(subject) {
    return subject.article.photoCaptions.flatMap((caption, index) =>
      caption.restrictions.flatMap((restriction) => {
        const fault = broken(restriction, subject);
        if (fault === null) return [];
        return [
          {
            path: ['photoCaptions', String(index)],
            message: `Photo ${index + 1} ("${openingOf(caption.text)}") ${fault} ("${restriction}"). Leave it out, or choose another.`,
          },
        ];
      }),
    );
  },
  examples: {
    meets: [
      exampleSubject({
        article: { photoCaptions: [exampleCaption({ restrictions: ['EDITORIAL USE ONLY', 'NO SALES'] })] },
        desk: { commercial: true },
      }),
      exampleSubject({
        article: { photoCaptions: [exampleCaption({ restrictions: ['DENMARK OUT'] })] },
        desk: { countries: ['DE', 'AT'] },
      }),
      exampleSubject({
        article: {
          photoCaptions: [exampleCaption({ restrictions: ['NO ARCHIVING'] })],
          firstPublishedAt: new Date('2026-05-01T00:00:00Z'),
        },
      }),
    ],
    breaks: [
      exampleSubject({
        article: { photoCaptions: [exampleCaption({ restrictions: ['DENMARK OUT'] })] },
        desk: { countries: ['DK'] },
      }),
      exampleSubject({
        article: { photoCaptions: [exampleCaption({ restrictions: ['NORWAY AND SWEDEN OUT'] })] },
        desk: { countries: ['SE'] },
      }),
      exampleSubject({ article: { photoCaptions: [exampleCaption({ restrictions: ['UK OUT.'] })] } }),
      exampleSubject({
        article: {
          photoCaptions: [exampleCaption({ restrictions: ['NO ARCHIVES'] })],
          firstPublishedAt: new Date('2026-03-01T00:00:00Z'),
        },
      }),
      exampleSubject({
        article: { photoCaptions: [exampleCaption({ restrictions: ['NO COMMERCIAL USE'] })] },
        desk: { commercial: true },
      }),
    ],
  },
};
