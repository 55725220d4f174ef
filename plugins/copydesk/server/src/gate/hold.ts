import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { idsOf } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { idOf, oncePerStrapi, rowsOf, tableOf, type Row } from '../newsroom/rawSql';
import type { Subject } from '../policy/subject';
import { supportLocks } from './supportLocks';
import { tellDeadlock } from './tellDeadlock';

/*
 * Locks that last until the transaction ends. PostgreSQL shows a transaction what others have committed and lets all of
 * them go on, so that one could publish under a source while another takes that source's approval away. SQLite lets one
 * write at a time, and needs none of this.
 */

const isNeeded = ({ strapi }: Newsroom): boolean => strapi.db.dialect.client !== 'sqlite';

async function lock(
  { strapi }: Newsroom,
  uid: UID.ContentType,
  [column, values]: ['id', readonly number[]] | ['document_id', readonly string[]],
  how: 'forUpdate' | 'forShare',
): Promise<number[]> {
  const { tableName } = strapi.db.metadata.get(uid);
  return strapi.db.transaction(async ({ trx }) => {
    const entries = strapi.db
      .getConnection(tableName)
      .transacting(trx)
      .whereIn(column, [...values])
      .orderBy('id')
      .select('id');
    const found: unknown = await entries[how]().catch(sayDeadlock);
    return idsOf(found);
  });
}

/**
 * Has whoever publishes, kills or corrects an article wait for who does so already.
 * @returns the rows' ids of its versions that are public now, and stay so until others may go on
 */
export async function holdArticle(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  documentId: string,
): Promise<number[]> {
  const { strapi, types } = newsroom;
  const table = tableOf(strapi, types.article);
  const text = `select id, published_at from ${table} where document_id = ? order by id`;
  const read = () =>
    rowsOf(trx, isNeeded(newsroom) ? `${text} for update` : text, [documentId]).catch(sayDeadlock);
  if (!isNeeded(newsroom)) return publicIdsOf(await read());
  // Who held it before may have put other rows in the place of these: the second begins when the first has what it asks for.
  let [held, found] = await Promise.all([read(), read()]);
  while (found.map(idOf).join() !== held.map(idOf).join()) [held, found] = [found, await read()];
  return publicIdsOf(found);
}

const publicIdsOf = (versions: readonly Row[]): number[] =>
  versions.filter(({ published_at }) => published_at !== null).map(idOf);

function sayDeadlock(error: unknown): never {
  throw tellDeadlock(error);
}

/** Keeps anybody from beginning to use these entries. */
export async function holdEntries(
  newsroom: Newsroom,
  uid: UID.ContentType,
  ids: readonly number[],
): Promise<void> {
  if (isNeeded(newsroom) && ids.length > 0) await lock(newsroom, uid, ['id', ids], 'forUpdate');
}

/** Documents that nobody changes until the transaction ends, by their ids. */
export type Held = ReadonlySet<string>;

const NOTHING: Held = new Set();

const lockedRow = z.object({ document_id: z.string() });

const locksOf = oncePerStrapi((strapi) => {
  const byArticle = new Map<string, string | null>();
  return (article: string): string | null => {
    const known = byArticle.get(article);
    const locks = known === undefined ? supportLocks(strapi, article) : known;
    byArticle.set(article, locks);
    return locks;
  };
});

/**
 * Holds what the credit of an article's public versions hangs on, in one statement, so that what is read next need not be
 * read again. `readHeld` holds what this one did not meet.
 */
export async function holdSupports(
  { strapi, types }: Newsroom,
  trx: Knex.Transaction,
  documentId: string,
): Promise<Held> {
  const locks = strapi.db.dialect.client === 'postgres' ? locksOf(strapi)(types.article) : null;
  if (locks === null) return NOTHING;
  const rows = await rowsOf(trx, locks, [documentId]).catch(sayDeadlock);
  return new Set(rows.map((row) => lockedRow.parse(row).document_id));
}

/**
 * Reads articles, and keeps what their credit hangs on as it was read: what changes before it is held is read again.
 * @param subjectsOf what was read
 * @param before what was held before it was read for the first time
 */
export async function readHeld<T>(
  newsroom: Newsroom,
  read: () => Promise<T>,
  subjectsOf: (found: T) => readonly Subject[],
  before: Held = NOTHING,
): Promise<T> {
  const held = new Set(before);
  for (;;) {
    const found = await read();
    if (!isNeeded(newsroom)) return found;
    const subjects = subjectsOf(found);
    let isAsHeld = true;
    for (const [uid, named] of supportsOf(newsroom, subjects)) {
      const fresh = [...named].filter((documentId) => !held.has(documentId));
      if (fresh.length === 0) continue;
      isAsHeld = false;
      await lock(newsroom, uid, ['document_id', fresh], 'forShare');
      for (const documentId of fresh) held.add(documentId);
    }
    if (isAsHeld) return found;
  }
}

/** The documents that these articles' credit hangs on, by their types, always in the same order. */
function supportsOf({ types }: Newsroom, subjects: readonly Subject[]): [UID.ContentType, Set<string>][] {
  const present = (ids: readonly (string | null | undefined)[]) => new Set(ids.filter((id) => id != null));
  return [
    [types.source, present(subjects.map(({ source }) => source?.documentId))],
    [
      types.licence,
      present(subjects.flatMap(({ source, licence }) => [source?.licence?.documentId, licence?.documentId])),
    ],
    [
      types.photoCaption,
      present(subjects.flatMap(({ article }) => article.photoCaptions.map(({ documentId }) => documentId))),
    ],
  ];
}
