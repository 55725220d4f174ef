import type { Publisher, Story } from '../../../engine/src';
import { publisherDomain } from '../newsroom/domain';
import { hostOf, isOnDomain } from '../newsroom/webAddress';

/** A source as far as a story is matched to it. */
export interface KnownSource {
  documentId: string;
  name: string;
  approval: 'awaiting' | 'approved' | 'suspended';
  homepage: string | null;
  domains: { host: string }[];
}

/** Which source a story is from, and how that is known. */
export type SourceMatch =
  | { known: KnownSource; evidence: string }
  /** `host` is the domain that the new source will have, or the page's own host where it can have none. */
  | { unknown: { name: string; host: string | null }; evidence: string }
  | null;

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The longest domain wins, so that a blog under a publisher's domain may be a source of its own. */
function byHost(
  sources: readonly KnownSource[],
  host: string,
): { source: KnownSource; domain: string } | null {
  const fits = sources.flatMap((source) =>
    [...source.domains.map((domain) => domain.host), hostOf(source.homepage)].flatMap((domain) =>
      domain !== null && isOnDomain(host, domain) ? [{ source, domain }] : [],
    ),
  );
  return fits.sort((a, b) => b.domain.length - a.domain.length)[0] ?? null;
}

function byName(sources: readonly KnownSource[], publisher: Publisher): KnownSource | null {
  const name = fold(publisher.name);
  return sources.find((source) => fold(source.name) === name) ?? null;
}

/**
 * Finds the source of a story: the one that the importer chose, else by the address, else by the publisher's name.
 * A publisher that no source fits comes back as unknown, to be put before an editor.
 * @param url where the scrape was fetched, used where the page names no address of its own.
 */
export function matchSource(
  story: Pick<Story, 'canonicalUrl' | 'publisher'>,
  url: string | null,
  sources: readonly KnownSource[],
  chosen: string | null,
): SourceMatch {
  if (chosen !== null) {
    const known = sources.find(({ documentId }) => documentId === chosen);
    if (known !== undefined) return { known, evidence: 'Chosen by whoever imported it.' };
  }
  const host = hostOf(story.canonicalUrl) ?? hostOf(url);
  const fit = host === null ? null : byHost(sources, host);
  if (host !== null && fit !== null)
    return { known: fit.source, evidence: `The address is on ${host}, which is ${fit.source.name}'s.` };
  const { publisher } = story;
  const ownHost = host === null ? null : (publisherDomain(host) ?? host);
  if (publisher !== null) {
    const known = byName(sources, publisher);
    const evidence = `The copy names its publisher: "${publisher.evidence}".`;
    return known === null
      ? { unknown: { name: publisher.name, host: ownHost }, evidence }
      : { known, evidence };
  }
  return ownHost === null
    ? null
    : { unknown: { name: ownHost, host: ownHost }, evidence: `The address is on ${host}.` };
}
