import { toStrapiBlocks, type BodyBlock, type PhotoCaption, type Story } from '../../../engine/src';
import { readBody } from '../newsroom/articleBody';
import { isoInstant } from '../newsroom/isoInstant';
import { isWebAddress } from '../newsroom/webAddress';
import { passagesOf } from './versions/passages';

const absolute = (url: string | null): string | null => (url !== null && isWebAddress(url) ? url : null);

/** Where the story was published first: what the page says of itself goes before where it was fetched. */
export const originalUrlOf = (story: Pick<Story, 'canonicalUrl'>, url: string | null): string | null =>
  absolute(story.canonicalUrl) ?? absolute(url);

const lines = (notes: readonly string[]): string | null => (notes.length === 0 ? null : notes.join('\n'));

/** A story → the fields of an article's draft but for its body. Relations are the writer's. */
export function writtenFields(story: Story, url: string | null) {
  return {
    headline: story.headline,
    deck: story.deck,
    language: story.language ?? 'en',
    byline: story.byline,
    authors: story.authors.map((name) => ({ name })),
    dateline: story.dateline,
    originalUrl: originalUrlOf(story, url),
    originalPublishedAt: isoInstant(story.publishedAt),
    originalModifiedAt: isoInstant(story.modifiedAt),
    copyrightNotice: story.copyrightNotice,
    usageTerms: story.usageTerms,
    embargoedUntil: isoInstant(story.embargoedUntil),
    expires: isoInstant(story.expires),
    syndicationNotes: lines(story.syndicationNotes),
    section: story.section,
    keywords: story.keywords,
    commentsClosed: story.commentsClosed,
    commentCount: story.commentCount,
    commentsEvidence: story.commentsEvidence,
  };
}

export type WrittenFields = ReturnType<typeof writtenFields>;

/** A caption of the story → the fields of a photo caption. */
export function captionFields(caption: PhotoCaption) {
  return {
    text: caption.text || caption.image?.alt || caption.credit || 'Photo',
    creator: caption.creator,
    credit: caption.credit,
    agency: caption.agency,
    via: caption.via,
    relation: caption.relation,
    copyrightNotice: caption.copyrightNotice,
    restrictions: caption.restrictions,
    takenOn: caption.date,
    alternativeText: caption.image?.alt ?? null,
    imageUrl: caption.image?.url ?? null,
  };
}

export type CaptionFields = ReturnType<typeof captionFields>;

/** What an import wrote, kept with its item beside the body's text: to tell later what an editor has changed since. */
export interface Written extends WrittenFields {
  captions: CaptionFields[];
  /** How those of the body's passages look that are no plain paragraphs, by their places. */
  forms: Record<number, string>;
}

export function writtenOf(story: Story, url: string | null): Written {
  const forms: Record<number, string> = {};
  const readable = story.body.filter(({ text }) => text.trim() !== '');
  readable.forEach((block, place) => {
    if (isPlain(block)) return;
    const form = passagesOf(readBody(toStrapiBlocks([block])))[0]?.form ?? '';
    if (form !== '') forms[place] = form;
  });
  return { ...writtenFields(story, url), captions: story.captions.map(captionFields), forms };
}

/** Told without making anything of it, as nearly all passages are. */
const isPlain = ({ type, children }: BodyBlock): boolean =>
  type === 'paragraph' && children.every((inline) => Object.keys(inline).length === 1);
