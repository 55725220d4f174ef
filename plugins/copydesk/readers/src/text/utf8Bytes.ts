import { declaredCharset } from '../../../engine/src';
import type { Source } from '../reader';
import { decodedText } from './decodedText';

/**
 * The bytes of JSON as UTF-8 without its mark. Lines and elements are told apart by single bytes, which in UTF-16 are
 * halves of many characters; JSON in another charset that says nothing of it is decoded piece by piece, when it is parsed.
 */
export async function* utf8Bytes({ bytes, contentType }: Source): AsyncGenerator<Buffer> {
  if (declaredCharset(await bytes.head(4)) === null) yield* bytes;
  else
    for await (const text of decodedText(bytes, { contentType, isXml: false }))
      yield Buffer.from(text, 'utf8');
}
