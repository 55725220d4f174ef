import { escapeHtml } from './escapeHtml';
import { sanitise } from './sanitise';
import type { BodyBlock, Inline } from '../story';

/** A body as HTML that holds nothing but text, its formatting and its links. */
export function toHtml(body: readonly BodyBlock[]): string {
  const lines: string[] = [];
  body.forEach((block, i) => {
    if (block.type !== 'listItem') return lines.push(blockHtml(block));
    const tag = block.ordered ? 'ol' : 'ul';
    const [before, after] = [body[i - 1], body[i + 1]];
    const isFirst = before?.type !== 'listItem' || before.ordered !== block.ordered;
    const isLast = after?.type !== 'listItem' || after.ordered !== block.ordered;
    return lines.push(
      `${isFirst ? `<${tag}>` : ''}<li>${inlineHtml(block.children)}</li>${isLast ? `</${tag}>` : ''}`,
    );
  });
  return sanitise(lines.join('\n'));
}

function blockHtml(block: BodyBlock): string {
  const inner = inlineHtml(block.children);
  switch (block.type) {
    case 'heading': {
      const level = Math.min(6, Math.max(1, Math.trunc(block.level ?? 2)));
      return `<h${level}>${inner}</h${level}>`;
    }
    case 'quote':
      return `<blockquote><p>${inner}</p></blockquote>`;
    case 'preformatted':
      return `<pre>${escapeHtml(block.text)}</pre>`;
    case 'listItem':
      return `<li>${inner}</li>`;
    case 'paragraph':
      return `<p>${inner}</p>`;
  }
}

function inlineHtml(children: readonly Inline[]): string {
  return children.map(inline).join('');
}

function inline(child: Inline): string {
  let html = escapeHtml(child.text).replace(/\n/g, '<br>');
  if (child.code) html = `<code>${html}</code>`;
  if (child.strikethrough) html = `<s>${html}</s>`;
  if (child.underline) html = `<u>${html}</u>`;
  if (child.italic) html = `<em>${html}</em>`;
  if (child.bold) html = `<strong>${html}</strong>`;
  return child.link === undefined ? html : `<a href="${escapeHtml(child.link)}">${html}</a>`;
}
