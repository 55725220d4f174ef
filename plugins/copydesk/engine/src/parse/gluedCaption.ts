import { makeBlock, type Block } from '../block';
import { countWords } from '../page/words';
import { readCredit } from '../recognise/credit';

/** Captions are glued to the first paragraphs of a story, not to later ones. */
const FIRST_BLOCKS = 40;
const LONGEST_CAPTION = 700;
const FEWEST_WORDS_AFTER = 12;
const BRACKETED = /[（(]([^()（）]{4,160})[)）]/g;

/**
 * A caption and the paragraph that a scraper ran together with it become two blocks. The caption ends with its credit in
 * brackets; what follows must be a paragraph in its own right.
 */
export function splitGluedCaptions(original: string, blocks: readonly Block[]): Block[] {
  const first = blocks
    .slice(0, FIRST_BLOCKS)
    .flatMap((block) => (block.role === 'paragraph' ? splitOne(original, block) : [block]));
  if (first.every((block, i) => block === blocks[i])) return [...blocks];
  return [...first, ...blocks.slice(FIRST_BLOCKS)].map((block, index) => makeBlock({ ...block, index }));
}

function splitOne(original: string, block: Block): Block[] {
  const cut = captionEnd(block.text);
  if (cut === null || block.runs !== undefined) return [block];
  const caption = block.text.slice(0, cut).trim();
  const rest = block.text.slice(cut).trim();
  const credit = caption.slice(caption.lastIndexOf('('));
  const at = original.slice(block.start, block.end).indexOf(credit);
  if (at === -1) return [block];
  const end = block.start + at + credit.length;
  const gap = original.slice(end, block.end).search(/\S/);
  return [
    makeBlock({ ...block, text: caption, end }),
    makeBlock({ ...block, text: rest, start: end + Math.max(0, gap) }),
  ];
}

function captionEnd(text: string): number | null {
  if (!text.includes('(') && !text.includes('（')) return null;
  for (const found of text.slice(0, LONGEST_CAPTION).matchAll(BRACKETED)) {
    const end = found.index + found[0].length;
    const rest = text.slice(end).trim();
    const before = text.slice(0, found.index).trim();
    const isCredit =
      found[1] !== undefined &&
      /[/]| via |photo|foto|image|getty/i.test(found[1]) &&
      readCredit(found[1]) !== null;
    if (
      isCredit &&
      /[.!?”"]$/.test(before) &&
      /^["“«]?\p{Lu}/u.test(rest) &&
      countWords(rest) >= FEWEST_WORDS_AFTER
    )
      return end;
  }
  return null;
}
