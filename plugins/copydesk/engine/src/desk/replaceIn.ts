import type { BodyBlock, Inline } from '../story';

/** One stretch of a block's text, and what comes instead. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * Carries changes out in a block; they must be in order and must not meet. What comes instead has the formatting and
 * the link of the letter that the stretch began with: of a stretch over several runs, the later ones lose their part.
 * A gap of two spaces that a deletion would leave becomes one, and the block's ends are trimmed.
 */
export function replaceIn(content: BodyBlock, changes: readonly Change[]): BodyBlock {
  const children: Inline[] = [];
  const pending = changes.map((change) => closeGap(content.text, change));
  let next = 0;
  let offset = 0;
  let writtenFor = -1;
  for (const child of content.children) {
    const end = offset + child.text.length;
    let text = '';
    let at = offset;
    for (let change = pending[next]; change && change.start < end; change = pending[next]) {
      if (change.start > at) text += child.text.slice(at - offset, change.start - offset);
      if (writtenFor !== next) text += change.text;
      writtenFor = next;
      at = Math.max(at, Math.min(change.end, end));
      if (change.end > end) break;
      next++;
    }
    text += child.text.slice(at - offset);
    if (text !== '') children.push({ ...child, text });
    offset = end;
  }
  return trimmed({ ...content, children });
}

/** A deletion between two spaces takes one of them with it. */
function closeGap(text: string, change: Change): Change {
  const isGap = change.text === '' && text[change.end] === ' ' && (text[change.start - 1] ?? ' ') === ' ';
  return isGap ? { ...change, end: change.end + 1 } : change;
}

function trimmed(content: BodyBlock): BodyBlock {
  const isInk = ({ text }: Inline) => text.trim() !== '';
  const first = content.children.findIndex(isInk);
  const last = content.children.findLastIndex(isInk);
  const children = content.children.slice(Math.max(first, 0), last + 1).map((child, index, all) => {
    const text = index === 0 ? child.text.trimStart() : child.text;
    return { ...child, text: index === all.length - 1 ? text.trimEnd() : text };
  });
  return { ...content, children, text: children.map(({ text }) => text).join('') };
}
