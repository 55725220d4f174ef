import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { remembering } from './readOnce';
import { idOf, isRow, quoted, rowsOf, type Row } from './rawSql';
import { planRow, type RelatedPlan, type RowPlan, type Tree } from './rowPlan';

interface Dialect {
  object: string;
  /** A list of the objects that a sub-select gives, in its order. */
  list: (objects: string) => string;
  /** An object within an object. */
  within: (object: string) => string;
  /** JSON as a text, which the driver hands on as it is. */
  asText: (json: string) => string;
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  sqlite: {
    object: 'json_object',
    list: (objects) => `(select json_group_array(json(s.o)) from (${objects}) s)`,
    within: (object) => `json(${object})`,
    asText: (json) => json,
  },
  postgres: {
    object: 'json_build_object',
    list: (objects) => `(select coalesce(json_agg(s.o), '[]'::json) from (${objects}) s)`,
    within: (object) => object,
    asText: (json) => `${json}::text`,
  },
};

/** What tells the rows: a condition on the row `t0`, with `?` for each of its values. */
export type Which = 'id' | 'public of document';

const CONDITIONS: Readonly<Record<Which, string>> = {
  id: 't0.id = ?',
  'public of document': 't0.document_id = ? and t0.published_at is not null',
};

/** A row that was read, and the values that were read beside it. */
export interface PopulatedRow {
  id: number;
  row: Row;
  beside: Row;
}

/** To-one relations that are remembered as they were read: what is published together shares its source and licence. */
const REMEMBERED = 100;

/** Reads rows by what tells them. What hangs on one by a to-one relation is shared, and frozen. */
export type RowReader = (
  trx: Knex.Transaction,
  which: Which,
  value: number | string,
) => Promise<PopulatedRow[]>;

/**
 * Reads rows with their relations and components in one statement, where `db.query` takes one for each: the gate reads an
 * article at every publication. The statements are made once.
 * @param beside more to read at once: sub-selects by the names that their values get
 * @returns null where the database or the schema is not such that this can be done
 */
export function rowReader(
  strapi: Core.Strapi,
  uid: string,
  tree: Tree,
  beside: Readonly<Record<string, string>> = {},
): RowReader | null {
  const dialect = DIALECTS[strapi.db.dialect.client];
  const plan = dialect ? planRow(strapi, uid, tree) : null;
  if (!dialect || !plan) return null;
  const text = statementOf(strapi, plan, dialect, beside);
  const names = Object.keys(beside);
  const shared = new Map(
    plan.related
      .filter(({ isMany }) => !isMany)
      .map((one) => [one, remembering(REMEMBERED, (json) => readRelated(one, json))]),
  );
  const answer: Answer = {
    column: ({ column }) => column,
    related: ({ name }) => aliasOf(name),
    read(related, value) {
      const remembered = shared.get(related);
      return remembered && typeof value === 'string' ? remembered(value) : readRelated(related, value);
    },
  };
  return async (trx, which, value) => {
    const rows = await rowsOf(trx, `${text}${CONDITIONS[which]} order by t0.id`, [value]);
    return rows.map((row) => ({
      id: idOf(row),
      row: readRow(plan, row, answer),
      beside: Object.fromEntries(names.map((name) => [name, row[aliasOf(name)]])),
    }));
  };
}

/** No column's name: an attribute may be called as its table's column is. */
const aliasOf = (name: string): string => `copydesk_${name}`;

/** All but the condition, which is put behind it. */
function statementOf(
  strapi: Core.Strapi,
  plan: RowPlan,
  dialect: Dialect,
  beside: Readonly<Record<string, string>>,
): string {
  const name = (column: string): string => quoted(strapi, column);
  const read = [
    't0.id',
    ...plan.columns.map(({ column }) => `t0.${name(column)}`),
    ...plan.related.map(
      (related) =>
        `${dialect.asText(relatedSql(related, dialect, 0, name))} as ${name(aliasOf(related.name))}`,
    ),
    ...Object.entries(beside).map(([alias, select]) => `(${select}) as ${name(aliasOf(alias))}`),
  ];
  return `select ${read.join(', ')} from ${name(plan.table)} as t0 where `;
}

/** An attribute's name as a constant: of such a name, no part can end it. */
function literal(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`The attribute "${name}" can't be read at once.`);
  return `'${name}'`;
}

/** What hangs on the row at `depth` by a relation, as JSON. */
function relatedSql(
  { join, isMany, row }: RelatedPlan,
  dialect: Dialect,
  depth: number,
  name: (column: string) => string,
): string {
  const [outer, own, link] = [`t${depth}`, `t${depth + 1}`, `j${depth + 1}`];
  const fields = [
    ...row.columns.map(({ name: field, column }) => `${literal(field)}, ${own}.${name(column)}`),
    ...row.related.map(
      (related) =>
        `${literal(related.name)}, ${dialect.within(relatedSql(related, dialect, depth + 1, name))}`,
    ),
  ];
  const ofField = join.field === null ? '' : ` and ${link}.field = ${literal(join.field)}`;
  const ordered = join.order === null ? '' : ` order by ${link}.${name(join.order)}`;
  const objects =
    `select ${dialect.object}(${fields.join(', ')}) as o from ${name(join.table)} as ${link} ` +
    `join ${name(row.table)} as ${own} on ${own}.id = ${link}.${name(join.other)} ` +
    `where ${link}.${name(join.own)} = ${outer}.id${ofField}${isMany ? ordered : ' limit 1'}`;
  return isMany ? dialect.list(objects) : `(${objects})`;
}

/** Under which names the values of a row stand in what the database answered, and how what hangs on it is read. */
interface Answer {
  column(column: RowPlan['columns'][number]): string;
  related(related: RelatedPlan): string;
  read(related: RelatedPlan, value: unknown): unknown;
}

const IN_JSON: Answer = { column: ({ name }) => name, related: ({ name }) => name, read: readRelated };

/** A row as Strapi gives it. */
function readRow(plan: RowPlan, found: Row, answer: Answer): Row {
  const row: Row = {};
  for (const column of plan.columns) row[column.name] = asType(column.type, found[answer.column(column)]);
  for (const related of plan.related)
    row[related.name] = answer.read(related, found[answer.related(related)]);
  return row;
}

function readRelated({ name, isMany, row }: RelatedPlan, value: unknown): unknown {
  const read: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  if (read === null || read === undefined) return null;
  const one = (entry: unknown): Row => {
    if (!isRow(entry)) throw new Error(`The database gave no object for "${name}".`);
    return readRow(row, entry, IN_JSON);
  };
  if (!isMany) return one(read);
  if (!Array.isArray(read)) throw new Error(`The database gave no list for "${name}".`);
  return read.map(one);
}

const AS_JSON: ReadonlySet<string> = new Set(['json', 'blocks', 'array', 'object']);

function asType(type: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'boolean') return value === true || value === 1 || value === 'true';
  if (!AS_JSON.has(type) || typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
