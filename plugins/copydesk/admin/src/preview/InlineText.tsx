import { Fragment, type ReactNode } from 'react';
import type { Inline } from '../../../engine/src/story';

/** Formatting that says something to a reader; a link is shown as one but leads nowhere from a preview. */
function formatted(inline: Inline): ReactNode {
  let content: ReactNode = inline.text;
  if (inline.code) content = <code>{content}</code>;
  if (inline.bold) content = <strong>{content}</strong>;
  if (inline.italic) content = <em>{content}</em>;
  if (inline.strikethrough) content = <s>{content}</s>;
  if (inline.underline || inline.link) content = <u title={inline.link}>{content}</u>;
  return content;
}

/** The running text of one block. */
export function InlineText({ inlines }: { inlines: Inline[] }) {
  return (
    <>
      {inlines.map((inline, index) => (
        <Fragment key={index}>{formatted(inline)}</Fragment>
      ))}
    </>
  );
}
