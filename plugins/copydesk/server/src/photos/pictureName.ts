import { createHash } from 'node:crypto';
import { parsedUrl } from '../../../engine/src';

/** Characters of the address's own name that a file keeps. */
const LONGEST = 60;

export const hashOfUrl = (url: string): string => createHash('sha256').update(url).digest('hex');

/**
 * What the picture of an address is called in the Media Library, without its ending: the same at every try, so that it is
 * found again where it was uploaded and nothing else was written.
 */
export function pictureName(url: string): string {
  const last = parsedUrl(url)?.pathname.split('/').at(-1) ?? '';
  const stem = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, LONGEST);
  return `${stem || 'photo'}-${hashOfUrl(url).slice(0, 12)}`;
}
