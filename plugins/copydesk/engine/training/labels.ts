import type { Page } from '../src/page/page';
import type { TruePage } from './pages';

/** Whether a block is part of the story; null where the truth does not say. */
export type Label = 0 | 1 | null;

const WORD = /[\p{L}\p{N}_]+/gu;
const GRAM = 4;
/** Share of a block's runs of four words that the truth must hold. */
const ENOUGH = 0.5;
const SHORT = 8;

export function labelsOf(row: TruePage, page: Page): Label[] {
  if (row.text) return labelsFromText(row.text, page);
  return labelsFromSegments(row.with ?? [], row.without ?? [], page);
}

function labelsFromText(text: string, page: Page): Label[] {
  const tokens = wordsOf(text);
  const grams = new Set(gramsOf(tokens));
  const lines = new Set(text.split('\n').map((line) => wordsOf(line).join(' ')));
  const whole = ` ${tokens.join(' ')} `;
  return page.blocks.map((block) => {
    const words = wordsOf(block.text);
    if (words.length === 0) return 0;
    const line = words.join(' ');
    if (words.length < GRAM) {
      const isPart = words.length >= 2 && line.length > 7 && whole.includes(` ${line} `);
      return lines.has(line) || isPart ? 1 : 0;
    }
    const own = gramsOf(words);
    const hits = own.filter((gram) => grams.has(gram)).length;
    if (hits / own.length < ENOUGH) return 0;
    return words.length >= SHORT || lines.has(line) || whole.includes(` ${line} `) ? 1 : 0;
  });
}

function labelsFromSegments(wanted: readonly string[], unwanted: readonly string[], page: Page): Label[] {
  const [good, bad] = [wanted.map(flat).filter(Boolean), unwanted.map(flat).filter(Boolean)];
  return page.blocks.map((block) => {
    const own = ` ${flat(block.text)} `;
    if (good.some((segment) => own.includes(` ${segment} `))) return 1;
    return bad.some((segment) => own.includes(` ${segment} `)) ? 0 : null;
  });
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

function gramsOf(words: readonly string[]): string[] {
  return words.slice(GRAM - 1).map((_, i) => words.slice(i, i + GRAM).join(' '));
}

function flat(text: string): string {
  return wordsOf(text.toLowerCase()).join(' ');
}
