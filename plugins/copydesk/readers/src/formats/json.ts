import { collect } from '../bytes/collect';
import type { Found } from '../found';
import { elementsOf } from '../json/elementsOf';
import { listIn } from '../json/listIn';
import { parseJson } from '../json/parseJson';
import { inWords } from '../limits';
import type { Reader, Source } from '../reader';
import { articleOfRecord, type Defaults } from '../record/articleOfRecord';
import { isRecord, textOf } from '../record/jsonRecord';
import { utf8Bytes } from '../text/utf8Bytes';
import { Unreadable } from '../unreadable';
import { problemOf } from './problemOf';

const OPEN_ARRAY = '[';
const JSON_FEED = /^https?:\/\/jsonfeed\.org\/version\//;

/** A document of JSON: an array of articles, which may be of any length, or an object that is one or holds some. */
export const readJson: Reader = async function* (source, reading) {
  const start = (await source.bytes.head(256))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith(OPEN_ARRAY)) yield* readArray(source, reading);
  else yield* readObject(source, reading);
};

async function* readArray(source: Source, { limits }: Parameters<Reader>[1]): AsyncGenerator<Found> {
  const { maxRecordBytes, maxDepth } = limits;
  for await (const { number, bytes } of elementsOf(utf8Bytes(source), maxRecordBytes)) {
    const place = { file: source.name, record: number };
    yield problemOf(
      place,
      () => {
        if (bytes === null)
          throw new Unreadable(
            `The element is longer than ${inWords(maxRecordBytes)}.`,
            'Leave out of it what is no text of the article.',
          );
        return articleOfRecord(parseJson(bytes, maxDepth), place);
      },
      bytes,
    );
  }
}

async function* readObject(source: Source, { limits }: Parameters<Reader>[1]): AsyncGenerator<Found> {
  const { maxDocumentBytes, maxDepth } = limits;
  const bytes = await collect(utf8Bytes(source), maxDocumentBytes);
  if (bytes === null)
    throw new Unreadable(
      `The JSON is one object of more than ${inWords(maxDocumentBytes)}, which has to be read in one piece.`,
      'Give the articles as an array, or one object a line (JSONL).',
    );
  const value = parseJson(bytes, maxDepth);
  const list = listIn(value);
  if (list === null) {
    const place = { file: source.name, record: null };
    yield problemOf(place, () => articleOfRecord(value, place));
    return;
  }
  const defaults = defaultsOf(value);
  for (const [index, element] of list.entries()) {
    const place = { file: source.name, record: index + 1 };
    yield problemOf(place, () => articleOfRecord(element, place, defaults));
  }
}

/** A JSON Feed says once whose it is. */
function defaultsOf(value: unknown): Defaults {
  if (!isRecord(value) || !JSON_FEED.test(textOf(value.version) ?? '')) return {};
  return { publisher: textOf(value.title), language: textOf(value.language) };
}
