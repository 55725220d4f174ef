import { parse } from 'secure-json-parse';
import { z } from 'zod';

/*
 * Whether a publisher reserves its rights to text and data mining, by the three ways of the TDM Reservation Protocol
 * (W3C Community Group): a header, a meta element, a file of the site. What is nearest to the page counts.
 */

const HEAD = 65_536;
const META = /<meta\b[^>]{0,300}\bname\s*=\s*["']?tdm-reservation["'\s][^>]{0,300}>/i;
const CONTENT = /\bcontent\s*=\s*["']?\s*([01])/i;

const siteFile = z.array(
  z.object({ location: z.string(), 'tdm-reservation': z.union([z.literal(0), z.literal(1)]) }),
);
export type TdmFile = z.infer<typeof siteFile>;

/** What `/.well-known/tdmrep.json` says; nothing where it is not such a file. */
export function readTdmFile(text: string): TdmFile {
  try {
    return siteFile.safeParse(parse(text)).data ?? [];
  } catch {
    return [];
  }
}

/** `path` is the page's path with its query. */
export function isReserved(
  page: { header: string | null; bytes: Buffer; path: string },
  file: TdmFile,
): boolean {
  const meta = CONTENT.exec(META.exec(page.bytes.toString('latin1', 0, HEAD))?.[0] ?? '')?.[1];
  const told = meta ?? page.header?.trim();
  if (told === '0' || told === '1') return told === '1';
  return file.find(({ location }) => fits(location, page.path))?.['tdm-reservation'] === 1;
}

/** Patterns as in robots.txt: `*` for anything, `$` for the end. */
function fits(location: string, path: string): boolean {
  const parts = location.replace(/\$$/, '').split('*');
  const mustEnd = location.endsWith('$');
  let at = 0;
  for (const [place, part] of parts.entries()) {
    const isLast = mustEnd && place === parts.length - 1;
    const found = place === 0 ? 0 : isLast ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !mustEnd || at === path.length;
}
