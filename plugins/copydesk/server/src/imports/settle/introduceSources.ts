import type { Knex } from 'knex';
import type { ArticleLines } from '../../../../engine/src';
import { lockNames } from '../../newsroom/lockNames';
import type { Newsroom } from '../../newsroom/newsroom';
import { learnTemplate } from '../../templates/learnTemplate';
import { matchSource, type CameAs, type KnownSource, type SourceMatch } from '../matchSource';
import { knowledgeOf } from '../sourceJudges';
import { knownSources, sourceOfMatch } from '../sources';
import type { Introduction, Introductions, Knowledge, StoredItem } from '../threads/cleaningTask';

/** Whose the scrapes of a batch are, and what is known of the sources of those that are not cleaned yet. */
export interface Introduced {
  knowledge: Knowledge;
  /** In the order of the items. */
  matches: SourceMatch[];
}

/**
 * Finds whose the scrapes are, and lets the templates of their sources learn from all of them, before any is cleaned that
 * is not yet. What can't be learned keeps nothing from being imported: the rules and the classifier clean it then.
 */
export async function introduceSources(
  newsroom: Newsroom,
  items: readonly StoredItem[],
  introductions: Introductions,
  chosenSource: string | null,
): Promise<Introduced> {
  const introduced = introductions.flatMap((introduction, index) =>
    'lines' in introduction ? [{ introduction, came: cameAs(items[index]) }] : [],
  );
  try {
    await learn(newsroom, introduced, chosenSource);
  } catch (error) {
    newsroom.strapi.log.error('Copydesk could not learn from what was imported.', { error });
  }
  const sources = await knownSources(newsroom);
  const matches = introductions.map((introduction, index) =>
    'lines' in introduction ? matchSource(introduction, cameAs(items[index]), sources, chosenSource) : null,
  );
  const uncleaned = matches.map((match, index) =>
    isCleaned(introductions[index]) ? null : idOfKnown(match),
  );
  const known = [...new Set(uncleaned.flatMap((id) => id ?? []))];
  const knowledge: Knowledge = {
    sources: [],
    sourceOf: uncleaned.map((id) => (id === null ? null : known.indexOf(id))),
  };
  for (const documentId of known) knowledge.sources.push(await knowledgeOf(newsroom, documentId));
  return { knowledge, matches };
}

/** Whether a thread has cleaned a scrape already, by what was expected of its source. */
export const isCleaned = (introduction: Introductions[number] | undefined): boolean =>
  introduction !== undefined && 'lines' in introduction && introduction.isCleaned;

const cameAs = (item: StoredItem | undefined): CameAs => ({
  url: item?.url ?? null,
  name: item?.name ?? null,
});

export const idOfKnown = (match: SourceMatch): string | null =>
  match !== null && 'known' in match ? match.known.documentId : null;

/**
 * A source that the desk does not know yet is put before an editor here already, so that its first articles count. All of
 * it in one transaction; sources are taken in one order, so that two servers wait for each other and never both.
 */
async function learn(
  newsroom: Newsroom,
  introduced: readonly { introduction: Introduction; came: CameAs }[],
  chosenSource: string | null,
): Promise<void> {
  await newsroom.strapi.db.transaction(async ({ trx }) => {
    const sources = await sourcesHeld(newsroom, trx, introduced, chosenSource);
    const articles = new Map<string, ArticleLines[]>();
    for (const { introduction, came } of introduced) {
      const { lines } = introduction;
      if (lines === null) continue;
      const source = await sourceIn(
        newsroom,
        sources,
        matchSource(introduction, came, sources, chosenSource),
      );
      if (source === null) continue;
      const known = articles.get(source.documentId);
      if (known) known.push(lines);
      else articles.set(source.documentId, [lines]);
    }
    for (const documentId of [...articles.keys()].sort())
      await learnTemplate(newsroom, trx, documentId, articles.get(documentId) ?? []);
  });
}

/** The source of a match, added to the known ones where it is new. */
export async function sourceIn(
  newsroom: Newsroom,
  sources: KnownSource[],
  match: SourceMatch,
): Promise<KnownSource | null> {
  const source = await sourceOfMatch(newsroom, match);
  if (source !== null && !sources.some(({ documentId }) => documentId === source.documentId))
    sources.push(source);
  return source;
}

/**
 * The sources that the newsroom knows. Where one of these scrapes is from one that it does not, its name is held first:
 * another batch may be putting the same one before an editor.
 */
async function sourcesHeld(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  introduced: readonly { introduction: Introduction; came: CameAs }[],
  chosenSource: string | null,
): Promise<KnownSource[]> {
  const sources = await knownSources(newsroom);
  const unknown = introduced.flatMap(({ introduction, came }) => {
    const match = matchSource(introduction, came, sources, chosenSource);
    return match !== null && 'unknown' in match ? [`source:${match.unknown.name}`] : [];
  });
  if (unknown.length === 0) return sources;
  await lockNames(newsroom, trx, () => unknown);
  return knownSources(newsroom);
}
