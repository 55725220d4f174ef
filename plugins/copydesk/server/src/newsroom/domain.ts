import { parse } from 'tldts';
import { parsedUrl } from '../../../engine/src';

/** Suffixes of hosting services count too: whoever publishes on github.io is not GitHub. */
const parsed = (host: string) => parse(host, { allowPrivateDomains: true });

/**
 * Whether anybody may register names below this host: 'com', 'co.uk', 'blogspot.com'. By https://publicsuffix.org; a
 * name that the list does not know, such as 'localhost', is none.
 */
export function isPublicSuffix(host: string): boolean {
  const { isIcann, isPrivate, domain } = parsed(host);
  return (isIcann === true || isPrivate === true) && domain === null;
}

/**
 * The domain by which a host's publisher is known: 'bbc.co.uk' of 'news.bbc.co.uk'. 'jane.blogspot.com' stays whole, as
 * does what has no registrable domain: an IP address, 'localhost'. Null of a public suffix, which is nobody's own.
 */
export function publisherDomain(host: string): string | null {
  if (isPublicSuffix(host)) return null;
  return parsed(host).domain ?? host;
}

/** A source's domain as it is kept, or what is wrong with it, in words. */
export type DomainRead = { host: string } | { fault: string };

/** Reads what an editor or a program gives as a source's domain: 'BBC.co.uk' and 'müller.de' are taken as they are meant. */
export function readDomain(given: string): DomainRead {
  const trimmed = given.trim().toLowerCase().replace(/\.$/, '');
  const host = hostnameOf(trimmed);
  if (host === null) return { fault: notAlone(trimmed) };
  if (isPublicSuffix(host))
    return {
      fault: `Under "${host}" anybody may publish: it belongs to no one source. Give the source's own domain below it, as in example.${host}.`,
    };
  return { host };
}

/** As a browser would have it: IDN in punycode. Null where it is more or less than a host. */
function hostnameOf(given: string): string | null {
  const address = /[\s/?#@\\]/.test(given) ? null : parsedUrl(`https://${given}`);
  if (address === null) return null;
  const { host, hostname } = address;
  return host === hostname && parsed(hostname).hostname !== null ? hostname : null;
}

function notAlone(given: string): string {
  const host = (parsedUrl(given) ?? parsedUrl(`https://${given}`))?.hostname ?? '';
  const example = hostnameOf(host) ?? 'example.com';
  return `"${given}" is no domain. Give the host alone, as in ${example}.`;
}
