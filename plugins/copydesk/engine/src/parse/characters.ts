/** Control characters, soft hyphens and zero-width spaces: they are not seen, and they break the comparing of lines. */
const UNSEEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g;
const SPACES = /[\t\n\f\r \u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** What folding would change. */
const UNFOLDED =
  /[\u0000-\u001f\u007f\u00a0\u00ad\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]| {2}/;

const [UNKNOWN, STAYS, CHANGES] = [0, 1, 2] as const;
const SIGNS = new Uint8Array(65_536);

/** Whether folding would leave the sign as it is, a space beside another one apart. */
export function isFoldedSign(code: number): boolean {
  if (SIGNS[code] === UNKNOWN) SIGNS[code] = isFolded(String.fromCharCode(code)) ? STAYS : CHANGES;
  return SIGNS[code] === STAYS;
}

/** Whether folding would leave the text as it is. */
export function isFolded(text: string): boolean {
  return !UNFOLDED.test(text);
}

/** Runs of white space become one space each; what no reader sees goes. Ends are left as they are. */
export function foldSpaces(text: string): string {
  if (isFolded(text)) return text;
  return text.replace(UNSEEN, '').replace(SPACES, ' ');
}

export function dropUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Gives the line of an offset, from 1. Offsets must be asked in ascending order: the whole is read once. */
export function lineCounter(original: string): (offset: number) => number {
  let line = 1;
  let nextLine = startOfNextLine(original, 0);
  return (offset) => {
    while (nextLine <= offset) {
      line++;
      nextLine = startOfNextLine(original, nextLine);
    }
    return line;
  };
}

/** Offset just after the next line break from `from`; endless where there is none. */
function startOfNextLine(original: string, from: number): number {
  const feed = original.indexOf('\n', from);
  return feed === -1 ? Infinity : feed + 1;
}
