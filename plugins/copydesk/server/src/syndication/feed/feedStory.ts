import { escapeHtml } from '../../credit/piece';
import type { Attribution } from '../attribution';

/** A picture of a story, with the address that it is at. */
export interface FeedPhoto {
  url: string;
  caption: string;
  credit: string;
  alternativeText: string;
  copyrightNotice: string | null;
}

/** A public article as every format of feed has it. */
export interface FeedStory {
  documentId: string;
  headline: string;
  deck: string | null;
  /** Where readers find it. */
  url: string;
  /** BCP 47. */
  language: string | null;
  section: string | null;
  keywords: string[];
  /** People; empty where the byline names none. */
  authors: string[];
  /** Its text as HTML, without its credit. */
  body: string;
  photos: FeedPhoto[];
  copyrightNotice: string | null;
  /** The source's own address; null where none is known. */
  sourceUrl: string | null;
  attribution: Attribution;
  publishedAt: Date;
  modifiedAt: Date;
}

/** The newsroom that the stories are from. */
export interface FeedChannel {
  title: string;
  /** Of its website. */
  site: string;
  /** Of the feed itself. */
  url: string;
  /** When any story in it changed last; of a feed without stories the beginning of time, so that it is always the same. */
  modifiedAt: Date;
}

/** What a story is filed by: its section, and its keywords. */
export const categoriesOf = ({ section, keywords }: FeedStory): string[] =>
  section === null ? keywords : [section, ...keywords];

/** Whose it is, as the story says itself; else its credit. */
export const rightsOf = ({ copyrightNotice, attribution }: FeedStory): string =>
  copyrightNotice ?? attribution.text;

const figure = ({ url, caption, credit, alternativeText }: FeedPhoto): string =>
  `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alternativeText)}"><figcaption>${escapeHtml(
    [caption, `(${credit})`].join(' ').trim(),
  )}</figcaption></figure>`;

/**
 * The whole story as a reader's program shows it: pictures with their credits, the credit where the licence wants it, the
 * text, and what was corrected.
 */
export function contentHtml({ body, photos, attribution }: FeedStory): string {
  const { html, placement, corrections } = attribution;
  const credit = `<p>${html}</p>`;
  const parts = [
    ...(placement === 'top' ? [credit] : []),
    ...photos.map(figure),
    body,
    ...(placement === 'top' ? [] : [credit]),
    ...corrections.map(
      ({ text, date }) =>
        `<p><time datetime="${escapeHtml(date)}">${escapeHtml(date)}</time>: ${escapeHtml(text)}</p>`,
    ),
  ];
  return parts.join('\n');
}
