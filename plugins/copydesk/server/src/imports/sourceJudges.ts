import {
  FEWEST_ARTICLES,
  learn,
  templateJudge,
  type ArticleLines,
  type SourceJudge,
} from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { deskJudgeOf } from '../rules/deskJudges';
import { readLines, readTemplate } from '../templates/templateRows';
import type { SourceMatch } from './matchSource';
import { sourceName } from './sources';

/** Who knows a source, in the order in which they are asked, and what is wrong with what they know. */
export interface SourceJudges {
  judges: SourceJudge[];
  /** In words for an editor; none stops an import. */
  faults: string[];
}

/**
 * Who knows a source and is asked about its scrapes before the universal rules are: its desk, then its template.
 * @param unlearned an article that is to be counted as if it had been learned from, of a preview.
 */
export async function sourceJudges(
  newsroom: Newsroom,
  sourceDocumentId: string,
  unlearned: ArticleLines | null = null,
): Promise<SourceJudges> {
  const desk = await deskJudgeOf(newsroom, sourceDocumentId);
  const template = await templateJudgeOf(newsroom, sourceDocumentId, unlearned);
  return { judges: template === null ? [desk.judge] : [desk.judge, template], faults: desk.faults };
}

/** The judges of the source that a scrape was matched to; none where the newsroom has no such source yet. */
export async function judgesOfMatch(
  newsroom: Newsroom,
  match: SourceMatch,
  unlearned: ArticleLines | null = null,
): Promise<SourceJudges> {
  return match !== null && 'known' in match
    ? sourceJudges(newsroom, match.known.documentId, unlearned)
    : { judges: [], faults: [] };
}

/** Null where nothing repeats often enough yet. */
async function templateJudgeOf(
  newsroom: Newsroom,
  sourceDocumentId: string,
  unlearned: ArticleLines | null,
): Promise<SourceJudge | null> {
  const fewest = FEWEST_ARTICLES - (unlearned === null ? 0 : 1);
  const template = await readTemplate(newsroom, sourceDocumentId);
  const lines = await readLines(newsroom, sourceDocumentId, {
    $or: [{ count: { $gte: fewest } }, { isKept: true }],
  });
  if (lines.size === 0) return null;
  const known = { ...template, lines };
  const name = await sourceName(newsroom, sourceDocumentId);
  return templateJudge(unlearned === null ? known : learn(known, [unlearned]), name);
}
