import type { Knex } from 'knex';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { quoted, rowsOf as rowsOfStatement, tableOf } from '../newsroom/rawSql';
import { upsertRows } from '../newsroom/writeRows';
import { bandColumn, bandKeys, BANDS } from './bands';
import { LEAST_SHINGLES } from './likeness';
import { jaccardOf, minHash } from './minHash';
import { numbersOf, signatureOf, type Signature } from './signature';

export const TEXT_SIGNATURE = 'plugin::copydesk.text-signature';

/** Rows that are compared for one text. Only what half the newsroom prints has more. */
const MOST_MET = 200;

/** For statements of many columns, in the transaction that runs. */
const rowsOf = ({ strapi }: Newsroom, trx: Knex.Transaction) =>
  strapi.db.getConnection(strapi.db.metadata.get(TEXT_SIGNATURE).tableName).transacting(trx);

/** The columns of a signature; a document of its own each, by the article's id. */
export const signatureColumns = (articleDocumentId: string, { text, keys }: Signature) => ({
  document_id: articleDocumentId,
  article_document_id: articleDocumentId,
  signature: text,
  ...Object.fromEntries(keys.map((key, band) => [bandColumn(band), key])),
});

/** Keeps signatures, each in place of what was kept of the article before; in the transaction that runs. */
export async function writeSignatures(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  signatures: readonly { articleDocumentId: string; signature: Signature }[],
): Promise<void> {
  const rows = signatures.map(({ articleDocumentId, signature }) =>
    signatureColumns(articleDocumentId, signature),
  );
  const [first] = rows;
  if (first === undefined) return;
  const { document_id: _document, article_document_id: _article, ...changed } = first;
  const { strapi } = newsroom;
  await upsertRows(strapi, trx, strapi.db.metadata.get(TEXT_SIGNATURE).tableName, rows, {
    unique: ['article_document_id'],
    changed: Object.keys(changed),
  });
}

/** The same for one article. */
export async function writeSignature(
  newsroom: Newsroom,
  articleDocumentId: string,
  shingles: ReadonlySet<number>,
): Promise<void> {
  await newsroom.strapi.db.transaction(({ trx }) =>
    writeSignatures(newsroom, trx, [{ articleDocumentId, signature: signatureOf(shingles) }]),
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
        .where({ [bandColumn(band)]: key });
    // A select for each band, so that each goes by its own index.
    const [first = ofBand(0, 0), ...others] = bandKeys(signature).map(ofBand);
    return rowsOf(newsroom, trx)
      .select({ documentId: 'article_document_id', signature: 'signature' })
      .whereIn('id', first.unionAll(others))
      .limit(MOST_MET);
  });
  return metRows.parse(rows).map((row) => ({
    documentId: row.documentId,
    jaccard: jaccardOf(signature, numbersOf(row.signature)),
  }));
}

/** A signature that has a band in common with one that was asked about. */
export interface MetSignature {
  documentId: string;
  signature: string;
}

const metBands = z.array(z.object({ id: z.number(), band: z.coerce.number(), key: z.coerce.number() }));
const metSignatures = z.array(z.object({ id: z.number(), documentId: z.string(), signature: z.string() }));

/** One statement whatever is looked up, so that it is prepared once; a select for each band, which goes by its own index. */
function meetingText({ strapi }: Newsroom, isPostgres: boolean): string {
  const table = tableOf(strapi, TEXT_SIGNATURE);
  const among = isPostgres ? '= any(?::integer[])' : 'in (select value from json_each(?))';
  const ofBand = (_: unknown, band: number): string => {
    const column = quoted(strapi, bandColumn(band));
    return `select id, ${band} as band, ${column} as ${quoted(strapi, 'key')} from ${table} where ${column} ${among}`;
  };
  return `${Array.from({ length: BANDS }, ofBand).join(' union all ')} limit ?`;
}

/** The same for many signatures at once, in the transaction that writes them. */
export async function meetingSignatures(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  signatures: readonly Signature[],
): Promise<Map<Signature, MetSignature[]>> {
  const long = signatures.filter(({ text }) => text !== null);
  if (long.length === 0) return new Map();
  const keys = Array.from({ length: BANDS }, (_, band) => [
    ...new Set(long.map((signature) => signature.keys[band] ?? 0)),
  ]);
  const isPostgres = newsroom.strapi.db.dialect.client === 'postgres';
  const found = await rowsOfStatement(trx, meetingText(newsroom, isPostgres), [
    ...keys.map((own) => (isPostgres ? own : JSON.stringify(own))),
    MOST_MET * long.length,
  ]);
  const meeting = new Map<string, number[]>();
  for (const { id, band, key } of metBands.parse(found)) {
    const place = `${band}:${key}`;
    const known = meeting.get(place);
    if (known) known.push(id);
    else meeting.set(place, [id]);
  }
  const idsOf = new Map(
    long.map((signature) => {
      const ids = signature.keys.flatMap((key, band) => meeting.get(`${band}:${key}`) ?? []);
      return [signature, [...new Set(ids)].slice(0, MOST_MET)];
    }),
  );
  const ids = [...new Set([...idsOf.values()].flat())];
  if (ids.length === 0) return new Map();
  const rows: unknown = await rowsOf(newsroom, trx)
    .whereIn('id', ids)
    .select({ id: 'id', documentId: 'article_document_id', signature: 'signature' });
  const byId = new Map(metSignatures.parse(rows).map((row) => [row.id, row]));
  return new Map([...idsOf].map(([signature, own]) => [signature, own.flatMap((id) => byId.get(id) ?? [])]));
}
