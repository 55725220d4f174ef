import type { HintedCaption } from '../../../engine/src';
import { foldName } from './fields';
import { firstText, isRecord, nameOf } from './jsonRecord';

const TEXTS = ['caption', 'description', 'text', 'title'];
const CREDITS = [
  'credit',
  'creditline',
  'credittext',
  'photographer',
  'byline',
  'author',
  'creator',
  'copyrightholder',
];
const ADDRESSES = ['url', 'src', 'contenturl', 'href', 'imageurl'];

/** The pictures of a record, those that have a caption or a credit. */
export function captionsOf(value: unknown): HintedCaption[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const captions = list.filter(isRecord).flatMap((picture): HintedCaption[] => {
    const fields = new Map(Object.entries(picture).map(([name, given]) => [foldName(name), given]));
    const first = (names: readonly string[]) =>
      names
        .map((name) => nameOf(fields.get(name)) ?? firstText(fields.get(name)))
        .find((text) => text != null) ?? null;
    const text = first(TEXTS);
    const credit = first(CREDITS);
    return text === null && credit === null ? [] : [{ text: text ?? '', credit, imageUrl: first(ADDRESSES) }];
  });
  return captions.length > 0 ? captions : null;
}
