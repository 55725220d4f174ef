import type { Block } from '../block';
import { FNV_OFFSET, mixedIn } from '../fnv';
import { HINT, hintOfOpening, hintOfSign, openedBy, saidAtEnd, saidBy, smallOf } from './hints';
import { SIGN, signOf } from './signs';
import { endsSentence } from './words';

/** Words from which a block counts as running text. */
const FEWEST_WORDS = 12;
const MOST_LINKED = 0.4;
const [SPACE, FIRST_SMALL] = [0x20, 0x61] as const;
/** Letters that one word of a script without spaces is long, about. */
const LETTERS_A_WORD = 2;

/** A block as far as it can be judged on its own. */
export interface BlockShape {
  /** Words; where a script writes no spaces, two letters count as one. */
  words: number;
  upper: number;
  digits: number;
  commas: number;
  stops: number;
  quotes: number;
  /** Reads like running text: a paragraph, or a long item or quote. */
  isProse: boolean;
  /** Ends as a sentence does. */
  endsSentence: boolean;
  /** What its words hint at, bits of HINT. */
  hints: number;
}

/** All that is told of a line by its signs, in one pass over them. */
export function shapeOf(block: Pick<Block, 'text' | 'role' | 'linkDensity'>): BlockShape {
  const { text } = block;
  let [spaced, unspaced, upper, digits, commas, stops, quotes, pauses] = [0, 0, 0, 0, 0, 0, 0, 0];
  let inWord = false;
  let afterLower = false;
  // The word that a hint may lie in: other than above, it is of letters from a to z and digits alone.
  let [hints, hash, letters, words] = [hintOfOpening(text.charCodeAt(0)), FNV_OFFSET, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const small = smallOf(code);
    if (small !== 0) {
      hash = mixedIn(hash, small);
      letters++;
      hints |= openedBy(hash, letters);
      // Most of a text is small letters and the spaces between its words.
      if (code >= FIRST_SMALL) {
        if (!inWord) spaced++;
        inWord = afterLower = true;
        continue;
      }
    } else {
      if (letters > 0) {
        hints |= saidBy(hash, letters, words++ === 0);
        [hash, letters] = [FNV_OFFSET, 0];
      }
      if (code === SPACE) {
        inWord = afterLower = false;
        continue;
      }
      hints |= hintOfSign(code);
    }
    const sign = signOf(code);
    if (afterLower && (sign & (SIGN.upper | SIGN.digit)) !== 0) hints |= HINT.glued;
    afterLower = (sign & SIGN.lower) !== 0;
    if ((sign & SIGN.word) !== 0) {
      if ((sign & SIGN.unspaced) !== 0) {
        unspaced++;
        inWord = false;
      } else {
        if (!inWord) spaced++;
        inWord = true;
        if ((sign & SIGN.upper) !== 0) upper++;
        if ((sign & SIGN.digit) !== 0) digits++;
      }
    } else {
      inWord = false;
      if ((sign & SIGN.comma) !== 0) commas++;
      if ((sign & SIGN.stop) !== 0) stops++;
      if ((sign & SIGN.quote) !== 0) quotes++;
      if ((sign & SIGN.pause) !== 0) pauses++;
    }
  }
  if (letters > 0) hints |= saidAtEnd(hash, words === 0);
  const count = spaced + Math.round(unspaced / LETTERS_A_WORD);
  const isRunning = block.role === 'paragraph' || block.role === 'quote' || block.role === 'listItem';
  return {
    words: count,
    upper,
    digits,
    commas,
    stops,
    quotes,
    isProse: isRunning && count >= FEWEST_WORDS && block.linkDensity < MOST_LINKED && pauses > 0,
    endsSentence: endsSentence(text),
    hints,
  };
}
