import type { Format } from './htmlTags';

/** Text with one formatting. */
export interface Run {
  text: string;
  formats: readonly Format[];
  href: string | null;
}

const TAGS: Record<Format, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Balanced inline HTML of some runs; links as the page wrote them. */
export function markupOf(runs: readonly Run[]): string {
  return runs.map(markupOfRun).join('');
}

function markupOfRun(run: Run): string {
  let markup = escapeHtml(run.text).replace(/\n/g, '<br>');
  for (const format of run.formats) markup = `<${TAGS[format]}>${markup}</${TAGS[format]}>`;
  return run.href === null ? markup : `<a href="${escapeHtml(run.href)}">${markup}</a>`;
}
