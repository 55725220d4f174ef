import { isUtf8 } from 'node:buffer';
import { declaredCharset } from '../../../engine/src';
import { inWords } from '../limits';
import { linesOf } from '../json/lines';
import { articleOfRecord } from '../record/articleOfRecord';
import type { Reader } from '../reader';
import { decodedText } from '../text/decodedText';
import { problemOf } from './problemOf';
import { parseJson } from '../json/parseJson';

const SPACE = 0x20;
const BYTE_ORDER_MARK = 3;

/** Rows of JSON, one object a line; a line that is none is told of, and the next one is read. */
export const readJsonl: Reader = async function* (source, { limits }) {
  const { maxRecordBytes, maxDepth } = limits;
  for await (const { number, bytes } of linesOf(await asUtf8(source), maxRecordBytes)) {
    const place = { file: source.name, record: number };
    if (bytes === null) {
      yield {
        kind: 'problem',
        place,
        field: null,
        what: `The line is longer than ${inWords(maxRecordBytes)}.`,
        whatToDo: 'Leave out of it what is no text of the article.',
      };
      continue;
    }
    const line = number === 1 ? withoutMark(bytes) : bytes;
    if (isBlank(line)) continue;
    yield problemOf(place, () => articleOfRecord(parseJson(line, maxDepth), place), line);
  }
};

/** Lines are told apart by one byte, which in UTF-16 is half of many characters. */
async function asUtf8(source: Parameters<Reader>[0]) {
  const head = await source.bytes.head(4);
  const charset = declaredCharset(head);
  return charset === null || charset === 'UTF-8' ? source.bytes : encoded(source);
}

async function* encoded({ bytes, contentType }: Parameters<Reader>[0]): AsyncGenerator<Buffer> {
  for await (const text of decodedText(bytes, { contentType, isXml: false })) yield Buffer.from(text, 'utf8');
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, BYTE_ORDER_MARK).toString('latin1') === '\u00ef\u00bb\u00bf'
    ? bytes.subarray(BYTE_ORDER_MARK)
    : bytes;
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 100 && isUtf8(bytes) && bytes.every((byte) => byte <= SPACE);
}
