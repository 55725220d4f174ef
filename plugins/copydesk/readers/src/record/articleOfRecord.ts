import type { Found, Place } from '../found';
import { bodyOf, type Body } from './bodyOf';
import { captionsOf } from './captionsOf';
import { Fields } from './fields';
import { hintsOf, type LooseHints } from './hints';
import { firstText, isRecord, nameOf, namesIn, textOf, type JsonRecord } from './jsonRecord';
import { isNinjs, articleOfNinjs } from './ninjs';
import { scrapeOf } from './scrapeOf';
import { ofStrapiExport } from './strapiExport';
import { timeOf } from './timeOf';
import { webAddress } from './webAddress';

/** What a file says once of all its records. */
export type Defaults = Pick<LooseHints, 'publisher' | 'language'>;

/** A value of JSON or a row of a table as what it gives: an article, an address, or why neither. */
export function articleOfRecord(value: unknown, place: Place, defaults: Defaults = {}): Found {
  const address = webAddress(textOf(value));
  if (address !== null) return { kind: 'address', place, url: address, hints: {} };
  if (!isRecord(value))
    return {
      kind: 'problem',
      place,
      field: null,
      what: `It is ${kindOf(value)}, and no object.`,
      whatToDo: 'Give each article as an object with "html" or "text", or as its address.',
    };
  return (
    ofStrapiExport(value, place, (inner) => ofPlainRecord(inner, place, defaults)) ??
    (isNinjs(value) ? articleOfNinjs(value, place) : ofPlainRecord(value, place, defaults))
  );
}

function ofPlainRecord(record: JsonRecord, place: Place, defaults: Defaults): Found {
  const fields = new Fields(record);
  const url = fields.read('url', (value) =>
    webAddress(isRecord(value) ? textOf(value['@id']) : firstText(value)),
  );
  const hints = hintsOf({ ...defaults, ...hintsIn(fields) });
  const body = bodyIn(fields);
  if (body !== null) return scrapeOf(body, { place, url, hints });
  if (url !== null) return { kind: 'address', place, url, hints };
  const names = Object.keys(record).slice(0, 12).join(', ');
  return {
    kind: 'problem',
    place,
    field: null,
    what: names === '' ? 'It is empty.' : `It holds neither text nor an address; its fields are ${names}.`,
    whatToDo: 'Call the article’s field "html" or "text", and its address "url".',
  };
}

function bodyIn(fields: Fields): Body | null {
  const html = fields.read('html', (value) => firstText(value));
  if (html !== null) return { text: html, isHtml: true };
  const content = fields.read('content', bodyOf);
  if (content?.isHtml) return content;
  const text = fields.read('text', bodyOf);
  // A 'content' beside a longer text is its teaser.
  return text !== null && text.text.length > (content?.text.length ?? 0) ? text : content;
}

function hintsIn(fields: Fields): LooseHints {
  const { byline, authors } = fields.read('byline', bylineOf) ?? {};
  return {
    headline: fields.read('headline', firstText),
    byline,
    authors,
    publishedAt: fields.read('publishedAt', timeOf),
    modifiedAt: fields.read('modifiedAt', timeOf),
    ...leaveOutNull({
      language: fields.read('language', (value) => nameOf(value) ?? firstText(value)),
      publisher: fields.read('publisher', publisherOf),
    }),
    section: fields.read('section', (value) => namesIn(value)[0] ?? null),
    keywords: fields.read('keywords', keywordsOf),
    captions: fields.read('captions', captionsOf),
  };
}

/** One text is a byline as printed; a list names people. */
function bylineOf(value: unknown): Pick<LooseHints, 'byline' | 'authors'> | null {
  if (typeof value === 'string')
    return listInText(value) ?? (textOf(value) === null ? null : { byline: value });
  const authors = namesIn(value);
  return authors.length > 0 ? { authors } : null;
}

/** A table's cell may hold a list as JSON or Python writes it: "['Jane Doe', 'John Roe']". */
function listInText(text: string): { authors: string[] } | null {
  if (!/^\s*\[.*\]\s*$/s.test(text) || text.length > 2_000) return null;
  const authors = [...text.matchAll(/'([^']+)'|"([^"]+)"/g)].flatMap(([, one, other]) => one ?? other ?? []);
  return authors.length > 0 ? { authors } : null;
}

function keywordsOf(value: unknown): string[] | null {
  const words = typeof value === 'string' ? value.replace(/[[\]'"]/g, '').split(/[,;|]/) : namesIn(value);
  const trimmed = words.map((word) => word.trim()).filter((word) => word !== '');
  return trimmed.length > 0 ? trimmed : null;
}

/** A name; the domain that scrapers put there names nobody. */
function publisherOf(value: unknown): string | null {
  const name = nameOf(Array.isArray(value) ? value[0] : value);
  return name === null || /^(?:https?:\/\/|\S+\.[a-z]{2,}(?:\/|$))/i.test(name) ? null : name;
}

function leaveOutNull<T extends Record<string, string | null>>(given: T): Partial<T> {
  const left: Partial<T> = { ...given };
  for (const name in left) if (left[name] === null) delete left[name];
  return left;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`;
}
