import type { Run } from '../block';
import { FORMAT } from '../parse/htmlTags';
import { absoluteUrl } from '../recognise/canonicalUrl';
import type { Inline } from '../story';

const MAIL_ADDRESS = /^mailto:[^\s<>"']+$/i;

/** Runs as a newsroom prints them: five formats, and links that are absolute and harmless. */
export function inlinesOf(runs: readonly Run[], baseUrl: string | null): Inline[] {
  const inlines: Inline[] = [];
  let last: Run | null = null;
  for (const run of runs) {
    const inline = inlineOf(run, baseUrl);
    const before = inlines[inlines.length - 1];
    if (before && last && last.format === run.format && before.link === inline.link)
      before.text += inline.text;
    else inlines.push(inline);
    last = run;
  }
  return inlines;
}

function inlineOf({ text, format, href }: Run, baseUrl: string | null): Inline {
  const inline: Inline = { text };
  if ((format & FORMAT.bold) !== 0) inline.bold = true;
  if ((format & FORMAT.italic) !== 0) inline.italic = true;
  if ((format & FORMAT.underline) !== 0) inline.underline = true;
  if ((format & FORMAT.strikethrough) !== 0) inline.strikethrough = true;
  if ((format & FORMAT.code) !== 0) inline.code = true;
  const link = href === null ? null : safeLink(href, baseUrl);
  if (link !== null) inline.link = link;
  return inline;
}

function safeLink(href: string, baseUrl: string | null): string | null {
  return MAIL_ADDRESS.test(href) ? href : absoluteUrl(href, baseUrl);
}
