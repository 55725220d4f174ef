import { escapeHtml } from '../../../engine/src';
import { isRecord, textOf, type JsonRecord } from './jsonRecord';

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  quote: 'blockquote',
  code: 'pre',
  'list-item': 'li',
};
const MARKS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
] as const;

/** Whether a list is what Strapi's block editor stores. */
export function isBlocks(list: readonly unknown[]): list is readonly JsonRecord[] {
  return (
    list.length > 0 &&
    list.every((one) => isRecord(one) && (Array.isArray(one.children) || one.type === 'image'))
  );
}

/** Strapi's blocks as HTML. */
export function blocksToHtml(blocks: readonly unknown[]): string {
  return blocks.filter(isRecord).map(blockToHtml).join('\n');
}

function blockToHtml(block: JsonRecord): string {
  const { type, children, text } = block;
  if (type === 'text' || (type === undefined && typeof text === 'string')) return inline(block);
  if (type === 'image') return image(block);
  const inner = Array.isArray(children) ? children.filter(isRecord).map(blockToHtml).join('') : '';
  if (type === 'link') return `<a href="${escapeHtml(textOf(block.url) ?? '')}">${inner}</a>`;
  const tag = tagOf(block);
  return `<${tag}>${inner}</${tag}>`;
}

function tagOf({ type, level, format }: JsonRecord): string {
  if (type === 'heading') return `h${typeof level === 'number' && level >= 1 && level <= 6 ? level : 2}`;
  if (type === 'list') return format === 'ordered' ? 'ol' : 'ul';
  return (typeof type === 'string' ? TAGS[type] : undefined) ?? 'p';
}

function inline(node: JsonRecord): string {
  const text = escapeHtml(textOf(node.text) ?? (typeof node.text === 'string' ? node.text : ''));
  return MARKS.reduce((html, [mark, tag]) => (node[mark] === true ? `<${tag}>${html}</${tag}>` : html), text);
}

function image({ image: picture }: JsonRecord): string {
  if (!isRecord(picture)) return '';
  const caption = textOf(picture.caption);
  const tag = `<img src="${escapeHtml(textOf(picture.url) ?? '')}" alt="${escapeHtml(textOf(picture.alternativeText) ?? '')}">`;
  return `<figure>${tag}${caption === null ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`;
}
