import type { Found, Place } from '../found';
import type { Reader, Source } from '../reader';
import { decodedText } from '../text/decodedText';
import type { XmlElement } from '../xml/xmlElement';
import { tooLarge, xmlRecords, type XmlRecord } from '../xml/xmlRecords';
import { problemOf } from './problemOf';

/** What stands around an element that is read: the texts and attributes outside of it, and the file that it is in. */
export interface Surroundings extends Pick<XmlRecord, 'around' | 'inherited'> {
  source: Source;
}

/** A reader of XML whose elements of these names are records. */
export function xmlReader(
  isRecord: (name: string) => boolean,
  articleOf: (element: XmlElement, place: Place, surroundings: Surroundings) => Found,
): Reader {
  return async function* (source, { limits }) {
    const text = decodedText(source.bytes, { contentType: source.contentType, isXml: true });
    for await (const { element, number, around, inherited } of xmlRecords(text, isRecord, limits)) {
      const place = { file: source.name, record: number };
      yield problemOf(place, () => {
        if (element === null) throw tooLarge(limits);
        return articleOf(element, place, { around, inherited, source });
      });
    }
  };
}
