import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { saidBy, Unreadable } from '../unreadable';
import { headersIn, type Headers } from './headers';

/** An answer of a web server as it went over the wire, its payload unpacked. */
export interface HttpResponse {
  status: number;
  headers: Headers;
  payload: Buffer;
}

const LONGEST_HEAD = 262_144;

/**
 * Reads an answer that a crawl recorded; null where it is none.
 * @throws Unreadable where its payload can't be unpacked, or becomes longer than `maxBytes`.
 */
export function readHttpResponse(bytes: Buffer, maxBytes: number): HttpResponse | null {
  const top = bytes.subarray(0, LONGEST_HEAD).toString('latin1');
  const [, status] = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(top) ?? [];
  const [end, at] = endOfHead(top);
  if (status === undefined || at === -1) return null;
  const headers = headersIn(top.slice(0, at).split(/\r?\n/).slice(1));
  const body = bytes.subarray(at + end);
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(body) : body;
  return {
    status: Number(status),
    headers,
    payload: unpacked(whole, headers.get('content-encoding'), maxBytes),
  };
}

function endOfHead(top: string): [length: number, at: number] {
  const crlf = top.indexOf('\r\n\r\n');
  const lf = top.indexOf('\n\n');
  return crlf !== -1 && (lf === -1 || crlf < lf) ? [4, crlf] : [2, lf];
}

/** The chunks joined; bytes that are not chunked after all, since the crawler joined them, stay as they are. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at);
    const [, size] =
      /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/i.exec(
        end === -1 ? '' : body.subarray(at, Math.min(end, at + 1_000)).toString('latin1'),
      ) ?? [];
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (body[at] === 0x0d || body[at] === 0x0a) at++;
  }
  return Buffer.concat(parts);
}

function unpacked(body: Buffer, encoding: string | undefined, maxOutputLength: number): Buffer {
  const coding = encoding?.trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity' || body.length === 0) return body;
  try {
    if (coding === 'gzip' || coding === 'x-gzip')
      return isGzip(body) ? gunzipSync(body, { maxOutputLength }) : body;
    if (coding === 'br') return brotliDecompressSync(body, { maxOutputLength });
    if (coding === 'deflate') return inflated(body, maxOutputLength);
  } catch (error) {
    throw new Unreadable(
      `Its payload can’t be unpacked (${coding}): ${saidBy(error).message}.`,
      'Crawl the page again.',
      { cause: error },
    );
  }
  throw new Unreadable(
    `Its payload is packed by "${coding}", which is not known here.`,
    'Crawl the page again.',
  );
}

/** Some crawlers unpack a page and leave the header as it was. */
const isGzip = (body: Buffer) => body[0] === 0x1f && body[1] === 0x8b;

/** Servers call both 'deflate': with zlib's head, and without. */
function inflated(body: Buffer, maxOutputLength: number): Buffer {
  return ((body[0] ?? 0) & 0x0f) === 8
    ? inflateSync(body, { maxOutputLength })
    : inflateRawSync(body, { maxOutputLength });
}
