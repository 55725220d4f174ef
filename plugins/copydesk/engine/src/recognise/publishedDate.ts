import type { Page } from '../page/page';
import { firstNamed } from '../parse/metadata';
import { readByline } from './byline';
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
  for (let rest = line; ; ) {
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

/**
 * When the story was published and changed: the page's data first, then lines that print it, then `creditLines`, which
 * say more than a date. No clock is asked.
 */
export function readDates(
  page: Page,
  isNearStory: (index: number) => boolean,
  creditLines: readonly string[],
): StoryDates {
  const { metadata, hints } = page;
  const printed = page.blocks.flatMap((block) => {
    const line = isNearStory(block.index) ? dateLine(block.text, page.language) : null;
    return line ? [{ ...line, block: block.index }] : [];
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
  const inData =
    isoDate(metadata.article?.datePublished) ??
    isoDate(firstNamed(metadata, PUBLISHED_NAMES)) ??
    mayBe(markedTime(page, isNearStory));
  const publishedAt = asPrinted(inData, onPage) ?? onPage ?? isoDate(hints.publishedAt) ?? inAddress;
  return {
    publishedAt,
    modifiedAt:
      isoDate(metadata.article?.dateModified) ??
      isoDate(firstNamed(metadata, MODIFIED_NAMES)) ??
      modified[0]?.iso ??
      beside.find((line) => line.modified !== null)?.modified ??
      null,
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

/** Data in universal time may name the day after, or before, the one that the newsroom printed: then the printed one holds. */
function asPrinted(inData: string | null, onPage: string | null): string | null {
  if (inData === null || onPage === null || !/(?:Z|[+-]00:?00)$/.test(inData)) return inData;
  return daysBetween(inData, onPage) === 1 ? onPage : inData;
}

/** '/2025/05/03/' in the address of the page. */
function dateInAddress(url: string | null): string | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url ?? '');
  return found ? isoDate(`${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`) : null;
}

function markedTime(page: Page, isNearStory: (index: number) => boolean): string | null {
  const times = page.metadata.times.filter(
    (time) => !MODIFIED.test(time.words) && isoDate(time.datetime) !== null,
  );
  const marked = times.find((time) => /publish|posted|entry-date|pubdate|datepublished/.test(time.words));
  const near = times.find((time) => isNearStory(time.block));
  return isoDate((marked ?? near)?.datetime);
}
