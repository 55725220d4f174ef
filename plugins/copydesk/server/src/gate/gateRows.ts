import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import { idsOf } from '../newsroom/columns';
import { holdersOf, isHeld } from '../newsroom/componentHolders';
import type { Newsroom } from '../newsroom/newsroom';
import { holdEntries } from './hold';
import { passGate, publicAmong } from './passGate';
import { duringChange, noteBefore, SUPPORTS } from './supportChange';
import { isTransferring } from './transfers';
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

  async function matched(uid: string, where: unknown): Promise<number[]> {
    const one = oneRow.safeParse(where);
    if (one.success) return [one.data.id];
    const found: unknown = await entityManager.findMany(uid, { select: ['id'], where: where ?? {} });
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

  /** Writes what articles hang on, or a component, whose row stands in a table of its own: whatever else is let by. */
  const change = async <T>(uid: string, where: unknown, run: () => Promise<T>): Promise<T> => {
    if (isSupport(uid)) return duringChange(newsroom, run);
    return isHeld(newsroom, uid) ? changeComponents(uid, where, run) : run();
  };

  async function changeComponents<T>(uid: string, where: unknown, run: () => Promise<T>): Promise<T> {
    return strapi.db.transaction(async () => {
      const { article, ...supports } = await holdersOf(newsroom, uid, await matched(uid, where));
      const held = SUPPORTS.filter((support) => supports[support].length > 0);
      const changed = () =>
        duringChange(newsroom, async () => {
          for (const support of held) await noteBefore(newsroom, support, { id: { $in: supports[support] } });
          return run();
        });
      const writing = held.length === 0 ? run : changed;
      if (article.length === 0) return writing();
      if (!passageOf()) await holdEntries(newsroom, types.article, article);
      return write('update', async () => article, writing);
    });
  }

  /** Of a row that is created or updated, these are written last. */
  const note = (uid: string, id: Id): void => {
    if (isArticle(uid)) passageOf()?.written.add(Number(id));
  };

  const gated: Partial<EntityManager> = {
    create(uid, params) {
      const run = () => original.create.call(entityManager, uid, params);
      if (isArticle(uid)) return write('create', unknown, run);
      return isSupport(uid) ? duringChange(newsroom, run) : run();
    },
    async createMany(uid, params) {
      if (isArticle(uid)) refusePublic(params.data);
      return original.createMany.call(entityManager, uid, params);
    },
    update(uid, params) {
      const run = () => original.update.call(entityManager, uid, params);
      if (!isArticle(uid)) return change(uid, params.where, run);
      // Within a passage, `updateRelations` tells the row.
      return write('update', () => (passageOf() ? unknown() : matched(uid, params.where)), run);
    },
    updateMany(uid, params) {
      const run = () => original.updateMany.call(entityManager, uid, params);
      return isArticle(uid)
        ? write('update', () => matched(uid, params.where), run)
        : change(uid, params.where, run);
    },
    delete: (uid, params) =>
      change(uid, params.where, () => original.delete.call(entityManager, uid, params)),
    deleteMany: (uid, params) =>
      change(uid, params.where, () => original.deleteMany.call(entityManager, uid, params)),
    attachRelations(uid, id, data, options) {
      note(uid, id);
      return original.attachRelations.call(entityManager, uid, id, data, options);
    },
    updateRelations(uid, id, data, options) {
      note(uid, id);
      return original.updateRelations.call(entityManager, uid, id, data, options);
    },
  };
  // In the place of those where a data transfer writes; what the gate watches meanwhile, it goes on watching.
  for (const [name, written] of Object.entries(gated)) {
    const past: unknown = Reflect.get(original, name);
    if (typeof past !== 'function') throw new Error(`Strapi's entity manager has no ${name}.`);
    Reflect.set(entityManager, name, (...given: unknown[]): unknown =>
      isTransferring(newsroom) && !passageOf()
        ? Reflect.apply(past, entityManager, given)
        : Reflect.apply(written, gated, given),
    );
  }

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

const oneRow = z.strictObject({ id: z.number() });

const publishable = z.array(z.looseObject({ publishedAt: z.unknown().optional() }));

function refusePublic(data: unknown): void {
  const { success, data: given } = publishable.safeParse(data);
  if (!success || given.every(({ publishedAt }) => publishedAt == null)) return;
  throw new Error(
    'Articles can not be made public by db.query().createMany: it gives them no source. Create drafts, and publish them by strapi.documents.',
  );
}
