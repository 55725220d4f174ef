import type { FieldName } from '../../recleaning/fieldChanges';
import type { Collision, Take } from './collision';
import type { CaptionField } from './mergeCaptions';
import type { Merge, Told } from './mergeVersion';

const FIELD_WORDS: Record<FieldName, string> = {
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  authors: 'authors',
  dateline: 'dateline',
  language: 'language',
  section: 'section',
  keywords: 'keywords',
  originalUrl: 'address of the original',
  originalPublishedAt: 'date of the original',
  originalModifiedAt: 'date of its last change',
  copyrightNotice: 'copyright notice',
  usageTerms: 'usage terms',
  embargoedUntil: 'embargo',
  expires: 'expiry',
  syndicationNotes: 'syndication notes',
  commentsClosed: 'state of the comments',
  commentCount: 'number of comments',
  commentsEvidence: 'words on the comments',
};

const CAPTION_WORDS: Record<CaptionField, string> = {
  text: 'text',
  creator: 'creator',
  credit: 'credit',
  agency: 'agency',
  via: 'passing agency',
  relation: 'relation',
  copyrightNotice: 'copyright notice',
  restrictions: 'restrictions',
  takenOn: 'day',
  alternativeText: 'alternative text',
  imageUrl: 'address',
};

/** What a merge did, in sentences for the report of the import. */
export function mergeReport({ taken, kept, open }: Merge, isPublic: boolean): string[] {
  const said = [inWords(taken), inWords(kept)];
  const sentences = [
    said[0] === ''
      ? 'A new version of an article that the desk holds; its draft has all of it already.'
      : `A new version of an article that the desk holds. Into the draft came: ${said[0]}.`,
  ];
  if (said[1] !== '') sentences.push(`What the desk had changed was kept: ${said[1]}.`);
  if (open.length > 0)
    sentences.push(
      `Both had changed ${open.length === 1 ? 'one place' : `${open.length} places`}: ${placesOf(open)}. The desk’s words stay there until an editor decides, under “Versions” beside the article.`,
    );
  if (isPublic && said[0] !== '')
    sentences.push('What is published stays as it was until somebody publishes the draft.');
  return sentences;
}

/** What an editor decided, in a sentence. */
export function decisionReport(decided: readonly { collision: Collision; take: Take }[], by: string): string {
  const of = (wanted: Take) =>
    placesOf(decided.flatMap(({ collision, take }) => (take === wanted ? [collision] : [])));
  const parts = [
    ...(of('theirs') === '' ? [] : [`took from the new version: ${of('theirs')}`]),
    ...(of('ours') === '' ? [] : [`kept the desk’s: ${of('ours')}`]),
  ];
  return parts.length === 0 ? `${by} closed it: nothing was left to decide.` : `${by} ${parts.join('; ')}.`;
}

/** 'headline, 2 passages, credit of a caption' */
export function placesOf(collisions: readonly Collision[]): string {
  const passages = collisions.filter(({ kind }) => kind === 'passage').length;
  return [
    ...collisions.flatMap(({ kind, field }) =>
      kind === 'field' && isField(field) ? [FIELD_WORDS[field]] : [],
    ),
    ...(passages === 0 ? [] : [counted(passages, 'passage')]),
    ...collisions.flatMap(({ kind, field }) => (kind === 'caption' ? [captionPlace(field)] : [])),
  ].join(', ');
}

const isField = (name: string | null): name is FieldName => name !== null && name in FIELD_WORDS;
const isCaptionField = (name: string | null): name is CaptionField => name !== null && name in CAPTION_WORDS;

const captionPlace = (field: string | null): string =>
  isCaptionField(field) ? `${CAPTION_WORDS[field]} of a caption` : 'a caption';

const inWords = ({ fields, passages, captions }: Told): string =>
  [
    ...fields.map((field) => FIELD_WORDS[field]),
    ...(passages === 0 ? [] : [counted(passages, 'passage')]),
    ...(captions === 0 ? [] : [counted(captions, 'caption')]),
  ].join(', ');

const counted = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
