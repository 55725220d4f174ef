/**
 * A line as phrases are compared: folded in case and width, brackets gone, signs at its ends gone. Turkish dotless and
 * dotted i are one, since capitals do not tell them apart.
 */
export function normaliseLine(line: string): string {
  const known = FOLDED.get(line);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_REMEMBERED) FOLDED.clear();
  const folded = fold(line);
  FOLDED.set(line, folded);
  return folded;
}

/** Thirty rules ask for the same lines one after the other. */
const FOLDED = new Map<string, string>();
const MOST_REMEMBERED = 4_000;

function fold(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/ı/g, 'i')
    .replace(/[’‘`´]/g, "'")
    .replace(/[()[\]{}<>«»“”"„|·•]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}\p{M}\p{Co}]+/u, '')
    .replace(/[^\p{L}\p{N}\p{M}\p{Co}]+$/u, '');
}
