import type { Dateline } from '../story';
import { agencyNamed } from './agencies';
import { monthNamed } from './months';

const DASH = '[-–—_]{1,2}';
const DASHED = /[-–—_]/;
const PLACE_WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}|(?:de|da|do|del|la|am|of|upon|sur|an|der|el|di|na|над)(?= ))";
const PLACE = `\\p{Lu}[\\p{L}\\p{M}.'’-]{1,24}(?:(?: |/)${PLACE_WORD}){0,3}(?:, ${PLACE_WORD}(?: ${PLACE_WORD}){0,2})?`;
const DATE =
  '(?:\\d{1,2}\\.? ?(?:de )?[\\p{L}\\p{M}]{3,12}\\.?|[\\p{L}\\p{M}]{3,12}\\.? \\d{1,2})(?:,? ?(?:de )?(?:19|20)\\d{2})?';
const AGENCY = "[(（/]([\\p{L}][\\p{L}\\p{M}.'’ -]{1,24}(?:/[\\p{L}]{2,8})?)[)）/]";

const FILED = `(?:[,.]? ?${AGENCY})?\\.?(\\s?${DASH}\\s?|\\s|:\\s)`;
/** 'KYIV, Dec 27 –', 'PARIS, Oct 22 (Reuters) -', 'Taipei, Nov. 17 (CNA)'. */
const DATED = new RegExp(`^(${PLACE}),? (${DATE})${FILED}`, 'u');
/** 'DETROIT (Reuters) -', 'Berlin (dpa) -', 'KYIV —'. */
const UNDATED = new RegExp(`^(${PLACE})()${FILED}`, 'u');
/** 'Oct 22 (Reuters) -': no place. */
const PLACELESS = new RegExp(`^(${DATE}) ?${AGENCY}\\s?${DASH}\\s?`, 'u');
/** '新华社北京12月27日电', and '【東京=共同】'. */
const CHINESE =
  /^(\p{Script=Han}{2,4}社)(\p{Script=Han}{2,8}?)(\d{1,2}月\d{1,2}日)电(?:[（(][^（）()]{2,30}[)）])?/u;
const JAPANESE =
  /^【([\p{Script=Han}\p{Script=Katakana}ー]{2,12}?)[=＝・]?(共同(?:通信)?|時事(?:通信)?|ロイター|AFP)[^【】]{0,6}】/u;
/** 'القاهرة (رويترز) -', 'नई दिल्ली, 27 दिसंबर (भाषा)': scripts without capitals. */
const UNCASED = new RegExp(
  `^([\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{M}]{2,20}(?: [\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{M}]{2,20}){0,2})(?:[,،]? (\\d{1,2} [\\p{L}\\p{M}]{2,12}))?[,،]? ?[(（]([\\p{L}\\p{M} ]{2,20})[)）]\\s?(?:${DASH}\\s?|।\\s?)?`,
  'u',
);

const TIME_ZONE = /^(?:GMT|UTC|WET|CET|CEST|EET|EEST|BST|IST|MSK|[ECMP][SD]T|local time)$/i;

/** Capitals that open sentences and are no places. */
const NO_PLACE: ReadonlySet<string> = new Set(
  'NATO UNESCO UNICEF OPEC NASA FIFA UEFA BREAKING UPDATE EXCLUSIVE OPINION ANALYSIS WATCH LIVE VIDEO FACTBOX EXPLAINER CORRECTION NOTE EDITOR NEWS ASEAN BRICS'.split(
    ' ',
  ),
);

/**
 * Where and when a story was filed, from the opening of its first paragraph; null where it opens otherwise. Capitals at
 * the start of a paragraph are not enough: a date, an agency, or a place in capitals before a dash must stand there.
 */
export function readDateline(paragraph: string): Dateline | null {
  const opening = paragraph.slice(0, 140);
  return western(opening) ?? placeless(opening) ?? chinese(opening) ?? japanese(opening) ?? uncased(opening);
}

/** One with a date has a digit, one without has a dash: most paragraphs open with neither. */
function western(opening: string): Dateline | null {
  const dated = /\d/.test(opening) ? filed(opening, DATED.exec(opening)) : null;
  return dated ?? (DASHED.test(opening) ? filed(opening, UNDATED.exec(opening)) : null);
}

function filed(opening: string, match: RegExpExecArray | null): Dateline | null {
  if (!match) return null;
  const [text, place = '', printedDate, printedAgency, separator = ''] = match;
  const date = printedDate || null;
  const known = printedAgency ? agencyNamed(printedAgency) : null;
  const isUnlisted =
    printedAgency !== undefined && date !== null && DASHED.test(separator) && mayBeAgency(printedAgency);
  const agency = known ?? (isUnlisted ? printedAgency : null);
  if ((printedAgency && !agency) || (date !== null && !hasMonth(date))) return null;
  const city = place.split(/[,/]/)[0] ?? '';
  if (NO_PLACE.has(city.split(' ')[0] ?? '')) return null;
  const isDashed = DASHED.test(separator);
  if (agency !== null ? isDashed || date !== null : isDashed && date !== null)
    return { text: text.trim(), place, date, agency };
  const next = opening.slice(text.length);
  const isPlaceInCapitals = city.length > 2 && city === city.toUpperCase();
  const opensSentence = /^["“«'‘]?[\p{Lu}\d]/u.test(next) && !/^[^.]{0,60}\s[-–—]\s/.test(next);
  const isSetOff = isDashed && separator.length > 1;
  return isPlaceInCapitals && isSetOff && opensSentence ? { text: text.trim(), place, date, agency } : null;
}

/** A name in brackets between a date and a dash is an agency, though no list knows it, unless it names a time zone. */
function mayBeAgency(printed: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.&'’ -]+$/u.test(printed) && !TIME_ZONE.test(printed);
}

function placeless(opening: string): Dateline | null {
  const match = PLACELESS.exec(opening);
  const agency = match?.[2] ? agencyNamed(match[2]) : null;
  if (!match?.[1] || !agency || !hasMonth(match[1])) return null;
  return { text: match[0].trim(), place: null, date: match[1], agency };
}

function chinese(opening: string): Dateline | null {
  const match = CHINESE.exec(opening);
  if (!match) return null;
  const [text, agency = '', place = '', date = ''] = match;
  return { text, place, date, agency: agencyNamed(agency) ?? agency };
}

function japanese(opening: string): Dateline | null {
  const match = JAPANESE.exec(opening);
  if (!match?.[1] || !match[2]) return null;
  const agency = agencyNamed(match[2]);
  return { text: match[0], place: match[1], date: null, agency };
}

function uncased(opening: string): Dateline | null {
  const match = UNCASED.exec(opening);
  const agency = match?.[3] ? agencyNamed(match[3]) : null;
  if (!match?.[1] || !agency) return null;
  return { text: match[0].trim(), place: match[1], date: match[2] ?? null, agency };
}

function hasMonth(date: string): boolean {
  return date.split(/[\s.]+/).some((word) => monthNamed(word) !== null);
}
