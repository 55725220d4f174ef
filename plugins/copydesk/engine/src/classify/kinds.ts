import type { Block } from '../block';
import type { Kind, RecognisedAs } from '../ledger';

/** What a block may be that is no text of the story, in the order of the forests that tell it. */
export const KINDS_TOLD = [
  'headline',
  'deck',
  'byline',
  'dateline',
  'date',
  'caption',
  'credit',
  'embed',
  'related',
  'subscribe',
  'advertisement',
  'share',
  'comment',
  'authorBiography',
  'navigation',
  'legal',
  'other',
] as const satisfies readonly Kind[];

const KIND_OF_FIELD: Record<RecognisedAs, Kind> = {
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  dateline: 'dateline',
  publishedAt: 'date',
  modifiedAt: 'date',
  caption: 'caption',
  credit: 'credit',
  copyrightNotice: 'legal',
  syndicationNote: 'credit',
  correctionNote: 'other',
};

/** The kind of a block that was read into a field of the story. */
export function kindOfField(field: RecognisedAs): Kind {
  return KIND_OF_FIELD[field];
}

/** The kind of a block that is text of the story, by its form. */
export function kindInStory({ role }: Block): Kind {
  return role === 'heading' || role === 'quote' || role === 'listItem' ? role : 'body';
}
