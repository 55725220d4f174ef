import type { Knex } from 'knex';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { bandKeys, BANDS } from './bands';
import { LEAST_SHINGLES } from './likeness';
import { jaccardOf, minHash } from './minHash';

export const TEXT_SIGNATURE = 'plugin::copydesk.text-signature';

/** Rows that are compared for one text. Only what half the newsroom prints has more. */
const MOST_MET = 200;

const columnOf = (band: number): string => `band_${band}`;

/** A signature as a column of text takes it, four bytes a number, and back. */
const asText = (signature: Uint32Array): string => Buffer.from(signature.buffer).toString('base64');
const fromText = (text: string): Uint32Array =>
  new Uint32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);

/** For statements of many columns, in the transaction that runs. */
const rowsOf = ({ strapi }: Newsroom, trx: Knex.Transaction) =>
  strapi.db.getConnection(strapi.db.metadata.get(TEXT_SIGNATURE).tableName).transacting(trx);

/** Keeps what an article's text is looked up by; of one that is too short to be compared, that it is. */
export async function writeSignature(
  newsroom: Newsroom,
  articleDocumentId: string,
  shingles: ReadonlySet<number>,
): Promise<void> {
  const signature = shingles.size < LEAST_SHINGLES ? null : minHash(shingles);
  const keys = signature === null ? Array.from({ length: BANDS }, () => null) : bandKeys(signature);
  const columns = {
    signature: signature === null ? null : asText(signature),
    ...Object.fromEntries(keys.map((key, band) => [columnOf(band), key])),
  };
  await newsroom.strapi.db.transaction(({ trx }) =>
    rowsOf(newsroom, trx)
      .insert({ document_id: articleDocumentId, article_document_id: articleDocumentId, ...columns })
      .onConflict('article_document_id')
      .merge(Object.keys(columns)),
  );
}

export async function deleteSignature({ strapi }: Newsroom, articleDocumentId: string): Promise<void> {
  await strapi.db.query(TEXT_SIGNATURE).deleteMany({ where: { articleDocumentId } });
}

/** An article whose text may be near, and how alike the two are by their signatures, 0 to 1. */
export interface Met {
  documentId: string;
  jaccard: number;
}

const metRows = z.array(z.object({ documentId: z.string(), signature: z.string() }));

/** The articles that have a band in common with a text, in any order; none of a text that is too short. */
export async function meetingArticles(newsroom: Newsroom, shingles: ReadonlySet<number>): Promise<Met[]> {
  if (shingles.size < LEAST_SHINGLES) return [];
  const signature = minHash(shingles);
  const rows: unknown = await newsroom.strapi.db.transaction(({ trx }) => {
    const ofBand = (key: number, band: number) =>
      rowsOf(newsroom, trx)
        .select('id')
        .where({ [columnOf(band)]: key });
    // A select for each band, so that each goes by its own index.
    const [first = ofBand(0, 0), ...others] = bandKeys(signature).map(ofBand);
    return rowsOf(newsroom, trx)
      .select({ documentId: 'article_document_id', signature: 'signature' })
      .whereIn('id', first.unionAll(others))
      .limit(MOST_MET);
  });
  return metRows.parse(rows).map((row) => ({
    documentId: row.documentId,
    jaccard: jaccardOf(signature, fromText(row.signature)),
  }));
}
