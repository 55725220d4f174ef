import { parsedUrl } from '../../../engine/src';

/** An address of the web as a file gives it, absolute, http or https; null for anything else. */
export function webAddress(written: string | null | undefined, base?: string | null): string | null {
  const text = written?.trim() ?? '';
  if (text === '' || text.length > 4_000) return null;
  const isAbsolute = /^https?:\/\//i.test(text);
  if (!isAbsolute && base == null) return null;
  const url = parsedUrl(text, base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return isAbsolute ? text : url.href;
}
