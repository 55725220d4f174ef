import type { UID } from '@strapi/strapi';
import { bandAttribute, BANDS } from '../nearDuplicates/bands';
import { allComponentTables } from './componentHolders';
import type { Newsroom } from './newsroom';

interface Index {
  type: UID.ContentType;
  attributes: string[];
  unique?: true;
  /** Draft & publish keeps two rows of one article: what is unique is so among drafts and among published rows. */
  among?: 'drafts' | 'published';
}

/** What is looked up, and what may be there once only. Strapi's `unique` makes neither an index nor a constraint. */
const indexesOf = ({ types }: Newsroom): Index[] => [
  { type: types.article, attributes: ['slug'], unique: true, among: 'drafts' },
  { type: types.article, attributes: ['slug'], unique: true, among: 'published' },
  // Asked which slugs are taken, whoever has them: SQLite would go through all drafts by the two above.
  { type: types.article, attributes: ['slug'] },
  { type: types.article, attributes: ['originalUrl'] },
  // Readers list what is public by date, and the desk its drafts: few are public of very many that were imported.
  ...(['drafts', 'published'] as const).flatMap((among) => [
    { type: types.article, attributes: ['originalPublishedAt'], among },
    { type: types.article, attributes: ['updatedAt'], among },
  ]),
  // Among what is public alone: SQLite would find the drafts by it, and sort all of them, where ten are wanted.
  { type: types.article, attributes: ['publishedAt'], among: 'published' },
  { type: types.source, attributes: ['name'], unique: true },
  { type: types.licence, attributes: ['name'], unique: true },
  { type: 'plugin::copydesk.feed-poll', attributes: ['key'], unique: true },
  { type: 'plugin::copydesk.feed-poll', attributes: ['sourceDocumentId'] },
  { type: 'plugin::copydesk.import', attributes: ['reference'] },
  { type: 'plugin::copydesk.import-item', attributes: ['key'], unique: true },
  { type: 'plugin::copydesk.import-item', attributes: ['importDocumentId', 'outcome', 'row'] },
  { type: 'plugin::copydesk.import-item', attributes: ['importDocumentId', 'row'] },
  { type: 'plugin::copydesk.import-item', attributes: ['outcome'] },
  { type: 'plugin::copydesk.import-batch', attributes: ['due'] },
  { type: 'plugin::copydesk.import-item', attributes: ['sha256'] },
  { type: 'plugin::copydesk.import-item', attributes: ['textSha256'] },
  { type: 'plugin::copydesk.import-item', attributes: ['articleDocumentId'] },
  { type: 'plugin::copydesk.import-item', attributes: ['photosNotedAt', 'outcome', 'createdAt'] },
  { type: 'plugin::copydesk.photo-fetch', attributes: ['captionDocumentId'], unique: true },
  { type: 'plugin::copydesk.photo-fetch', attributes: ['state', 'dueAt'] },
  { type: 'plugin::copydesk.photo-fetch', attributes: ['urlHash'] },
  { type: 'plugin::copydesk.audit-chain', attributes: ['name'], unique: true },
  { type: 'plugin::copydesk.audit-event', attributes: ['sequence'], unique: true },
  { type: 'plugin::copydesk.audit-event', attributes: ['at'] },
  { type: 'plugin::copydesk.audit-event', attributes: ['action'] },
  { type: 'plugin::copydesk.audit-event', attributes: ['subjectDocumentId'] },
  { type: 'plugin::copydesk.override', attributes: ['articleDocumentId'] },
  { type: 'plugin::copydesk.override', attributes: ['endedAt'] },
  {
    type: 'plugin::copydesk.near-duplicate',
    attributes: ['articleDocumentId', 'otherDocumentId'],
    unique: true,
  },
  { type: 'plugin::copydesk.near-duplicate', attributes: ['otherDocumentId'] },
  { type: 'plugin::copydesk.text-signature', attributes: ['articleDocumentId'], unique: true },
  ...Array.from({ length: BANDS }, (_, band) => ({
    type: 'plugin::copydesk.text-signature' as const,
    attributes: [bandAttribute(band)],
  })),
  { type: 'plugin::copydesk.rule', attributes: ['sourceDocumentId'] },
  { type: 'plugin::copydesk.template', attributes: ['sourceDocumentId'], unique: true },
  { type: 'plugin::copydesk.template-line', attributes: ['sourceDocumentId', 'hash'], unique: true },
];

/** What earlier versions made of these, and what leads SQLite astray now. */
const GONE: readonly string[] = ['originalPublishedAt', 'publishedAt', 'updatedAt'];

/**
 * Creates what is missing of the indexes and constraints, at every start: the Content-Type Builder rewrites
 * schemas, and a table that SQLite had to rebuild comes back without them.
 * @throws Error that names the values that stand twice, where a UNIQUE index can't be made.
 */
export async function ensureIndexes(newsroom: Newsroom): Promise<void> {
  const { strapi, types } = newsroom;
  for (const { type, attributes, unique, among } of indexesOf(newsroom)) {
    const { tableName } = strapi.db.metadata.get(type);
    await ensureIndex(newsroom, tableName, columnsOf(newsroom, type, attributes), { unique, among });
  }
  const { tableName } = strapi.db.metadata.get(types.article);
  for (const column of columnsOf(newsroom, types.article, GONE))
    await strapi.db.connection.raw('drop index if exists ??', [
      named(newsroom, indexName(tableName, [column])),
    ]);
  // Asked whose a component is: Strapi has an index for the way from the entry alone.
  for (const { name, component } of allComponentTables(newsroom))
    await ensureIndex(newsroom, name, [component], {});
}

const indexName = (table: string, columns: readonly string[], among?: Index['among']): string =>
  ['idx', table, ...columns, ...(among === undefined ? [] : [among])].join('_');

/** A table or an index in the schema that the newsroom has on PostgreSQL. */
function named({ strapi }: Newsroom, name: string): string {
  const schema = strapi.db.getSchemaName();
  return schema === undefined ? name : `${schema}.${name}`;
}

function columnsOf({ strapi }: Newsroom, type: UID.ContentType, attributes: readonly string[]): string[] {
  const table = strapi.db.metadata.get(type);
  return attributes.map((name) => {
    const attribute = table.attributes[name];
    return attribute !== undefined && 'columnName' in attribute && attribute.columnName !== undefined
      ? attribute.columnName
      : name;
  });
}

async function ensureIndex(
  newsroom: Newsroom,
  table: string,
  columns: readonly string[],
  { unique, among }: Pick<Index, 'unique' | 'among'>,
): Promise<void> {
  const name = indexName(table, columns, among);
  const where =
    among === undefined ? '' : ` where published_at is ${among === 'drafts' ? 'null' : 'not null'}`;
  const { strapi } = newsroom;
  try {
    await strapi.db.connection.raw(
      `create ${unique === true ? 'unique ' : ''}index if not exists ?? on ?? (${columns.map(() => '??').join(', ')})${where}`,
      [name, named(newsroom, table), ...columns],
    );
  } catch (cause) {
    throw new Error(
      `Copydesk could not make ${unique === true ? 'UNIQUE ' : ''}index ${name} on ${table} (${columns.join(', ')}). ` +
        'If values stand there twice, give each its own and start again.',
      { cause },
    );
  }
}
