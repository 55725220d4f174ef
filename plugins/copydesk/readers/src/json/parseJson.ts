import { isUtf8 } from 'node:buffer';
import { scan } from 'secure-json-parse';
import { decodeScrape } from '../../../engine/src';
import { Unreadable } from '../unreadable';

const BYTE_ORDER_MARK = '\ufeff';
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_ARRAY = 0x5d;
const CLOSE_OBJECT = 0x7d;

/**
 * A value of JSON from outside: `__proto__` and its like are left out, what is nested too deeply is not parsed at all.
 * @throws Unreadable where it is no JSON, or too deep.
 */
export function parseJson(bytes: Buffer, maxDepth: number): unknown {
  if (isDeeperThan(bytes, maxDepth))
    throw new Unreadable(
      `It is nested more than ${maxDepth} levels deep.`,
      'Write the fields of an article side by side.',
    );
  const text = isUtf8(bytes) ? bytes.toString('utf8') : decodeScrape(bytes);
  try {
    // Keys are looked at once they are read: to look for them in the text goes through the whole of every article.
    const value: unknown = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
    return typeof value === 'object' && value !== null
      ? scan(value, { protoAction: 'remove', constructorAction: 'remove' })
      : value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Unreadable(`It is not JSON: ${reasonIn(error)}.`, 'Write it anew as valid JSON.', {
      cause: error,
    });
  }
}

/** V8 quotes what it could not read, which may be the whole article. */
function reasonIn({ message }: SyntaxError): string {
  return message.replace(/,? ?"?(?:\.\.\.)?".*$/s, '').replace(/^(.{0,120}).*$/s, '$1');
}

/** Whether arrays and objects lie within each other more than `most` deep, strings aside. */
export function isDeeperThan(bytes: Buffer, most: number): boolean {
  return opensMoreThan(bytes, most) && nestsMoreThan(bytes, most);
}

/** Whether there are so many brackets at all, in strings or not: found many times as fast, and most articles have few. */
function opensMoreThan(bytes: Buffer, most: number): boolean {
  let opened = 0;
  for (const bracket of [OPEN_ARRAY, OPEN_OBJECT])
    for (let at = bytes.indexOf(bracket); at !== -1; at = bytes.indexOf(bracket, at + 1))
      if (++opened > most) return true;
  return false;
}

function nestsMoreThan(bytes: Buffer, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at++;
      while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      if (++depth > most) return true;
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth--;
  }
  return false;
}
