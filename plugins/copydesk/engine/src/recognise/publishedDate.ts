import type { Block } from '../block';
import type { Page } from '../page/page';
import { firstNamed, linkedArticle } from '../parse/metadata';
import { readByline, unglued } from './byline';
import { isoDate } from './isoDate';
import { findDate } from './printedDate';

export interface DateLine {
  iso: string;
  /** Whether it is the day of the last change. */
  isModified: boolean;
}

const PUBLISHED_NAMES = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish_date',
  'published_time',
  'publication_date',
  'sailthru.date',
  'parsely-pub-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'analyticsattributes.articledate',
  'last-published-date',
  'bt:pubdate',
];
const MODIFIED_NAMES = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
];

const MODIFIED =
  /(?:updated?|last modified|modified|edited|mis à jour|màj|aktualisiert|stand|actualizado|actualización|atualizado|aggiornato|bijgewerkt|обновлено|оновлено|güncelleme|güncellendi|aktualizacja|zaktualizowano|تحديث|آخر تحديث|עודכן|अपडेट|更新)/iu;
/** Words that stand beside a date in a line that is nothing but a date. */
const LABELS =
  /(?:published|posted|updated|first published|last updated|last modified|modified|issued|date|on|at|am|pm|a\.m\.|p\.m\.|gmt|utc|bst|est|edt|cst|cdt|pst|pdt|cet|cest|eet|eest|msk|ist|sast|aest|publié|le|mis à jour|à|veröffentlicht|aktualisiert|stand|uhr|um|vom|publicado|actualizado|el|a las|hrs?|horas|pubblicato|aggiornato|il|alle|ore|publicado em|atualizado em|em|às|gepubliceerd|bijgewerkt|op|om|опубликовано|обновлено|опубліковано|оновлено|года|року|г|р|yayınlanma|güncelleme|tarihi|saat|opublikowano|aktualizacja|godz|نشر في|نشر|تاريخ النشر|تم النشر|آخر تحديث|تحديث|الساعة|פורסם|עודכן|ב|בשעה|प्रकाशित|अपडेट|पर|को|发布时间|发布|更新时间|时间|日期|公開|更新|配信|掲載|by|min read)/giu;
const LONGEST = 160;
const MOST_LETTERS_LEFT = 14;

/** A line that is nothing but a date of publishing or change; null for others, and for a date without its year. */
export function dateLine(line: string, language: string | null): DateLine | null {
  if (line.length > LONGEST) return null;
  const date = findDate(line, language);
  // A short name must not pass as what is left around a date: it would be read, and lost.
  if (!date || (readByline(line, false)?.people.length ?? 0) > 0) return null;
  const around = `${line.slice(0, date.start)} ${line.slice(date.end)}`;
  const second = findDate(line.slice(date.end), language);
  const left = (second ? around.replace(second.printed, ' ') : around)
    .replace(LABELS, ' ')
    .replace(/[^\p{L}]/gu, '');
  return left.length <= MOST_LETTERS_LEFT
    ? { iso: date.iso, isModified: MODIFIED.test(line.slice(0, date.start)) }
    : null;
}

/** Day of publishing and of change in a line that says more than that: a byline, a source line, a line of both dates. */
function datesIn(
  line: string,
  language: string | null,
): { published: string | null; modified: string | null } {
  const found: { published: string | null; modified: string | null } = { published: null, modified: null };
  if (line.length > LONGEST) return found;
  for (let rest = unglued(line); ; ) {
    const date = findDate(rest, language);
    if (!date) return found;
    found[MODIFIED.test(rest.slice(0, date.start)) ? 'modified' : 'published'] ??= date.iso;
    rest = rest.slice(date.end);
  }
}

export interface StoryDates {
  publishedAt: string | null;
  modifiedAt: string | null;
  /** Blocks that are date lines. */
  published: number[];
  modified: number[];
}

/** Where on the page a story's days may be printed. */
export interface DatePlaces {
  /** Whether a block stands by the story, and whether it is still unclaimed as well. */
  isNearStory: (index: number) => boolean;
  isFree: (index: number) => boolean;
  /** Bylines and source lines: they say more than a date. */
  creditLines: readonly string[];
  headline: number | null;
}

/**
 * When the story was published and changed: the page's data first, then lines that print it, then `creditLines`, which
 * say more than a date. No clock is asked.
 */
export function readDates(
  page: Page,
  { isFree, isNearStory, creditLines, headline }: DatePlaces,
): StoryDates {
  const { metadata, hints } = page;
  const printed = page.blocks.flatMap((block) => {
    const line = isFree(block.index) ? page.dateLineOf(block) : null;
    return line && !isOfQuote(page, block) ? [{ ...line, block: block.index }] : [];
  });
  const published = printed.filter((line) => !line.isModified);
  const modified = printed.filter((line) => line.isModified);
  const beside = [...printed.map(({ block }) => page.blocks[block]?.text ?? ''), ...creditLines].map((line) =>
    datesIn(line, page.language),
  );
  const inAddress = dateInAddress(page.baseUrl);
  const mayBe = (date: string | null) => (isFarFrom(date, inAddress) ? null : date);
  const onPage = mayBe(
    published[0]?.iso ?? beside.find((line) => line.published !== null)?.published ?? null,
  );
  const linked = isoDate(metadata.article?.datePublished);
  const named = namedDate(page);
  const inData =
    agreed(linked, named, () => onPage ?? dateBesideHeadline(page, headline)) ??
    linked ??
    named ??
    mayBe(markedTime(page, isNearStory));
  const marked = isoDate(metadata.marked?.datePublished);
  const publishedAt =
    asPrinted(inData, onPage) ??
    withTime(onPage, marked) ??
    mayBe(marked) ??
    mayBe(dateBesideHeadline(page, headline)) ??
    isoDate(hints.publishedAt) ??
    inAddress;
  return {
    publishedAt,
    modifiedAt:
      isoDate(linkedArticle(metadata)?.dateModified) ??
      isoDate(firstNamed(metadata, MODIFIED_NAMES)) ??
      modified[0]?.iso ??
      beside.find((line) => line.modified !== null)?.modified ??
      isoDate(hints.modifiedAt),
    published: published.map((line) => line.block),
    modified: modified.map((line) => line.block),
  };
}

const ONE_DAY = 86_400_000;
const MOST_DAYS_APART = 3;

/** A date of another story's card, say: the address of this one names another day. */
function isFarFrom(date: string | null, inAddress: string | null): boolean {
  return date !== null && inAddress !== null && daysBetween(date, inAddress) > MOST_DAYS_APART;
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) / ONE_DAY;
}

/** In ISO 8601, or as pages print a date. */
function namedDate({ metadata, language }: Page): string | null {
  const named = firstNamed(metadata, PUBLISHED_NAMES);
  return isoDate(named) ?? (named === null ? null : (findDate(named, language)?.iso ?? null));
}

/**
 * Two against one: a page that names another day in its `<meta>` than in its JSON-LD means the one that it prints as
 * well. A day apart is the eve of a morning's paper.
 */
function agreed(linked: string | null, named: string | null, shown: () => string | null): string | null {
  if (linked === null || named === null || daysBetween(linked, named) <= 1) return null;
  const onPage = shown();
  return onPage !== null && daysBetween(named, onPage) === 0 ? named : null;
}

/**
 * Data and print may name two days of one moment: where either goes by universal time, and the other by the newsroom's,
 * the printed one holds.
 */
function asPrinted(inData: string | null, onPage: string | null): string | null {
  if (inData === null || onPage === null || daysBetween(inData, onPage) !== 1) return inData;
  return isUniversal(inData) || universalDay(inData) === onPage.slice(0, DAY) ? onPage : inData;
}

const DAY = 'yyyy-mm-dd'.length;
const isUniversal = (moment: string): boolean => /(?:Z|[+-]00:?00)$/.test(moment);
/** Null for a day alone, which has no zone that it could be moved to, and for what no clock shows, 22:57:75 say. */
function universalDay(moment: string): string | null {
  const at = moment.length > DAY ? Date.parse(moment) : NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, DAY);
}

/** The day as printed, with the hour that the page's marks give where they mean the same day. */
function withTime(onPage: string | null, marked: string | null): string | null {
  return onPage !== null && marked?.startsWith(onPage) ? marked : onPage;
}

/** The day of a post that the story quotes: '— Jane Doe (@jane) May 3, 2025'. */
function isOfQuote(page: Page, block: Block): boolean {
  return (
    /^[—–-]\s?.{0,80}\(@/u.test(block.text) ||
    page.isWithin(block, 'embed') ||
    page.innerAncestors(block).some(({ tag }) => tag === 'blockquote')
  );
}

/** Blocks from the headline within which a line may name the day among other things. */
const BESIDE_HEADLINE = 3;

/**
 * The day in a line by the headline that says more than that, 'News | 28 January 2025 | Town', or with which the first
 * paragraph opens, '27.1.2025 - The ferry …'; for pages that say it nowhere else.
 */
function dateBesideHeadline(page: Page, headline: number | null): string | null {
  if (headline === null || page.source !== 'html') return null;
  const first = Math.max(headline, Math.min(page.prose?.first ?? headline, headline + BESIDE_HEADLINE * 2));
  for (const block of page.blocks.slice(Math.max(0, headline - BESIDE_HEADLINE), first + 1)) {
    if (OF_OTHERS.some((group) => page.isWithin(block, group))) continue;
    const isLong = block.text.length > LONGEST;
    const date = findDate(isLong ? block.text.slice(0, OPENING) : block.text, page.language);
    if (!date || MODIFIED.test(block.text.slice(0, date.start))) continue;
    const isOpening = date.start <= 1 && /^\W{1,3}\s?[\p{Lu}\d“„«]/u.test(block.text.slice(date.end));
    const isShort = !isLong && !/[.!?]$/.test(block.text);
    if (isShort || isOpening) return date.iso;
  }
  return null;
}

const OPENING = 60;
const OF_OTHERS = ['related', 'sidebar', 'comments', 'frame', 'navigation', 'caption'] as const;

/** '/2025/05/03/', '/20250503-ferry' or '/03-05-2025-ferry' in the address of the page. */
function dateInAddress(url: string | null): string | null {
  for (const pattern of IN_ADDRESS) {
    const { year, month = '', day = '' } = pattern.exec(url ?? '')?.groups ?? {};
    const date =
      year === undefined ? null : isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (date) return date;
  }
  return null;
}

/** A day before its month is known by its number alone: '23-01-2025', not '03-04-2025'. */
const IN_ADDRESS: readonly RegExp[] = [
  /\/(?<year>(?:19|20)\d{2})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})(?:[/-]|$)/,
  /\/(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?=[/_-])/,
  /[/~](?<day>1[3-9]|2\d|3[01])-(?<month>0?[1-9]|1[0-2])-(?<year>20\d{2})(?=[/_-]|$)/,
];

function markedTime(page: Page, isNearStory: (index: number) => boolean): string | null {
  const times = page.metadata.times.filter(
    (time) => !MODIFIED.test(time.words) && isoDate(time.datetime) !== null,
  );
  const marked = times.find((time) => /publish|posted|entry-date|pubdate|datepublished/.test(time.words));
  const near = times.find((time) => isNearStory(time.block));
  return isoDate((marked ?? near)?.datetime);
}
