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
  const shown = countriesOut(line).filter((country) => isShownIn(country, desk.countries));
  return shown.length === 0 ? null : `may not be shown in ${shown.join(' and ')}`;
}

/** 'NORWAY' and 'SWEDEN' of 'NORWAY AND SWEDEN OUT' */
const countriesOut = (line: string): string[] =>
  (OUT.exec(line)?.groups?.countries?.split(' AND ') ?? []).map((country) => country.trim());

/** A country that nobody knows counts as one of the newsroom's: to look at it once costs less than to break a contract. */
function isShownIn(country: string, countries: readonly string[]): boolean {
  const code = CODES.get(country);
  return countries.length === 0 || code === undefined || countries.includes(code);
}

/**
 * The restrictions among a text's terms of use, which are written in one field: 'NO ARCHIVING. DENMARK OUT'. What goes out
 * in a sentence in small letters is a country only where it is called like one.
 */
const restrictionsIn = (terms: string | null): string[] =>
  (terms ?? '').split(/[\n.;,]+/).filter((term) => {
    const upper = term.trim().toUpperCase();
    return term.trim() === upper || countriesOut(upper).every((country) => CODES.has(country));
  });

function findingsOfText(subject: Subject) {
  return restrictionsIn(subject.article.usageTerms).flatMap((restriction) => {
    const fault = broken(restriction, subject);
    if (fault === null) return [];
    const message = `This article ${fault} ("${restriction.trim()}", in its usage terms). Don't publish it, or have the terms changed by whose it is.`;
    return [{ path: ['usageTerms'], message }];
  });
}

export const respectRestrictions: PolicyRule = {
  id: 'respect-restrictions',
  title: 'No text and no photo against its restrictions',
  why: 'What an agency writes beneath a photo or into the terms of a text, NO ARCHIVING or DENMARK OUT, is part of the contract.',
  severity: 'block',
  test(subject) {
    const ofPhotos = subject.article.photoCaptions.flatMap((caption, index) =>
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
    return [...findingsOfText(subject), ...ofPhotos];
  },
  examples: {
    meets: [
      exampleSubject({
        article: { usageTerms: 'For editorial use. DENMARK OUT. No archiving' },
        desk: { countries: ['DE'] },
      }),
      exampleSubject({ article: { usageTerms: 'The ferry goes out, and so do we.' } }),
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
        article: { usageTerms: 'For editorial use; Denmark out' },
        desk: { countries: ['DK'] },
      }),
      exampleSubject({
        article: { usageTerms: 'NO ARCHIVING', firstPublishedAt: new Date('2026-03-01T00:00:00Z') },
      }),
      exampleSubject({ article: { usageTerms: 'No commercial use.' }, desk: { commercial: true } }),
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
