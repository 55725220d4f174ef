import type { Knex } from 'knex';
import { z } from 'zod';
import type { NearArticle } from '../../nearDuplicates/findNear';
import { NEAR_DUPLICATE } from '../../nearDuplicates/nearDuplicateRow';
import { writeSignatures } from '../../nearDuplicates/signatureRows';
import { entryFaults } from '../../newsroom/entryFaults';
import { freeSlugs } from '../../newsroom/freeSlugs';
import { insertEntries, WrittenJson, type Entry } from '../../newsroom/insertEntries';
import type { Newsroom } from '../../newsroom/newsroom';
import type { CleanItem } from '../threads/cleaningTask';

/** An article that a batch makes. */
export interface NewDraft {
  documentId: string;
  clean: CleanItem;
  /** The articles that have nearly its text, for an editor to decide on each. */
  near: readonly NearArticle[];
  sourceDocumentId: string | null;
}

/** What the newsroom's content types would refuse of a story, in words for an editor; there are no limits of a body. */
export const draftFaults = ({ strapi, types }: Newsroom, { fields, captions }: CleanItem): string[] => [
  ...entryFaults(strapi, types.article, fields).map((fault) => `The article’s ${fault}`),
  ...captions.flatMap((caption) =>
    entryFaults(strapi, types.photoCaption, caption).map((fault) => `The caption’s ${fault}`),
  ),
];

const sourceRows = z.array(z.object({ id: z.number(), documentId: z.string() }));

/**
 * Writes articles as drafts, with their captions and all else that follows from them, in a few statements. Publication is
 * the desk's, through the gate.
 */
export async function writeDrafts(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  drafts: readonly NewDraft[],
  at: Date,
): Promise<void> {
  if (drafts.length === 0) return;
  const { strapi, types } = newsroom;
  const captions = drafts.flatMap(({ clean }) => clean.captions);
  const written = await insertEntries(strapi, trx, types.photoCaption, captions, at);
  const sourceIds = await rowsOfSources(newsroom, drafts);
  const slugs = await freeSlugs(
    newsroom,
    trx,
    drafts.map(({ clean: { fields } }) => ({ headline: fields.headline ?? '', language: fields.language })),
  );
  let nextCaption = 0;
  const articles = drafts.map((draft, index): Entry => {
    const { clean, documentId, near, sourceDocumentId } = draft;
    const first = nextCaption;
    nextCaption += clean.captions.length;
    const source = sourceDocumentId === null ? undefined : sourceIds.get(sourceDocumentId);
    return {
      ...clean.fields,
      documentId,
      body: new WrittenJson(clean.body),
      bodyText: clean.bodyText,
      slug: slugs[index],
      nearDuplicates: near.length === 0 ? null : near,
      photoCaptions: written.slice(first, nextCaption).map(({ id }) => id),
      source: source === undefined ? [] : [source],
    };
  });
  await insertEntries(strapi, trx, types.article, articles, at);
  await writeSignatures(
    newsroom,
    trx,
    drafts.map(({ documentId, clean }) => ({
      articleDocumentId: documentId,
      signature: clean.signature,
    })),
  );
  const alike = drafts.flatMap(({ documentId, near }) =>
    near.map((other) => ({
      articleDocumentId: documentId,
      otherDocumentId: other.documentId,
      otherHeadline: other.headline,
      likeness: other.likeness,
    })),
  );
  await insertEntries(strapi, trx, NEAR_DUPLICATE, alike, at);
}

async function rowsOfSources(
  { strapi, types }: Newsroom,
  drafts: readonly NewDraft[],
): Promise<Map<string, number>> {
  const documentIds = [...new Set(drafts.flatMap(({ sourceDocumentId }) => sourceDocumentId ?? []))];
  if (documentIds.length === 0) return new Map();
  const rows: unknown = await strapi.db
    .query(types.source)
    .findMany({ select: ['id', 'documentId'], where: { documentId: { $in: documentIds } } });
  return new Map(sourceRows.parse(rows).map(({ id, documentId }) => [documentId, id]));
}
