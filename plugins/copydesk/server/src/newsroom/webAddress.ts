/** Whether it is an absolute address that begins with https:// or http://. */
export const isWebAddress = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** 'example.com' of 'https://www.example.com/a'; null where the address is none. */
export function hostOf(url: string | null): string | null {
  if (url === null || !isWebAddress(url)) return null;
  return new URL(url).hostname.toLowerCase().replace(/^www\./, '');
}

/** Whether a host is a domain's own, or below it. */
export const isOnDomain = (host: string, domain: string): boolean =>
  host === domain || host.endsWith(`.${domain}`);
