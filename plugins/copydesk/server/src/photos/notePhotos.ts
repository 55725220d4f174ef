import { z } from 'zod';
import { IMPORT_ITEM } from '../imports/importItem';
import { DAY } from '../newsroom/day';
import type { Newsroom } from '../newsroom/newsroom';
import { isWebAddress } from '../newsroom/webAddress';
import { PHOTO_FETCH } from './photoFetch';
import { hashOfUrl } from './pictureName';

/** Items whose captions are looked at in one go. */
const ITEMS = 100;
/** What came before is left: a newsroom that begins to fetch photos does not fetch those of all its past. */
const YOUNG = 14 * DAY;

const items = z.array(z.object({ id: z.number(), articleDocumentId: z.string() }));

const wish = z.enum(['link', 'fetch']).nullish();

const article = z.object({
  source: z.object({ documentId: z.string(), photos: wish }).nullish(),
  photoCaptions: z
    .array(
      z.object({
        documentId: z.string(),
        imageUrl: z.string().nullish(),
        image: z.object({ id: z.number() }).nullish(),
      }),
    )
    .nullish(),
});

/** Whether anybody wants photos fetched: the newsroom, or a source that says otherwise. */
export async function areWanted({ strapi, types, config }: Newsroom): Promise<boolean> {
  if (config.imports.photos === 'fetch') return true;
  if (!('photos' in strapi.contentType(types.source).attributes)) return false;
  return (await strapi.db.query(types.source).count({ where: { photos: 'fetch' } })) > 0;
}

/**
 * Writes down, for the articles that imports have made since, which of their captions are to have a picture. By query, so
 * that it needs no word of an import, and finds after a crash what was left.
 */
export async function notePhotos(newsroom: Newsroom, now: Date): Promise<void> {
  const { strapi, work } = newsroom;
  while (!work.stopping) {
    const rows: unknown = await strapi.db.query(IMPORT_ITEM).findMany({
      select: ['id', 'articleDocumentId'],
      where: {
        photosNotedAt: null,
        outcome: { $in: ['imported', 'updated', 'held'] },
        articleDocumentId: { $notNull: true },
        createdAt: { $gte: new Date(now.getTime() - YOUNG).toISOString() },
      },
      orderBy: { id: 'asc' },
      limit: ITEMS,
    });
    const found = items.parse(rows);
    for (const { id, articleDocumentId } of found) {
      if (work.stopping) return;
      await noteItem(newsroom, id, articleDocumentId, now);
    }
    if (found.length < ITEMS) return;
  }
}

/** Once, whichever server comes first. */
async function noteItem(newsroom: Newsroom, id: number, articleDocumentId: string, now: Date): Promise<void> {
  const { strapi } = newsroom;
  const fetches = strapi.db.query(PHOTO_FETCH);
  await strapi.db.transaction(async () => {
    const { count } = await strapi.db
      .query(IMPORT_ITEM)
      .updateMany({ where: { id, photosNotedAt: null }, data: { photosNotedAt: now.toISOString() } });
    if (count !== 1) return;
    for (const one of await wantedOf(newsroom, articleDocumentId)) {
      const { captionDocumentId } = one;
      if ((await fetches.count({ where: { captionDocumentId } })) > 0) continue;
      await fetches.create({ data: { ...one, state: 'waiting', dueAt: now.toISOString(), tries: 0 } });
    }
  });
}

/** The captions of a draft that have a picture's address, and no picture. */
async function wantedOf({ strapi, types, config }: Newsroom, documentId: string) {
  const row: unknown = await strapi.db.query(types.article).findOne({
    select: ['id'],
    where: { documentId, publishedAt: null },
    populate: { source: true, photoCaptions: { populate: { image: true } } },
  });
  const found = article.nullable().parse(row);
  if (found === null || (found.source?.photos ?? config.imports.photos) !== 'fetch') return [];
  return (found.photoCaptions ?? []).flatMap(({ documentId: captionDocumentId, imageUrl, image }) =>
    imageUrl != null && image == null && isWebAddress(imageUrl)
      ? [
          {
            captionDocumentId,
            sourceDocumentId: found.source?.documentId ?? null,
            url: imageUrl,
            urlHash: hashOfUrl(imageUrl),
          },
        ]
      : [],
  );
}
