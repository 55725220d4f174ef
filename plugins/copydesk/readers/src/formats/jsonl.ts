import { isUtf8 } from 'node:buffer';
import { inWords } from '../limits';
import { linesOf } from '../json/lines';
import { articleOfRecord } from '../record/articleOfRecord';
import type { Reader } from '../reader';
import { utf8Bytes } from '../text/utf8Bytes';
import { problemOf } from './problemOf';
import { parseJson } from '../json/parseJson';

const SPACE = 0x20;

/** Rows of JSON, one object a line; a line that is none is told of, and the next one is read. */
export const readJsonl: Reader = async function* (source, { limits }) {
  const { maxRecordBytes, maxDepth } = limits;
  for await (const { number, bytes } of linesOf(utf8Bytes(source), maxRecordBytes)) {
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
    if (isBlank(bytes)) continue;
    yield problemOf(place, () => articleOfRecord(parseJson(bytes, maxDepth), place), bytes);
  }
};

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 100 && isUtf8(bytes) && bytes.every((byte) => byte <= SPACE);
}
