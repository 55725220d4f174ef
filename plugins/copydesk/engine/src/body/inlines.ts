import { Parser } from 'htmlparser2';

import type { Inline } from '../story';

type Formatting = Omit<Inline, 'text' | 'link'>;

const FORMATTING: Record<string, keyof Formatting> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  s: 'strikethrough',
  code: 'code',
};

/** Runs of text of sanitised inline HTML. */
export function inlinesOf(markup: string): Inline[] {
  const inlines: Inline[] = [];
  const open: { tag: string; link: string | null }[] = [];
  const add = (text: string) => {
    const last = inlines.at(-1);
    const inline = formatted(text, open);
    if (last && sameFormatting(last, inline)) last.text += text;
    else inlines.push(inline);
  };
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (tag === 'br') add('\n');
      else open.push({ tag, link: tag === 'a' ? (attributes.href ?? null) : null });
    },
    onclosetag: (tag) => {
      if (tag !== 'br') open.pop();
    },
    ontext: add,
  });
  parser.write(markup);
  parser.end();
  return inlines;
}

function formatted(text: string, open: readonly { tag: string; link: string | null }[]): Inline {
  const inline: Inline = { text };
  for (const { tag, link } of open) {
    const format = FORMATTING[tag];
    if (format) inline[format] = true;
    if (link) inline.link = link;
  }
  return inline;
}

function sameFormatting(a: Inline, b: Inline): boolean {
  return (
    a.link === b.link &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.strikethrough === b.strikethrough &&
    a.code === b.code
  );
}
