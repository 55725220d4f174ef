import type { BlockImage } from './block';

/** A run of text with one formatting. Only what a newsroom prints is left of the page's markup. */
export interface Inline {
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strikethrough?: true;
  code?: true;
  /** Absolute, http, https or mailto. */
  link?: string;
}

export type BodyBlockType = 'paragraph' | 'heading' | 'listItem' | 'quote' | 'preformatted';

/** One block of the story's body. */
export interface BodyBlock {
  /** Index of the block of the scrape that it was made from. */
  block: number;
  type: BodyBlockType;
  /** 1 to 6, of a heading. */
  level?: number;
  /** Of a list item. */
  ordered?: boolean;
  text: string;
  children: Inline[];
}

/** IPTC: where and when a story was filed, and by whom. */
export interface Dateline {
  /** As printed, 'KYIV, Dec 27 –'. */
  text: string;
  place: string | null;
  /** As printed, 'Dec 27': a dateline seldom names the year. */
  date: string | null;
  agency: string | null;
}

export interface Publisher {
  name: string;
  /** The words or the field that name it, "Discover more from LN247". */
  evidence: string;
}

/** How a picture came to its publisher. */
export type PhotoRelation = 'staff' | 'pool' | 'handout' | 'file' | 'courtesy';

/** IPTC Photo Metadata, as far as a page prints it. */
export interface PhotoCaption {
  /** dc:description, without its credit. */
  text: string;
  /** photoshop:Credit, as printed: 'AP Photo/Efrem Lukatsky'. */
  credit: string | null;
  /** dc:creator, a person. */
  creator: string | null;
  agency: string | null;
  /** Who passed it on: 'Getty Images' in 'Fabrice Coffrini/AFP via Getty Images'. */
  via: string | null;
  relation: PhotoRelation | null;
  copyrightNotice: string | null;
  /** 'NO ARCHIVING', 'DENMARK OUT': as printed. */
  restrictions: string[];
  /** The day the picture was taken, as the caption prints it: 'Saturday, Dec. 27, 2025'. */
  date: string | null;
  image: BlockImage | null;
  /** Index of the block of the scrape that it was read from; null where it comes from metadata alone. */
  block: number | null;
}

/** A field that an editor will look for and that the scrape does not give. */
export interface MissingField {
  field: 'headline' | 'byline' | 'publisher' | 'canonicalUrl' | 'publishedAt' | 'language';
  message: string;
}

/** What the engine made of a scrape. */
export interface Story {
  engineVersion: string;
  headline: string | null;
  deck: string | null;
  /** As printed: 'By Jane Doe and John Roe'. The names alone where only the page's data gives them. */
  byline: string | null;
  /**
   * People, one name each; where the page names nobody, the newsroom that its data declare as the author. Never a job
   * title or an agency. None is better than wrong.
   */
  authors: string[];
  dateline: Dateline | null;
  publisher: Publisher | null;
  canonicalUrl: string | null;
  /** ISO 8601: a date, or a date and a time with its zone. */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** BCP 47. */
  language: string | null;
  section: string | null;
  keywords: string[];
  body: BodyBlock[];
  /** The body's blocks, a blank line between two. */
  bodyText: string;
  captions: PhotoCaption[];
  copyrightNotice: string | null;
  /** What its sender allows and forbids; said beside a text alone, by the wire that sends it. */
  usageTerms: string | null;
  /** Moments between which it may be public, as its sender gave them. */
  embargoedUntil: string | null;
  expires: string | null;
  /** 'This story was originally published by …', 'The Associated Press contributed to this report', sign-offs. */
  syndicationNotes: string[];
  correctionNotes: string[];
  /** Whether readers may comment where it came from; null where the scrape does not say. */
  commentsClosed: boolean | null;
  commentCount: number | null;
  /** The words that say so. */
  commentsEvidence: string | null;
  missing: MissingField[];
}
