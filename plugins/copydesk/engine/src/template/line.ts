import type { Block } from '../block';
import { FNV_OFFSET, mixedIn } from '../fnv';
import { normaliseLine } from '../phrases/normalise';

/** A line as it is told apart from others, whatever the article it stands in. */
export interface TemplateKey {
  /** 16 hexadecimal digits. */
  hash: string;
  /** Whether numbers were folded: another article may print others there. */
  hasNumbers: boolean;
}

const NUMBER = /\p{Nd}+(?![\p{Nd}]|[.,:/’'-]\p{Nd}|\s?[%°€$£¥₹])/gu;
const PART_OF_A_FIGURE = /[\p{Nd}$€£¥₹][.,:/’'-]?$/u;
const DIGIT = /\p{Nd}/u;
const TWO_LETTERS = /\p{L}.*?\p{L}/su;

/**
 * What a line is: its words in one case and width, the signs at its ends gone, and counts folded, so that '12 Comments'
 * and '7 comments' are one line. A figure that is news is not: '38,915', '2-1', '4.5 %' and '$30' stay as they are, and
 * so what a market report or a table of results says is a line of its own each day. Null where there is nothing to go
 * by: a rule of stars, a page number.
 */
export function templateKey(text: string): TemplateKey | null {
  const line = normaliseLine(text);
  if (!TWO_LETTERS.test(line)) return null;
  if (!DIGIT.test(line)) return { hash: hashOf(line), hasNumbers: false };
  let hasNumbers = false;
  const folded = line.replace(NUMBER, (number: string, at: number) => {
    if (PART_OF_A_FIGURE.test(line.slice(Math.max(0, at - 2), at))) return number;
    hasNumbers = true;
    return '#';
  });
  return { hash: hashOf(folded), hasNumbers };
}

const keys = new WeakMap<Block, TemplateKey | null>();

/** The key of a block's text: whoever learns from a page and whoever judges it ask for the same ones. */
export function keyOfBlock(block: Block): TemplateKey | null {
  const known = keys.get(block);
  if (known !== undefined) return known;
  const key = templateKey(block.text);
  keys.set(block, key);
  return key;
}

/** FNV-1a, twice over with two beginnings: 64 bits, so that among millions of lines no two are likely to meet. */
function hashOf(text: string): string {
  let first = FNV_OFFSET;
  let second = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    first = mixedIn(first, code);
    second = Math.imul(second ^ code, 0x85ebca6b) ^ (second >>> 13);
  }
  return hex(first) + hex(second);
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}
