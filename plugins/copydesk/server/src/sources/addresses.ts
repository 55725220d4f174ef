import { publisherDomain } from '../newsroom/domain';
import { hostOf, isOnDomain } from '../newsroom/webAddress';

/** Where a source is found on the web. */
export interface Addresses {
  homepage: string | null;
  domains: readonly { host: string }[];
  feeds: readonly { url: string; everyMinutes?: number | null | undefined }[];
}

/**
 * The addresses that a source takes over from another: what it does not have itself. The other's homepage becomes its
 * own where it has none, and is known by its domain otherwise.
 */
export function addressesToAdd(own: Addresses, other: Addresses): Addresses {
  const home = hostOf(other.homepage);
  const domain = home === null || publisherDomain(home) === null ? [] : [home];
  const known = own.domains.map(({ host }) => host);
  for (const host of [...other.domains.map((one) => one.host), ...domain])
    if (!known.some((one) => isOnDomain(host, one))) known.push(host);
  return {
    homepage: own.homepage ?? other.homepage,
    domains: known.slice(own.domains.length).map((host) => ({ host })),
    feeds: other.feeds.filter(({ url }) => !own.feeds.some((feed) => feed.url === url)),
  };
}
