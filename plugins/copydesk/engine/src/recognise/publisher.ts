import type { Page } from '../page/page';
import type { Publisher } from '../story';
import { firstNamed, linkedArticle } from '../parse/metadata';
import { copyrightOwner } from './copyrightNotice';
import { DISCOVER_MORE } from './discoverMorePhrases';
import { publisherInNote } from './syndicationNote';

/** Who published the original, with the words that say so; null where nothing in the scrape does. */
export function readPublisher(
  page: Page,
  copyrightNotices: readonly string[],
  syndicationNotes: readonly string[],
): Publisher | null {
  const { metadata, hints } = page;
  const site = firstNamed(metadata, ['og:site_name']);
  if (site) return { name: site, evidence: `og:site_name: ${site}` };
  const linked = linkedArticle(metadata)?.publisher;
  if (linked) return { name: linked, evidence: `JSON-LD publisher: ${linked}` };
  const named = firstNamed(metadata, [
    'application-name',
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'article:publisher_name',
  ]);
  if (named && !/^https?:/.test(named)) return { name: named, evidence: `meta: ${named}` };
  return (
    firstOf(
      page.blocks.filter((block) => page.tablesOf(block).includes(DISCOVER_MORE)).map((block) => block.text),
      (line) => DISCOVER_MORE.slot(line),
    ) ??
    firstOf(syndicationNotes, publisherInNote) ??
    firstOf(copyrightNotices, copyrightOwner) ??
    (hints.publisher
      ? { name: hints.publisher, evidence: `Given with the scrape: ${hints.publisher}` }
      : null)
  );
}

function firstOf(lines: readonly string[], nameIn: (line: string) => string | null): Publisher | null {
  for (const line of lines) {
    const name = nameIn(line);
    if (name) return { name, evidence: line };
  }
  return null;
}
