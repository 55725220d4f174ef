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

/** How a scrape came, beside what it says itself. */
export interface CameAs {
  /** Where it was fetched, used where the page names no address of its own. */
  url: string | null;
  /** What its sender calls it: a file's name, with the folders that it lies in. */
  name: string | null;
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

/** Folders say nothing of the rest of the world: only one that is called after a source, or after its site, tells. */
function byFolder(
  sources: readonly KnownSource[],
  name: string | null,
): { source: KnownSource; folder: string } | null {
  const folders = (name ?? '').split(/[/\\]+/).slice(0, -1);
  for (const folder of folders.toReversed()) {
    const named =
      fold(folder) === '' ? undefined : sources.find((source) => fold(source.name) === fold(folder));
    const source = named ?? byHost(sources, folder.toLowerCase())?.source;
    if (source !== undefined) return { source, folder };
  }
  return null;
}

/**
 * Finds the source of a story: the one that the importer chose, else by the address, by the folder that it lies in, by the
 * publisher's name. A publisher that no source fits comes back as unknown, to be put before an editor.
 */
export function matchSource(
  story: Pick<Story, 'canonicalUrl' | 'publisher'>,
  { url, name }: CameAs,
  sources: readonly KnownSource[],
  chosen: string | null,
): SourceMatch {
  if (chosen !== null) {
    const known = sources.find(({ documentId }) => documentId === chosen);
    if (known !== undefined)
      return { known, evidence: 'The import that brought it, or its feed, names this source.' };
  }
  const host = hostOf(story.canonicalUrl) ?? hostOf(url);
  const fit = host === null ? null : byHost(sources, host);
  if (host !== null && fit !== null)
    return { known: fit.source, evidence: `The address is on ${host}, which is ${fit.source.name}'s.` };
  const inFolder = byFolder(sources, name);
  if (inFolder !== null)
    return { known: inFolder.source, evidence: `It came in the folder "${inFolder.folder}".` };
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
