import { isRecord, textOf, type JsonRecord } from './jsonRecord';
import { blocksToHtml, isBlocks } from './strapiBlocks';

/** A body as text or HTML. */
export interface Body {
  text: string;
  isHtml: boolean;
}

const TAG =
  /<\/?(?:p|div|br|h[1-6]|ul|ol|li|a|b|i|em|strong|span|img|figure|blockquote|section|article|table|html|body)\b[^<>]*\/?>/i;

/** Whether text has HTML's tags, however few. */
export const hasTags = (text: string): boolean => TAG.test(text);

/** A body as records hold it: text, a list of paragraphs, sections of paragraphs (Fundus), Strapi's blocks. */
export function bodyOf(value: unknown): Body | null {
  const text = textOf(value);
  if (text !== null) return { text, isHtml: hasTags(text) };
  if (Array.isArray(value)) return isBlocks(value) ? nonEmpty(blocksToHtml(value), true) : paragraphs(value);
  return isRecord(value) ? ofSections(value) : null;
}

function paragraphs(list: readonly unknown[]): Body | null {
  const text = list.flatMap((one) => textOf(one) ?? []).join('\n\n');
  return nonEmpty(text, hasTags(text));
}

function ofSections({ summary, sections }: JsonRecord): Body | null {
  if (!Array.isArray(sections)) return null;
  const parts = sections
    .filter(isRecord)
    .flatMap((section) => [section.headline, section.paragraphs].flatMap(linesOf));
  return nonEmpty([...linesOf(summary), ...parts].join('\n\n'), false);
}

function linesOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => textOf(one) ?? []);
}

function nonEmpty(text: string, isHtml: boolean): Body | null {
  return text.trim() === '' ? null : { text, isHtml };
}
