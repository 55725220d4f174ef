/** What a sign is, as bits. */
export const SIGN = {
  word: 1,
  upper: 2,
  digit: 4,
  /** Of a script that writes no spaces between words. */
  unspaced: 8,
  comma: 16,
  stop: 32,
  quote: 64,
  /** Any sign that running text is divided by. */
  pause: 128,
  lower: 512,
} as const;

const KNOWN = 256;
const CLASSES = new Uint16Array(65_536);

/** The bits of a UTF-16 code unit. */
export function signOf(code: number): number {
  const known = CLASSES[code] ?? 0;
  if (known !== 0) return known;
  const read = KNOWN | bitsOf(String.fromCharCode(code));
  CLASSES[code] = read;
  return read;
}

function bitsOf(sign: string): number {
  let bits = 0;
  if (/[\p{L}\p{N}\p{M}_'’]/u.test(sign)) bits |= SIGN.word;
  if (/\p{Lu}/u.test(sign)) bits |= SIGN.upper;
  if (/\p{Ll}/u.test(sign)) bits |= SIGN.lower;
  if (/\p{N}/u.test(sign)) bits |= SIGN.digit;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(sign))
    bits |= SIGN.unspaced;
  if (/[,，、،]/.test(sign)) bits |= SIGN.comma;
  if (/[.!?…。！？।؟۔]/.test(sign)) bits |= SIGN.stop;
  if (/["“”„«»「」『』]/.test(sign)) bits |= SIGN.quote;
  if (/[.,;:!?…。，；：！？、।،؟]/.test(sign)) bits |= SIGN.pause;
  return bits;
}
