import { decodeHTML } from 'entities';

const UNSEEN =
  /<!--[\s\S]*?-->|<(script|style|noscript|template|svg|head|iframe|select|textarea|object)\b[\s\S]*?<\/\1\s*>/gi;
const WITHIN_A_LINE =
  /<\/?(?:a|abbr|b|bdi|cite|code|del|em|font|i|img|input|ins|kbd|label|mark|q|s|small|span|strong|sub|sup|time|u|wbr|picture|source)\b[^>]*>/gi;

/** A page as a naive scraper hands it on: each visible block a line, nothing taken out. */
export function plainText(html: string): string {
  const marked = html
    .replace(UNSEEN, '\n')
    .replace(/\s+/g, ' ')
    .replace(WITHIN_A_LINE, '')
    .replace(/<[^>]*>/g, '\n');
  return decodeHTML(marked)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
