import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { newDocumentId } from './documentId';
import { asRows, insertRows, type Row, type Rows } from './writeRows';
import { entryPlan, type EntryPlan, type ScalarPlan } from './entryPlan';

/**
 * The fields of an entry by their names: values, entries for a component, row ids for a relation. A document has its
 * `documentId` from whoever must know it before, and else a new one.
 */
export type Entry = Record<string, unknown>;

/** JSON that was written already, for a column of JSON. */
export class WrittenJson {
  constructor(readonly text: string) {}
}

export interface InsertedEntry {
  id: number;
  documentId: string;
}

/**
 * Writes new entries of one content type as `strapi.documents().create()` would as drafts (or, of a type without drafts,
 * as entries), their components and relations included: a few statements of many rows. No middleware, no lifecycle and
 * no event: whoever calls this has done what they would do. Check with `entryFaults` first.
 * @param at the moment that they are dated by
 * @returns in the order given
 */
export async function insertEntries(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: UID.ContentType,
  entries: readonly Entry[],
  at: Date,
): Promise<InsertedEntry[]> {
  const plan = entryPlan(strapi, uid);
  const documents = entries.map(({ documentId }) =>
    typeof documentId === 'string' ? documentId : newDocumentId(),
  );
  const locale = plan.isLocalized ? await defaultLocale(strapi) : null;
  const published = plan.hasDrafts ? null : at;
  const ids = await insertRows(
    strapi,
    trx,
    plan.table,
    rowsOf(
      plan.scalars,
      entries,
      ['document_id', 'created_at', 'updated_at', 'published_at', 'locale'],
      (index) => [documents[index], at, at, published, locale],
    ),
  );
  await insertComponents(strapi, trx, plan, entries, ids);
  await insertRelations(strapi, trx, plan, entries, ids);
  return ids.map((id, index) => ({ id, documentId: documents[index] ?? '' }));
}

const localesService = z.object({ getDefaultLocale: z.custom<() => Promise<string>>() });

async function defaultLocale(strapi: Core.Strapi): Promise<string> {
  return localesService.parse(strapi.plugin('i18n').service('locales')).getDefaultLocale();
}

/** The rows of entries: their own columns, and those that Strapi gives to each. */
function rowsOf(
  scalars: readonly ScalarPlan[],
  entries: readonly Entry[],
  ofStrapi: readonly string[],
  valuesOfStrapi: (index: number) => readonly unknown[],
): Rows {
  return {
    columns: [...scalars.map(({ column }) => column), ...ofStrapi],
    values: entries.map((entry, index) => {
      const values = scalars.map(({ name, type, fallback }) =>
        columnValue(type, entry[name] === undefined ? fallback : entry[name]),
      );
      values.push(...valuesOfStrapi(index));
      return values;
    }),
  };
}

function columnValue(type: ScalarPlan['type'], value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'json') return value instanceof WrittenJson ? value.text : JSON.stringify(value);
  if (type === 'instant') return value instanceof Date ? value : new Date(String(value));
  return value;
}

async function insertComponents(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  plan: EntryPlan,
  entries: readonly Entry[],
  ids: readonly number[],
): Promise<void> {
  const links: Row[] = [];
  for (const { name, target, isRepeatable } of plan.components) {
    const owned = entries.flatMap((entry, index) =>
      componentsIn(entry[name]).map((component, place) => ({ component, owner: ids[index], place })),
    );
    if (owned.length === 0) continue;
    const part = entryPlan(strapi, target);
    const components = owned.map(({ component }) => component);
    const made = await insertRows(
      strapi,
      trx,
      part.table,
      rowsOf(part.scalars, components, [], () => []),
    );
    await insertComponents(strapi, trx, part, components, made);
    owned.forEach(({ owner, place }, index) =>
      links.push({
        entity_id: owner,
        cmp_id: made[index],
        component_type: target,
        field: name,
        order: isRepeatable ? place + 1 : null,
      }),
    );
  }
  if (plan.componentTable !== null) await insertRows(strapi, trx, plan.componentTable, asRows(links));
}

const component = z.record(z.string(), z.unknown());
const componentList = z.array(component);

/** One component or many, as entries. */
export const componentsIn = (value: unknown): Entry[] =>
  value === null || value === undefined ? [] : componentList.parse(Array.isArray(value) ? value : [value]);

async function insertRelations(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  plan: EntryPlan,
  entries: readonly Entry[],
  ids: readonly number[],
): Promise<void> {
  for (const { name, table, own, other, order, otherOrder } of plan.relations) {
    const links = entries.flatMap((entry, index) =>
      rowIds.parse(entry[name] ?? []).map((id, place) => ({
        [own]: ids[index],
        [other]: id,
        ...(order !== null && { [order]: place + 1 }),
      })),
    );
    if (links.length === 0) continue;
    if (otherOrder !== null) await numberBehind(strapi, trx, { table, other, otherOrder }, links);
    await insertRows(strapi, trx, table, asRows(links));
  }
}

const rowIds = z.array(z.number());
const lastNumbers = z.array(z.object({ id: z.number(), last: z.coerce.number().nullable() }));

/** On the other side of a relation, new ones stand behind those that are there. */
async function numberBehind(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { table, other, otherOrder }: { table: string; other: string; otherOrder: string },
  links: Record<string, unknown>[],
): Promise<void> {
  const found: unknown = await strapi.db
    .getConnection(table)
    .transacting(trx)
    .whereIn(other, [...new Set(links.map((link) => Number(link[other])))])
    .groupBy(other)
    .select({ id: other })
    .max({ last: otherOrder });
  const last = new Map(lastNumbers.parse(found).map((row) => [row.id, row.last ?? 0]));
  for (const link of links) {
    const id = Number(link[other]);
    const number = (last.get(id) ?? 0) + 1;
    last.set(id, number);
    link[otherOrder] = number;
  }
}
