import type { Core, Struct } from '@strapi/strapi';
import { z } from 'zod';
import type { Newsroom } from './newsroom';
import { oncePerStrapi } from './rawSql';

/** The content types whose entries carry an article's credit. */
export type Holder = 'article' | 'source' | 'licence' | 'photoCaption';
export const HOLDERS = ['article', 'source', 'licence', 'photoCaption'] as const satisfies readonly Holder[];

/** Rows that hold components, by their ids. */
export type Held = Record<Holder, number[]>;

/** A table that says which entry holds which component. */
export interface ComponentTable {
  /** The content type or component whose entries hold them. */
  uid: string;
  name: string;
  entity: string;
  component: string;
  type: string;
}

const joinTable = z.looseObject({ name: z.string(), pivotColumns: z.array(z.string()) });

type Model = Struct.ComponentSchema | Struct.ContentTypeSchema;

function componentsOf(model: Model): { attribute: string; components: readonly string[] }[] {
  return Object.entries(model.attributes).flatMap(([attribute, { type, ...more }]) => {
    const { component, components } = z
      .looseObject({ component: z.string().optional(), components: z.array(z.string()).optional() })
      .parse(more);
    if (type === 'component' && component !== undefined) return [{ attribute, components: [component] }];
    return type === 'dynamiczone' && components !== undefined ? [{ attribute, components }] : [];
  });
}

function tableOf({ db }: Core.Strapi, uid: string, attribute: string): ComponentTable {
  const found = db.metadata.get(uid).attributes[attribute];
  const { name, pivotColumns } = joinTable.parse(found && 'joinTable' in found ? found.joinTable : undefined);
  const [entity, component, , type] = pivotColumns;
  if (entity === undefined || component === undefined || type === undefined)
    throw new Error(`The components of ${uid} stand in a table of another shape than Copydesk knows.`);
  return { uid, name, entity, component, type };
}

/** The tables in which each component stands that hangs on one of these types, straight or within another, by its uid. */
const tablesOf = oncePerStrapi((strapi) => {
  const byTypes = new Map<string, ReadonlyMap<string, readonly ComponentTable[]>>();
  return (types: readonly string[]) => {
    const key = types.join();
    const known = byTypes.get(key);
    if (known) return known;
    const tables = new Map<string, ComponentTable[]>();
    const walked = new Set<string>();
    const walk = (uid: string): void => {
      if (walked.has(uid)) return;
      walked.add(uid);
      for (const { attribute, components } of componentsOf(modelOf(strapi, uid)))
        for (const component of components) {
          const table = tableOf(strapi, uid, attribute);
          const all = tables.get(component) ?? [];
          if (!all.some(({ name }) => name === table.name)) all.push(table);
          tables.set(component, all);
          walk(component);
        }
    };
    for (const uid of types) walk(uid);
    byTypes.set(key, tables);
    return tables;
  };
});

function modelOf(strapi: Core.Strapi, uid: string): Model {
  const models: Record<string, Model | undefined> = { ...strapi.contentTypes, ...strapi.components };
  const model = models[uid];
  if (model === undefined) throw new Error(`There is no content type or component ${uid}.`);
  return model;
}

const componentTables = ({ strapi, types }: Newsroom) =>
  tablesOf(strapi)(HOLDERS.map((holder) => types[holder]));

/** The tables in which components of an article and of what its credit hangs on stand, each once. */
export function allComponentTables(newsroom: Newsroom): ComponentTable[] {
  const all = [...componentTables(newsroom).values()].flat();
  return [...new Map(all.map((table) => [table.name, table])).values()];
}

/** Whether this is a component of an article, or of what its credit hangs on. */
export const isHeld = (newsroom: Newsroom, uid: string): boolean => componentTables(newsroom).has(uid);

const owner = z.array(z.object({ id: z.coerce.number() }));

/** The entries that hold components, straight or within other components. */
export async function holdersOf(
  newsroom: Newsroom,
  componentUid: string,
  ids: readonly number[],
): Promise<Held> {
  const { strapi, types } = newsroom;
  const held: Held = { article: [], source: [], licence: [], photoCaption: [] };
  if (ids.length === 0) return held;
  for (const table of componentTables(newsroom).get(componentUid) ?? []) {
    const rows: unknown = await strapi.db.transaction(async ({ trx }) =>
      strapi.db
        .getConnection(table.name)
        .transacting(trx)
        .whereIn(table.component, [...ids])
        .where(table.type, componentUid)
        .select({ id: table.entity }),
    );
    const owners = owner.parse(rows).map(({ id }) => id);
    const type = HOLDERS.find((holder) => types[holder] === table.uid);
    const found = type === undefined ? await holdersOf(newsroom, table.uid, owners) : { [type]: owners };
    for (const holder of HOLDERS) held[holder].push(...(found[holder] ?? []));
  }
  return held;
}
