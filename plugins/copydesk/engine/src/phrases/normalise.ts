import { oneSpaced } from './oneSpaced';

/**
 * A line as phrases are compared: folded in case and width, brackets gone, signs at its ends gone. Turkish dotless and
 * dotted i are one, since capitals do not tell them apart.
 */
export function normaliseLine(line: string): string {
  return ASCII.test(line) ? foldAscii(line) : foldAny(line);
}

/** What most lines have none of: brackets, bars, and two spaces in a row. */
const FOLDED = /[`()[\]{}<>"|]| {2}/;
const ASCII = /^[\x20-\x7e]*$/;

/** The same for the lines of most menus, without the tables that other scripts need. */
function foldAscii(line: string): string {
  const lower = line.toLowerCase();
  const folded = FOLDED.test(lower) ? lower.replace(/`/g, "'").replace(/[()[\]{}<>"| ]+/g, ' ') : lower;
  let start = 0;
  let end = folded.length;
  while (start < end && !isLetterOrDigit(folded.charCodeAt(start))) start++;
  while (end > start && !isLetterOrDigit(folded.charCodeAt(end - 1))) end--;
  return folded.slice(start, end);
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function foldAny(line: string): string {
  const folded = oneSpaced(
    line
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\u0307/g, '')
      .replace(/ı/g, 'i')
      .replace(/[’‘`´]/g, "'")
      .replace(/[()[\]{}<>«»“”"„|·•]/g, ' '),
  ).replace(/^[^\p{L}\p{N}\p{M}\p{Co}]+/u, '');
  // From the end, sign by sign: a pattern would be tried from every sign of the line on.
  let end = folded.length;
  while (end > 0) {
    const isPair = end > 1 && (folded.charCodeAt(end - 1) & 0xfc00) === 0xdc00;
    const start = isPair ? end - 2 : end - 1;
    if (KEPT.test(folded.slice(start, end))) break;
    end = start;
  }
  return folded.slice(0, end);
}

const KEPT = /[\p{L}\p{N}\p{M}\p{Co}]/u;
