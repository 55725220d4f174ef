import { bufferOf, type ByteStream } from '../bytes/byteStream';
import { Unreadable } from '../unreadable';
import { Gathering, type Piece } from './gathering';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_ARRAY = 0x5d;
const CLOSE_OBJECT = 0x7d;

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * The elements of one array of JSON as bytes, one at a time: no array, however long, has to be in memory. Whether an
 * element is JSON is for its parser to say.
 * @param stream begins with '[', white space aside.
 * @throws Unreadable where the array does not end, or something follows it.
 */
export async function* elementsOf(stream: ByteStream, maxBytes: number): AsyncGenerator<Piece> {
  const element = new Gathering(maxBytes);
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  /** Whether anything but white space was seen since the last comma. */
  let isBegun = false;
  let isOver = false;

  const take = (): Piece => {
    isBegun = false;
    return element.take();
  };

  for await (const chunk of stream) {
    const bytes = bufferOf(chunk);
    let from = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (isOver) {
        if (!isSpace(byte)) throw followed();
        continue;
      }
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isInString = false;
        continue;
      }
      if (isSpace(byte)) continue;
      if (depth === 0) {
        // The opening bracket, which the format was told by.
        depth = 1;
        from = at + 1;
        continue;
      }
      if (depth === 1 && (byte === COMMA || byte === CLOSE_ARRAY)) {
        element.keep(bytes.subarray(from, at));
        from = at + 1;
        if (byte === CLOSE_ARRAY) isOver = true;
        if (isBegun || byte === COMMA) yield take();
        continue;
      }
      isBegun = true;
      if (byte === QUOTE) isInString = true;
      else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth++;
      else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth = Math.max(1, depth - 1);
    }
    if (!isOver && depth > 0) element.keep(bytes.subarray(from));
  }
  if (!isOver) {
    if (isBegun) yield take();
    throw new Unreadable(
      'The array of JSON ends in the middle.',
      'Fetch the file again; what came before the cut was read.',
    );
  }
}

function followed(): Unreadable {
  return new Unreadable(
    'Something follows the end of the array of JSON, and was not read.',
    'Put everything into one array, or write one object a line (JSONL).',
  );
}
