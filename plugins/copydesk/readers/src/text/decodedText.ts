import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { declaredCharset, guessCharset } from '../../../engine/src';
import { bufferOf } from '../bytes/byteStream';
import type { PeekedBytes } from '../bytes/peekedBytes';

/** Where a charset is declared: at the top. */
const HEAD = 4_096;
const LONGEST_MARK = 4;

/**
 * The text of a stream: byte order mark, transport, XML declaration; UTF-8 where none is declared, until bytes come that
 * are none: from there on in the charset that they look like.
 */
export async function* decodedText(
  bytes: PeekedBytes,
  { contentType, isXml }: { contentType: string | null; isXml: boolean },
): AsyncGenerator<string> {
  const head = await bytes.head(HEAD);
  // Of a table or a feed, a <meta> further on is the page's in one of its records, and not its own.
  const mark = head.subarray(0, LONGEST_MARK);
  const declared = (isXml ? inXmlDeclaration(head) : null) ?? declaredCharset(mark, contentType ?? undefined);
  if (declared !== null && declared !== 'UTF-8') yield* decodedAs(declared, bytes);
  else yield* decodedAsUtf8(bytes);
}

const XML_DECLARATION = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/;

/** What an XML declaration says; a byte order mark and the transport come before it, and are not asked here. */
function inXmlDeclaration(head: Buffer): string | null {
  const [, label] = XML_DECLARATION.exec(head.subarray(0, 300).toString('latin1').trimStart()) ?? [];
  // Whoever could read the declaration as ASCII has no UTF-16 before him.
  return label !== undefined && !/^utf-?16/i.test(label) && iconv.encodingExists(label) ? named(label) : null;
}

const named = (label: string): string => (/^utf-?8$/i.test(label) ? 'UTF-8' : label);

async function* decodedAs(charset: string, bytes: PeekedBytes): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(charset);
  for await (const part of bytes) yield decoder.write(part);
  yield decoder.end() ?? '';
}

async function* decodedAsUtf8(bytes: PeekedBytes): AsyncGenerator<string> {
  let begun: Buffer = Buffer.alloc(0);
  let other: ReturnType<typeof iconv.getDecoder> | null = null;
  let isFirst = true;
  for await (const part of bytes) {
    if (other !== null) {
      yield other.write(part);
      continue;
    }
    const joined = begun.length === 0 ? part : Buffer.concat([begun, part]);
    const end = wholeUntil(joined);
    const whole = joined.subarray(0, end);
    if (!isUtf8(whole)) {
      other = iconv.getDecoder(guessCharset(joined));
      yield other.write(joined);
      continue;
    }
    begun = bufferOf(joined.subarray(end));
    const text = whole.toString('utf8');
    yield isFirst ? text.replace(/^\uFEFF/, '') : text;
    if (text !== '') isFirst = false;
  }
  yield other === null ? begun.toString('utf8') : (other.end() ?? '');
}

/** Where the last whole character ends: a character of UTF-8 has up to four bytes, and a part may end within one. */
function wholeUntil(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
