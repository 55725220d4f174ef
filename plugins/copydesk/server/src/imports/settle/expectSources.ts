import { WINDOW } from '../../../../engine/src';
import type { Newsroom } from '../../newsroom/newsroom';
import { articlesLearned } from '../../templates/templateRows';
import { matchSource } from '../matchSource';
import { knowledgeOf, type SourceKnowledge } from '../sourceJudges';
import { knownSources } from '../sources';
import type { StoredItem } from '../threads/cleaningTask';
import type { Expectations } from '../threads/cleaners';
import { idOfKnown } from './introduceSources';

/** A page that says nothing of itself. */
const UNREAD = { canonicalUrl: null, publisher: null };

/**
 * Whose the scrapes of a batch must be by where they came from, as far as these sources are known well: where a template
 * looks back on a whole window, what one more batch would teach it need not be waited for.
 */
export async function expectSources(
  newsroom: Newsroom,
  items: readonly StoredItem[],
  chosenSource: string | null,
): Promise<Expectations> {
  const sources = await knownSources(newsroom);
  const known = new Map<string, SourceKnowledge | null>();
  const expectations = new Map<number, SourceKnowledge>();
  for (const item of items) {
    const source = idOfKnown(matchSource(UNREAD, item, sources, chosenSource));
    if (source === null) continue;
    if (!known.has(source))
      known.set(
        source,
        (await articlesLearned(newsroom, source)) < WINDOW ? null : await knowledgeOf(newsroom, source),
      );
    const knowledge = known.get(source) ?? null;
    if (knowledge !== null) expectations.set(item.id, knowledge);
  }
  return expectations;
}
