import { declaredCharset, guessCharset } from '../../../engine/src';
import iconv from 'iconv-lite';

/** The beginning of a stream as text. Its end may be within a character. */
export function headText(head: Buffer): string {
  const cut = head.subarray(0, head.length - 4);
  return iconv.decode(head, declaredCharset(head) ?? guessCharset(cut.length > 0 ? cut : head));
}

/** The first line of a text that is not blank. */
export function firstLineOf(head: Buffer): string {
  return (
    headText(head)
      .trimStart()
      .split(/\r?\n|\r/, 1)[0] ?? ''
  );
}
