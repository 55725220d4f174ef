import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

import { FNV_OFFSET, mixedIn } from '../src/fnv';
import { makePage, type Page } from '../src/page/page';
import { parseScrape } from '../src/parse/parseScrape';
import { DEFAULT_LIMITS } from '../src/scrape';
import { plainText } from './plainText';

/** A page with the truth beside it, as the sets write it. */
export interface TruePage {
  set: string;
  id: string;
  url?: string | null;
  html: string;
  /** The story's text. */
  text?: string | null;
  /** Segments that belong to the story, and segments that do not. */
  with?: string[] | null;
  without?: string[] | null;
}

/** Every page of every set (`*.jsonl`, `*.jsonl.gz`) in a folder, in the order of their names. */
export async function* truePages(folder: string, sets: readonly string[]): AsyncGenerator<TruePage> {
  const files = readdirSync(folder)
    .filter((file) => /\.jsonl(?:\.gz)?$/.test(file))
    .filter((file) => sets.includes(file.split('.')[0] ?? ''))
    .sort();
  for (const file of files) {
    const stored = createReadStream(path.join(folder, file));
    const lines = createInterface({ input: file.endsWith('.gz') ? stored.pipe(createGunzip()) : stored });
    for await (const line of lines) {
      if (line.trim() !== '') yield { ...JSON.parse(line), set: file.split('.')[0] };
    }
  }
}

export type Source = 'html' | 'text';

/** The page as the engine sees it; null where the engine refuses it. */
export function readPage(row: TruePage, source: Source): Page | null {
  const url = row.url ?? undefined;
  const scrape = source === 'html' ? { html: row.html, url } : { text: plainText(row.html), url };
  try {
    const parsed = parseScrape(scrape, DEFAULT_LIMITS);
    return makePage({ ...parsed, hints: {}, baseUrl: url ?? null, language: null });
  } catch {
    return null;
  }
}

/** What all pages of one site share: the registrable part of the host, about. */
export function siteOf(row: TruePage, page: Page): string {
  const address = row.url ?? page.metadata.canonical ?? page.metadata.named.get('og:url')?.[0] ?? '';
  const host = /^(?:https?:)?\/\/([^/:?#]+)/
    .exec(address)?.[1]
    ?.toLowerCase()
    .replace(/^www\d?\./, '');
  if (!host) return `${row.set}:${row.id.replace(/_\d.*/, '')}`;
  const parts = host.split('.');
  const isCountryOnly = parts.length > 2 && (parts.at(-2)?.length ?? 9) <= 3 && parts.at(-1)?.length === 2;
  return parts.slice(isCountryOnly ? -3 : -2).join('.');
}

/** FNV-1a, so that a site falls into the same fold on every machine. */
export function foldOf(site: string, folds: number): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < site.length; i++) hash = mixedIn(hash, site.charCodeAt(i));
  return (hash >>> 0) % folds;
}
