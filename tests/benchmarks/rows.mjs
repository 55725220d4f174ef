import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { decodeHTML } from 'entities';

/** The sets of a folder: `<name>.jsonl` or `<name>.jsonl.gz`, by name. */
export function setsIn(folder) {
  const files = readdirSync(folder).filter((file) => /\.jsonl(?:\.gz)?$/.test(file));
  return files
    .sort()
    .map((file) => ({ name: file.replace(/\.jsonl(?:\.gz)?$/, ''), file: path.join(folder, file) }));
}

/** Every row of a set: `{ id, url?, html, text?, title?, authors?, date?, images?, with?, without?, summary? }`. */
export async function* rowsOf(file) {
  const stored = createReadStream(file);
  const lines = createInterface({ input: file.endsWith('.gz') ? stored.pipe(createGunzip()) : stored });
  for await (const line of lines) if (line.trim() !== '') yield JSON.parse(line);
}

const UNSEEN =
  /<!--[\s\S]*?-->|<(script|style|noscript|template|svg|head|iframe|select|textarea|object)\b[\s\S]*?<\/\1\s*>/gi;
const WITHIN_A_LINE =
  /<\/?(?:a|abbr|b|bdi|cite|code|del|em|font|i|img|input|ins|kbd|label|mark|q|s|small|span|strong|sub|sup|time|u|wbr|picture|source)\b[^>]*>/gi;

/** A page as a naive scraper hands it on: each visible block a line, boilerplate and all. */
export function plainText(html) {
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
