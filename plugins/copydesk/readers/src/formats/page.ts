import { collect } from '../bytes/collect';
import { inWords } from '../limits';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';

/** One page of HTML, or one text: byte for byte, whatever its charset. */
export const readPage: Reader = async function* ({ name, contentType, url, bytes }, { limits }) {
  const whole = await collect(bytes, limits.maxRecordBytes);
  if (whole === null)
    throw new Unreadable(
      `It is one page or text of more than ${inWords(limits.maxRecordBytes)}, which no article is.`,
      'Save the article alone, or give many of them as JSONL.',
    );
  yield { kind: 'scrape', place: { file: name, record: null }, url, contentType, bytes: whole, hints: {} };
};
