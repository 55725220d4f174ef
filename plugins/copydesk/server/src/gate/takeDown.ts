import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { underGate } from './underGate';
import { takingDown, type Takedown } from '../audit/recordTakedowns';

const rows = z.array(z.object({ id: z.number(), locale: z.string().nullish() }));

/**
 * Takes every public version of an article down, its draft stays; the audit trail has it `as` what was decided. Gives whether any was public: of two servers that
 * come at once, one is told so.
 */
export async function takeDown(
  { strapi, types }: Newsroom,
  documentId: string,
  as: Takedown,
): Promise<boolean> {
  return strapi.db.transaction(async ({ trx }) => {
    const { tableName } = strapi.db.metadata.get(types.article);
    await strapi.db
      .getConnection(tableName)
      .transacting(trx)
      .where({ document_id: documentId })
      .forUpdate()
      .select('id');
    const found: unknown = await strapi.db
      .query(types.article)
      .findMany({ select: ['id', 'locale'], where: { documentId, publishedAt: { $notNull: true } } });
    const versions = rows.parse(found);
    const unpublished = <T>(work: () => Promise<T>) => takingDown(as, () => underGate(work));
    for (const locale of new Set(versions.map((version) => version.locale ?? undefined)))
      await unpublished(() =>
        strapi
          .documents(types.article)
          .unpublish({ documentId, ...(locale === undefined ? {} : { locale }) }),
      );
    return versions.length > 0;
  });
}
