import type { SourceJudge } from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { deskJudgeOf } from '../rules/deskJudges';
import type { SourceMatch } from './matchSource';

/** Who knows a source, in the order in which they are asked, and what is wrong with what they know. */
export interface SourceJudges {
  judges: SourceJudge[];
  /** In words for an editor; none stops an import. */
  faults: string[];
}

/** The judges of a source that the newsroom has. */
export async function sourceJudges(newsroom: Newsroom, sourceDocumentId: string): Promise<SourceJudges> {
  const desk = await deskJudgeOf(newsroom, sourceDocumentId);
  return { judges: [desk.judge], faults: desk.faults };
}

/** The judges of the source that a scrape was matched to; none where the newsroom has no such source yet. */
export async function judgesOfMatch(newsroom: Newsroom, match: SourceMatch): Promise<SourceJudges> {
  return match !== null && 'known' in match
    ? sourceJudges(newsroom, match.known.documentId)
    : { judges: [], faults: [] };
}
