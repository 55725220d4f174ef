import { decodeHTML } from 'entities';

/** The words of a short text that may hold tags or entities, its spaces folded; null where there are none. */
export function plainWords(written: string | null | undefined): string | null {
  if (!written) return null;
  const bare = written.replace(/<\/?[a-z!][^<>]*>/gi, ' ');
  return decodeHTML(bare).replace(/\s+/g, ' ').trim() || null;
}
