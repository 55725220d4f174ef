import { looksLikeHtml } from '../../../engine/src';
import { leftOut, type Found } from '../found';
import { inWords, type ReaderLimits } from '../limits';
import type { Reader } from '../reader';
import { hintsOf } from '../record/hints';
import { webAddress } from '../record/webAddress';
import { Unreadable } from '../unreadable';
import type { Headers } from '../warc/headers';
import { readHttpResponse } from '../warc/httpResponse';
import { warcRecords, type WarcRecord } from '../warc/warcRecords';
import { problemOf } from './problemOf';

const KINDS = new Set(['response', 'resource', 'conversion']);
const TEXTUAL = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/i;

/** Web archives: the pages of a WARC, the texts of a WET. */
export const readWarc: Reader = async function* (source, { limits }) {
  let number = 0;
  for await (const record of warcRecords(source.bytes, (headers, length) =>
    isWanted(headers, length, limits),
  )) {
    number = record.number;
    yield articleOfRecord(record, source.name, limits);
  }
  if (number === 0)
    throw new Unreadable('The web archive holds no record.', 'Fetch it again, or crawl anew.');
};

const kindOf = (headers: Headers) => (headers.get('warc-type') ?? 'unknown').toLowerCase();

function isWanted(headers: Headers, length: number, { maxRecordBytes }: ReaderLimits): boolean {
  return KINDS.has(kindOf(headers)) && length <= maxRecordBytes;
}

function articleOfRecord(
  { number, headers, block, fault }: WarcRecord,
  file: string,
  limits: ReaderLimits,
): Found {
  const place = { file, record: number };
  if (fault !== null) return fault.at(place);
  const kind = kindOf(headers);
  if (!KINDS.has(kind)) return leftOut(file, `of type "${kind}"`);
  if (block === null)
    return new Unreadable(
      `The record is longer than ${inWords(limits.maxRecordBytes)}.`,
      'No page of an article is: leave it out.',
    ).at(place);
  return problemOf(place, () => articleOfBlock({ kind, headers, block }, place, limits));
}

function articleOfBlock(
  { kind, headers, block }: { kind: string; headers: Headers; block: Buffer },
  place: { file: string; record: number },
  { maxRecordBytes }: ReaderLimits,
): Found {
  const { file } = place;
  const response = kind === 'response' ? readHttpResponse(block, maxRecordBytes) : null;
  if (kind === 'response' && response === null)
    return /^https?:/i.test(addressIn(headers) ?? '')
      ? new Unreadable('The record holds no answer of a web server.', 'Crawl the page again.').at(place)
      : leftOut(file, 'of no web page');
  if (response !== null && response.status !== 200)
    return leftOut(file, `with HTTP status ${response.status}`);
  const contentType = (response?.headers ?? headers).get('content-type') ?? null;
  const bytes = response?.payload ?? block;
  const isText =
    contentType === null
      ? looksLikeHtml(bytes.subarray(0, 8_192).toString('latin1'))
      : TEXTUAL.test(contentType);
  if (!isText) return leftOut(file, `of type "${contentType?.split(';', 1)[0]?.trim() ?? 'unknown'}"`);
  const url = webAddress(addressIn(headers));
  if (url !== null && /\/robots\.txt$/.test(new URL(url).pathname)) return leftOut(file, 'of robots.txt');
  if (bytes.length === 0) return leftOut(file, 'without a payload');
  return {
    kind: 'scrape',
    place,
    url,
    // The texts of a WET are in UTF-8, whatever the page was in.
    contentType: kind === 'conversion' ? 'text/plain; charset=utf-8' : contentType,
    bytes,
    hints: hintsOf({ language: languageIn(headers) }),
  };
}

/** wget wrote it in angle brackets. */
function addressIn(headers: Headers): string | null {
  return headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null;
}

/** Common Crawl says it in three letters, the likeliest first: 'eng,deu' → 'en'. */
function languageIn(headers: Headers): string | null {
  const [code] = (headers.get('warc-identified-content-language') ?? '').split(',');
  if (!code || !/^[a-z]{2,3}$/.test(code)) return null;
  return new Intl.Locale(code).language;
}
