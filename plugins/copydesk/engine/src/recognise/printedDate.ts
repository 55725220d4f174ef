import { monthNamed } from './months';

export interface PrintedDate {
  /** As it stands in the text, with its weekday. */
  printed: string;
  /** YYYY-MM-DD. */
  iso: string;
  start: number;
  end: number;
}

/** Two or three first letters tell weekdays apart in every language of the newsroom. */
const WEEKDAY_STARTS =
  'mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|die|mit|don|fre|son|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|gio|mar|maa|din|woe|vri|zat|zon|pon|wto|śro|czw|pią|sob|nie|пон|вто|сре|чет|пят|суб|вос|вів|сер|пʼя|п.я|нед|paz|pzt|sal|çar|per|cum|الا|الإ|الث|الأ|الخ|الج|الس|יום|सोम|मंग|बुध|गुर|शुक|शनि|रवि|mån|tis|ons|tor|lör|sön';
/** A weekday right before a date. */
const WEEKDAY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WEEKDAY_STARTS})[\\p{L}\\p{M}-]{0,12}\\.?,\\s?$`, 'iu');
const LONGEST_WEEKDAY = 18;
const MONTH = '(?<month>[\\p{L}\\p{M}]{2,12})\\.?';
const DAY = '(?<day>\\d{1,2})';
const YEAR = '(?<year>(?:19|20)\\d{2})';

/** A way to write a date, and what must stand beside its year: most years of a page are no date's. */
interface Writing {
  pattern: RegExp;
  mayBe: (around: string, year: number) => boolean;
}

/** Whether a space stands right before the year, a sign of those before that, and a digit further up. */
function isBehind(signs: RegExp, around: string, year: number): boolean {
  return (
    around.charAt(year - 1) === ' ' &&
    signs.test(around.charAt(year - 2)) &&
    /\d/.test(around.slice(0, year - 1))
  );
}

const WRITINGS: readonly Writing[] = [
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${MONTH} ${DAY}(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`, 'giu'),
    mayBe: (around, year) => isBehind(/[\ddht,]/i, around, year),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${DAY}(?:st|nd|rd|th|er|\\.|º|ª)? ?(?:de |of |di |d['’])?${MONTH},?(?: de| del| of)? ${YEAR}(?!\\d)`,
      'giu',
    ),
    mayBe: (around, year) => isBehind(/[\p{L}\p{M}.,]/u, around, year),
  },
  {
    pattern: /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu,
    mayBe: (around, year) => around.charAt(year + DIGITS) === '-',
  },
  {
    pattern:
      /(?<!\d)(?<year>(?:19|20)\d{2}) ?[年.] ?(?<month>\d{1,2}) ?[月.] ?(?<day>\d{1,2})(?: ?日|(?![\d.]))/gu,
    mayBe: (around, year) => ' 年.'.includes(around.charAt(year + DIGITS)),
  },
  {
    pattern: /(?<!\d)(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>(?:19|20)\d{2})(?!\d)/gu,
    mayBe: (around, year) => '. '.includes(around.charAt(year - 1)) && around.includes('.'),
  },
];
const SLASHED: Writing = {
  pattern: /(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?!\d)/gu,
  mayBe: (around, year) => around.charAt(year - 1) === '/',
};
/** Of a year. */
const DIGITS = 4;
const YEAR_PRINTED = /(?:19|20)\d\d/;
const YEAR_BEGINS = /(?<!\d)(?:19|20)\d\d/g;
/** More than any date has before its year, and from there on. */
const [LONGEST_BEFORE_YEAR, LONGEST_FROM_YEAR] = [40, 24] as const;
/** Dates stand in short lines: nothing longer is searched. */
const LONGEST = 1_200;

/**
 * The first whole date in a text: day, month and year all printed. A date without a year is not guessed at, so that no
 * clock is needed. '3/4/2025' is refused in English and otherwise read as day, month, year.
 */
export function findDate(text: string, language: string | null): PrintedDate | null {
  if (text.length > LONGEST || !YEAR_PRINTED.test(text)) return null;
  const found: PrintedDate[] = [];
  for (const { index } of allOf(YEAR_BEGINS, text)) found.push(...datesAround(text, index, language));
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

/** The dates whose year stands there: nothing further off belongs to one. */
function datesAround(text: string, year: number, language: string | null): PrintedDate[] {
  const from = Math.max(0, year - LONGEST_BEFORE_YEAR);
  const around = text.slice(from, year + LONGEST_FROM_YEAR);
  const years = yearsIn(around);
  const found: PrintedDate[] = [];
  for (const writing of WRITINGS)
    for (const match of matchesOf(writing, around, years)) found.push(...namedDate(text, match, from));
  for (const match of matchesOf(SLASHED, around, years)) found.push(...slashed(match, from, language));
  return found;
}

/** Where four digits may be a year's; others of the text may stand around it too. */
function yearsIn(around: string): number[] {
  const years: number[] = [];
  for (let at = 0; at + DIGITS <= around.length; at++) {
    const century = around.charAt(at) === '1' ? '9' : around.charAt(at) === '2' ? '0' : null;
    if (century !== null && around.charAt(at + 1) === century) years.push(at);
  }
  return years;
}

function matchesOf({ pattern, mayBe }: Writing, around: string, years: readonly number[]): RegExpExecArray[] {
  return years.some((year) => mayBe(around, year)) ? allOf(pattern, around) : [];
}

/** What `matchAll` gives, which would make a copy of the pattern each time: few of these texts hold a date. */
function allOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) all.push(match);
  return all;
}

function namedDate(text: string, match: RegExpExecArray, from: number): PrintedDate[] {
  const { year, month, day } = match.groups ?? {};
  const isNumber = month !== undefined && /^\d+$/.test(month);
  const number = isNumber ? Number(month) : monthNamed(month ?? '');
  if (number === null) return [];
  const at = from + match.index;
  const weekday = isNumber ? '' : weekdayBefore(text, at);
  return dateOf(weekday + match[0], at - weekday.length, Number(year), number, Number(day));
}

function weekdayBefore(text: string, date: number): string {
  const before = text.slice(Math.max(0, date - LONGEST_WEEKDAY - 1), date);
  return before.trimEnd().endsWith(',') ? (WEEKDAY.exec(before)?.[0] ?? '') : '';
}

function slashed(match: RegExpExecArray, from: number, language: string | null): PrintedDate[] {
  const at = from + match.index;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first > 12 || (second <= 12 && language !== null && !language.startsWith('en')))
    return dateOf(match[0], at, year, second, first);
  return second > 12 || first === second ? dateOf(match[0], at, year, first, second) : [];
}

function dateOf(printed: string, start: number, year: number, month: number, day: number): PrintedDate[] {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return [];
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return [{ printed, iso, start, end: start + printed.length }];
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
