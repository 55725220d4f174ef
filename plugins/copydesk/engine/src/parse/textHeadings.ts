import { makeBlock, type Block } from '../block';
import { countWords, endsSentence, hasWords } from '../page/words';
import { isPointerLine } from '../phrases/pointerLine';

const LONGEST = 100;
const LONGEST_POINTER = 250;
const MOST_WORDS = 14;
/** Words from which a line reads as a paragraph and not as one more short line. */
const PARAGRAPH = 15;

/**
 * Text has no tags: a short line without an end stop that stands alone between two paragraphs is a sub-heading.
 * `afterBlank[i]` says whether a blank line stands before block `i`.
 */
export function markHeadings(blocks: readonly Block[], afterBlank: readonly boolean[]): Block[] {
  const hasBlanks = afterBlank.some((blank, i) => blank && i > 0);
  return blocks.map((block, i) => {
    const isAlone = !hasBlanks || (afterBlank[i] && (afterBlank[i + 1] ?? true));
    // Of a dump's many short lines, few stand before a paragraph: that is asked first.
    const isHeading =
      isAlone &&
      block.text.length <= LONGEST &&
      isParagraph(blocks[i + 1]) &&
      looksLikeHeading(block) &&
      isParagraph(storyBefore(blocks, i));
    return isHeading ? makeBlock({ ...block, role: 'heading', level: 2 }) : block;
  });
}

function looksLikeHeading(block: Block): boolean {
  const { text, role } = block;
  if (role !== 'paragraph' || countWords(text) > MOST_WORDS) return false;
  if (/[.,;:…。，；：،]$/.test(text) || /^["“«„([\d]*\p{Ll}/u.test(text)) return false;
  return /\p{L}{2}/u.test(text);
}

/** The block before, a pointer to another story ('Read also: …') not counted. */
function storyBefore(blocks: readonly Block[], i: number): Block | undefined {
  const before = blocks[i - 1];
  return before && before.text.length <= LONGEST_POINTER && isPointerLine(before.text, false)
    ? blocks[i - 2]
    : before;
}

function isParagraph(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    block.role === 'paragraph' &&
    endsSentence(block.text) &&
    hasWords(block.text, PARAGRAPH)
  );
}
