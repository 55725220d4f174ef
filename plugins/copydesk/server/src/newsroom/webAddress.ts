import { parsedUrl } from '../../../engine/src';
import { isPublicSuffix } from './domain';

function webAddress(url: string): URL | null {
  const address = parsedUrl(url);
  return address !== null && /^https?:$/.test(address.protocol) ? address : null;
}

/** Whether it is an absolute address that begins with https:// or http://. */
export const isWebAddress = (url: string): boolean => webAddress(url) !== null;

/** 'example.com' of 'https://www.example.com/a'; null where the address is none. */
export function hostOf(url: string | null): string | null {
  const address = url === null ? null : webAddress(url);
  return address === null ? null : withoutWww(address.hostname);
}

/** A host as hosts are compared. What stands below a public suffix by its 'www.' alone, as www.gov.uk does, keeps it. */
function withoutWww(host: string): string {
  const lower = host.toLowerCase().replace(/\.$/, '');
  if (!lower.startsWith('www.')) return lower;
  const rest = lower.slice('www.'.length);
  return isPublicSuffix(rest) ? lower : rest;
}

/** Whether a host is a domain's own, or below it. Below a public suffix everybody is somebody else. */
export function isOnDomain(host: string, domain: string): boolean {
  const [own, known] = [withoutWww(host), withoutWww(domain)];
  return own === known || (own.endsWith(`.${known}`) && !isPublicSuffix(known));
}
