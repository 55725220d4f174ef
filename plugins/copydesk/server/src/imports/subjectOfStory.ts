import type { Newsroom } from '../newsroom/newsroom';
import { aroundOf } from '../policy/readSubject';
import {
  readCaption,
  readNewArticle,
  sourceSubject,
  SUBJECT_POPULATE,
  type SourceSubject,
  type Subject,
} from '../policy/subject';
import type { NearArticle } from '../nearDuplicates/findNear';
import type { SourceMatch } from './matchSource';
import type { DraftForms } from './draftForms';

/** A story at the door: where it came from, and how. */
export interface StoryAtTheDoor {
  forms: DraftForms;
  /** Its source as the policy sees it, see `sourceAtTheDoor`. */
  source: SourceSubject | null;
  /** The articles that have nearly its text. */
  near: readonly NearArticle[];
  /** Whether a machine brought it, and no editor. */
  automated: boolean;
  /** Scrapes that came in one import with it, itself among them. */
  together: number;
}

/** A story's source as the policy sees it; one that the newsroom does not have yet is awaiting approval. */
export async function sourceAtTheDoor(
  { strapi, types }: Newsroom,
  match: SourceMatch,
): Promise<SourceSubject | null> {
  if (match === null) return null;
  if ('unknown' in match)
    return sourceSubject.parse({ documentId: '', name: match.unknown.name, approval: 'awaiting' });
  const { documentId } = match.known;
  const row: unknown = await strapi.db
    .query(types.source)
    .findOne({ where: { documentId }, populate: SUBJECT_POPULATE.source.populate });
  return row === null ? null : sourceSubject.parse(row);
}

/** The article that a story would become, as the policy sees it: so that the desk knows before anything is written. */
export function subjectOfStory(
  newsroom: Newsroom,
  { forms, source, near, automated, together }: StoryAtTheDoor,
): Subject {
  const { fields, captions, bodyText, clean, cleanLinks } = forms;
  const article = readNewArticle(
    { ...fields, documentId: '', bodyText, nearDuplicates: near },
    {
      photoCaptions: captions.map(readCaption),
      // The engine leaves no picture within a text.
      body: { links: cleanLinks, images: [] },
    },
  );
  return {
    ...aroundOf(newsroom, new Date()),
    article,
    source,
    licence: source?.licence ?? null,
    imported: { automated, together, clean, links: cleanLinks, removed: [], takenOut: [] },
  };
}
