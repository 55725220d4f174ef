import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import { idsOf } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { passGate, publicAmong } from './passGate';
import { passageOf } from './underGate';

const FILE = 'plugin::upload.file';

type EntityManager = Newsroom['strapi']['db']['entityManager'];
type Id = Parameters<EntityManager['updateRelations']>[1];

/**
 * The gate for `strapi.db.query`, which no document middleware sees. The database's own events are too few for that:
 * they come in no transaction, and attaching a relation has none. So it stands in front of what writes rows, and sees
 * every row of an article that is written, within a call through the gate or beside it.
 */
export function gateRows(newsroom: Newsroom): void {
  const { strapi, types } = newsroom;
  const { entityManager } = strapi.db;
  const original = { ...entityManager };

  async function matched(where: unknown): Promise<number[]> {
    const found: unknown = await strapi.db
      .query(types.article)
      .findMany({ select: ['id'], where: where ?? {} });
    return idsOf(found);
  }

  /** Writes rows of articles: those that the caller knows, and those that are seen meanwhile. */
  async function write<T>(
    action: string,
    known: () => Promise<readonly number[]>,
    run: () => Promise<T>,
  ): Promise<T> {
    const noted = async (): Promise<T> => {
      for (const id of await known()) passageOf()?.written.add(id);
      return run();
    };
    if (passageOf()) return noted();
    return passGate(newsroom, {
      action,
      run: noted,
      before: async () => publicAmong(newsroom, await known()),
    });
  }

  const unknown = async () => [];
  const is =
    (...uids: UID.ContentType[]) =>
    (uid: string) =>
      uids.some((one) => one === uid);
  const isArticle = is(types.article);
  // A file may be uploaded straight into a caption, and what it says of itself is then the caption's.
  const isSupport = is(types.source, types.licence, types.photoCaption, FILE);

  /** What articles hang on is judged after it was written, and so must be written in a transaction. */
  const atOnce = async <T>(uid: string, run: () => Promise<T>): Promise<T> =>
    isSupport(uid) ? await strapi.db.transaction(async () => run()) : run();

  /** Of a row that is created or updated, these are written last. */
  const note = (uid: string, id: Id): void => {
    if (isArticle(uid)) passageOf()?.written.add(Number(id));
  };

  const gated: Partial<EntityManager> = {
    create(uid, params) {
      const run = () => original.create.call(entityManager, uid, params);
      return isArticle(uid) ? write('create', unknown, run) : atOnce(uid, run);
    },
    async createMany(uid, params) {
      if (isArticle(uid)) refusePublic(params.data);
      return original.createMany.call(entityManager, uid, params);
    },
    update(uid, params) {
      const run = () => original.update.call(entityManager, uid, params);
      if (!isArticle(uid)) return atOnce(uid, run);
      // Within a passage, `updateRelations` tells the row.
      return write('update', () => (passageOf() ? unknown() : matched(params.where)), run);
    },
    updateMany(uid, params) {
      const run = () => original.updateMany.call(entityManager, uid, params);
      return isArticle(uid) ? write('update', () => matched(params.where), run) : atOnce(uid, run);
    },
    delete: (uid, params) => atOnce(uid, () => original.delete.call(entityManager, uid, params)),
    deleteMany: (uid, params) => atOnce(uid, () => original.deleteMany.call(entityManager, uid, params)),
    attachRelations(uid, id, data, options) {
      note(uid, id);
      return original.attachRelations.call(entityManager, uid, id, data, options);
    },
    updateRelations(uid, id, data, options) {
      note(uid, id);
      return original.updateRelations.call(entityManager, uid, id, data, options);
    },
  };
  Object.assign(entityManager, gated);

  const articles = strapi.db.query(types.article);
  const { attachRelations, updateRelations } = articles;
  const related = <T>(id: Id, run: () => Promise<T>) => write('update', async () => [Number(id)], run);
  const gatedRelations: Partial<typeof articles> = {
    attachRelations: (id, data) => related(id, () => attachRelations(id, data)),
    updateRelations: (id, data) => related(id, () => updateRelations(id, data)),
    deleteRelations: (id) =>
      related(id, async () => {
        await strapi.db.transaction(async ({ trx }) =>
          entityManager.deleteRelations(types.article, id, { transaction: trx }),
        );
      }),
  };
  Object.assign(articles, gatedRelations);
}

const publishable = z.array(z.looseObject({ publishedAt: z.unknown().optional() }));

function refusePublic(data: unknown): void {
  const { success, data: given } = publishable.safeParse(data);
  if (!success || given.every(({ publishedAt }) => publishedAt == null)) return;
  throw new Error(
    'Articles can not be made public by db.query().createMany: it gives them no source. Create drafts, and publish them by strapi.documents.',
  );
}
