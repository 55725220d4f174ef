import { z } from 'zod';
import { sanitise } from '../../../../engine/src';
import { blocksToHtml } from '../../../../readers/src';
import { corrections } from '../../editorial/correction';
import { readBody } from '../../newsroom/articleBody';
import { maybe, text } from '../../newsroom/columns';
import type { Newsroom } from '../../newsroom/newsroom';
import { isWebAddress } from '../../newsroom/webAddress';
import { aroundOf } from '../../policy/readSubject';
import { readSubject, SUBJECT_POPULATE } from '../../policy/subject';
import { attributionOf } from '../attribution';
import type { FeedPhoto, FeedStory } from './feedStory';

/** Which stories a feed holds. */
export interface StoriesAsked {
  limit: number;
  /** The document id of their source; null for all. */
  source: string | null;
  section: string | null;
  /** BCP 47, as the article has it. */
  language: string | null;
}

const moment = z.union([z.string(), z.number(), z.date()]).transform((value) => new Date(value));

const photo = z.looseObject({
  alternativeText: maybe,
  copyrightNotice: text,
  imageUrl: text,
  image: z.looseObject({ url: z.string() }).nullish(),
});

const story = z.looseObject({
  documentId: z.string(),
  headline: text,
  deck: text,
  slug: text,
  section: text,
  language: text,
  keywords: z.array(z.string()).nullish().catch(null),
  body: z.unknown(),
  copyrightNotice: text,
  photoCaptions: z.array(photo).nullish(),
  corrections,
  authors: z.array(z.looseObject({ name: text })).nullish(),
  source: z.looseObject({ homepage: text }).nullish(),
  publishedAt: moment,
  firstPublishedAt: moment.nullish(),
  updatedAt: moment,
});
type Story = z.infer<typeof story>;

/**
 * The stories that are public now, the newest first.
 * @param origin where this Strapi is reached: 'https://cms.gazette.example'
 */
export async function publicStories(
  newsroom: Newsroom,
  { limit, source, section, language }: StoriesAsked,
  origin: string,
): Promise<FeedStory[]> {
  const { strapi, types } = newsroom;
  const now = new Date();
  const found: unknown = await strapi.db.query(types.article).findMany({
    where: {
      publishedAt: { $notNull: true },
      // By the clock it is taken down within a minute: a feed may not wait for that.
      $or: [{ expires: null }, { expires: { $gt: now } }],
      ...(source !== null && { source: { documentId: source } }),
      ...(section !== null && { section }),
      ...(language !== null && { language }),
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    limit,
    populate: { ...SUBJECT_POPULATE, corrections: true },
  });
  const around = aroundOf(newsroom, now);
  return z
    .array(story)
    .parse(found)
    .map((row) => {
      const attribution = attributionOf(readSubject(row, around), row.corrections);
      return {
        documentId: row.documentId,
        headline: row.headline ?? '',
        deck: row.deck,
        url: addressOf(newsroom, row, origin),
        language: row.language,
        section: row.section,
        keywords: row.keywords ?? [],
        authors: (row.authors ?? []).flatMap(({ name }) => (name === null ? [] : [name])),
        body: sanitise(blocksToHtml(readBody(row.body)), { pictures: true }),
        photos: photosOf(row, attribution.photos, origin),
        copyrightNotice: row.copyrightNotice,
        sourceUrl: row.source?.homepage ?? attribution.link,
        attribution,
        publishedAt: row.firstPublishedAt ?? row.publishedAt,
        modifiedAt: row.updatedAt,
      };
    });
}

function addressOf({ strapi, types, config }: Newsroom, row: Story, origin: string): string {
  const { articleUrl } = config.syndication;
  if (articleUrl !== '')
    return articleUrl
      .replaceAll('{slug}', encodeURIComponent(row.slug ?? row.documentId))
      .replaceAll('{documentId}', encodeURIComponent(row.documentId));
  const prefix: unknown = strapi.config.get('api.rest.prefix', '/api');
  const { pluralName } = strapi.contentType(types.article).info;
  return `${origin}${String(prefix)}/${pluralName}/${encodeURIComponent(row.documentId)}`;
}

/** Those that stand somewhere, each with its credit. */
function photosOf(
  { photoCaptions }: Story,
  credits: readonly { caption: string; credit: string }[],
  origin: string,
): FeedPhoto[] {
  return (photoCaptions ?? []).flatMap(({ image, imageUrl, alternativeText, copyrightNotice }, index) => {
    const { caption = '', credit = '' } = credits[index] ?? {};
    const at = image?.url ?? imageUrl;
    const url = at?.startsWith('/') === true ? `${origin}${at}` : at;
    if (url == null || !isWebAddress(url)) return [];
    return [{ url, caption, credit, alternativeText: alternativeText ?? caption, copyrightNotice }];
  });
}
