import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { holdArticle } from './hold';
import { takingDown, type Takedown } from '../audit/recordTakedowns';

const rows = z.array(z.object({ id: z.number(), locale: z.string().nullish() }));

/**
 * Takes every public version of an article down, its draft stays; the audit trail has it `as` what was decided. Gives
 * whether any was public: of two servers that come at once, one is told so.
 */
export async function takeDown(newsroom: Newsroom, documentId: string, as: Takedown): Promise<boolean> {
  const { strapi, types } = newsroom;
  return strapi.db.transaction(async ({ trx }) => {
    await holdArticle(newsroom, trx, documentId);
    const found: unknown = await strapi.db
      .query(types.article)
      .findMany({ select: ['id', 'locale'], where: { documentId, publishedAt: { $notNull: true } } });
    const versions = rows.parse(found);
    for (const locale of new Set(versions.map((version) => version.locale ?? undefined)))
      await takingDown(as, () =>
        strapi
          .documents(types.article)
          .unpublish({ documentId, ...(locale === undefined ? {} : { locale }) }),
      );
    return versions.length > 0;
  });
}
