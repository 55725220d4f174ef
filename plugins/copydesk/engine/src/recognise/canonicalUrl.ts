import type { Metadata } from '../parse/metadata';
import { firstNamed } from '../parse/metadata';
import { parsedUrl } from '../parse/parsedUrl';

/** An address that is written as it would be after parsing: most links of most pages. */
const PLAIN = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[\w\-./?=&%+~:@!$*,;#]*$/;
const DOTS = /\/\.{1,2}(?:[/?#]|$)|%2e/i;

/** Absolute http or https address of a link as the page wrote it; null for anything else. */
export function absoluteUrl(written: string | null | undefined, base: string | null): string | null {
  if (!written) return null;
  if (PLAIN.test(written) && !DOTS.test(written)) return written;
  const url = parsedUrl(written.trim(), base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}

/** Where the story's original stands: what the page names as canonical, else where it was fetched from. */
export function readCanonicalUrl(metadata: Metadata, url: string | null): string | null {
  return (
    absoluteUrl(metadata.canonical, url) ??
    absoluteUrl(firstNamed(metadata, ['og:url', 'twitter:url']), url) ??
    absoluteUrl(url, null)
  );
}
