import { linesOf } from '../json/lines';
import type { Reader } from '../reader';
import { webAddress } from '../record/webAddress';

const LONGEST = 8_192;

/** A list of addresses, one a line; lines that begin with '#' are remarks. */
export const readAddresses: Reader = async function* (source) {
  for await (const { number, bytes } of linesOf(source.bytes, LONGEST)) {
    const line =
      bytes
        ?.toString('utf8')
        .replace(/^\uFEFF/, '')
        .trim() ?? null;
    if (line === '' || line?.startsWith('#')) continue;
    const url = webAddress(line);
    const place = { file: source.name, record: number };
    if (url !== null) yield { kind: 'address', place, url, hints: {} };
    else
      yield {
        kind: 'problem',
        place,
        field: null,
        what: 'The line is no address of the web.',
        whatToDo: 'Write one address a line, with https:// or http:// before it.',
      };
  }
};
