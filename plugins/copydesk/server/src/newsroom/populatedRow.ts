import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { planRow, type RelatedPlan, type RowPlan, type Tree } from './rowPlan';

interface Dialect {
  object: string;
  /** A list of the objects that a sub-select gives, in its order. */
  list: (objects: string) => string;
  /** An object within an object. */
  within: (object: string) => string;
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  sqlite: {
    object: 'json_object',
    list: (objects) => `(select json_group_array(json(s.o)) from (${objects}) s)`,
    within: (object) => `json(${object})`,
  },
  postgres: {
    object: 'json_build_object',
    list: (objects) => `(select coalesce(json_agg(s.o), '[]'::json) from (${objects}) s)`,
    within: (object) => object,
  },
};

/** SQL with the names and values that stand at its `??` and `?`, in their order. */
interface Sql {
  text: string;
  bindings: string[];
}

/** A plan with its statement, all but the id, which is bound last. */
interface Prepared {
  plan: RowPlan;
  statement: Sql;
}

/** Schemas don't change while Strapi runs, and so the statements don't. */
const PREPARED = new WeakMap<Core.Strapi, Map<Tree, Prepared | null>>();

function prepared(strapi: Core.Strapi, uid: string, tree: Tree): Prepared | null {
  const known = PREPARED.get(strapi) ?? new Map<Tree, Prepared | null>();
  PREPARED.set(strapi, known);
  const found = known.get(tree);
  if (found !== undefined) return found;
  const dialect = DIALECTS[strapi.db.dialect.client];
  const plan = dialect ? planRow(strapi, uid, tree) : null;
  const made = dialect && plan ? { plan, statement: statementOf(plan, dialect) } : null;
  known.set(tree, made);
  return made;
}

/** Whether the database and the schema are such that a row can be read at once. */
export const canReadAtOnce = (strapi: Core.Strapi, uid: string, tree: Tree): boolean =>
  prepared(strapi, uid, tree) !== null;

const answered = z.union([
  z.array(z.looseObject({})),
  z.looseObject({ rows: z.array(z.looseObject({})) }).transform((value) => value.rows),
]);

/**
 * Reads a row with its relations and components in one statement, where `db.query` takes one for each: the gate reads an
 * article at every publication. Null where there is no such row.
 * @throws Error where it can not be read so; see `canReadAtOnce`.
 */
export async function readPopulatedRow(
  strapi: Core.Strapi,
  uid: string,
  id: number,
  tree: Tree,
): Promise<Record<string, unknown> | null> {
  const ready = prepared(strapi, uid, tree);
  if (ready === null) throw new Error(`A row of ${uid} can't be read at once.`);
  const { plan, statement } = ready;
  const rows: unknown = await strapi.db.transaction(async ({ trx }) =>
    trx.raw(statement.text, [...statement.bindings, id]),
  );
  const [row] = answered.parse(rows);
  if (row === undefined) return null;
  return readRow(plan, {
    column: ({ column }) => row[column],
    related: ({ name }) => row[aliasOf(name)],
  });
}

/** No column's name: an attribute may be called as its table's column is. */
const aliasOf = (relation: string): string => `copydesk_${relation}`;

function statementOf(plan: RowPlan, dialect: Dialect): Sql {
  const parts = plan.related.map((related) => {
    const { text, bindings } = relatedSql(related, dialect, 0);
    return { text: `${text} as ??`, bindings: [...bindings, aliasOf(related.name)] };
  });
  return {
    text: `select ${['t0.*', ...parts.map(({ text }) => text)].join(', ')} from ?? as t0 where t0.id = ? limit 1`,
    bindings: [...parts.flatMap(({ bindings }) => bindings), plan.table],
  };
}

/** An attribute's name as a constant: PostgreSQL must know the type of every value that is bound. */
function literal(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`The attribute "${name}" can't be read at once.`);
  return `'${name}'`;
}

/** What hangs on the row at `depth` by a relation, as JSON. */
function relatedSql({ join, isMany, row }: RelatedPlan, dialect: Dialect, depth: number): Sql {
  const [outer, own, link] = [`t${depth}`, `t${depth + 1}`, `j${depth + 1}`];
  const fields: Sql[] = [
    ...row.columns.map(({ name, column }) => ({ text: `${literal(name)}, ${own}.??`, bindings: [column] })),
    ...row.related.map((related) => {
      const { text, bindings } = relatedSql(related, dialect, depth + 1);
      return { text: `${literal(related.name)}, ${dialect.within(text)}`, bindings };
    }),
  ];
  const ofField =
    join.field === null
      ? { text: '', bindings: [] }
      : { text: ` and ${link}.field = ?`, bindings: [join.field] };
  const ordered =
    join.order === null
      ? { text: '', bindings: [] }
      : { text: ` order by ${link}.??`, bindings: [join.order] };
  const ending = isMany ? ordered : { text: ' limit 1', bindings: [] };
  const objects =
    `select ${dialect.object}(${fields.map(({ text }) => text).join(', ')}) as o from ?? as ${link} ` +
    `join ?? as ${own} on ${own}.id = ${link}.?? where ${link}.?? = ${outer}.id${ofField.text}${ending.text}`;
  return {
    text: isMany ? dialect.list(objects) : `(${objects})`,
    bindings: [
      ...fields.flatMap(({ bindings }) => bindings),
      ...[join.table, row.table, join.other, join.own],
      ...ofField.bindings,
      ...ending.bindings,
    ],
  };
}

/** Where the values of a row stand in what the database answered. */
interface Values {
  column(column: RowPlan['columns'][number]): unknown;
  related(related: RelatedPlan): unknown;
}

/** A row as Strapi gives it. */
function readRow(plan: RowPlan, values: Values): Record<string, unknown> {
  return Object.fromEntries([
    ...plan.columns.map((column) => [column.name, asType(column.type, values.column(column))] as const),
    ...plan.related.map((related) => [related.name, readRelated(related, values.related(related))] as const),
  ]);
}

function readRelated({ isMany, row }: RelatedPlan, value: unknown): unknown {
  const read: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  if (read === null || read === undefined) return null;
  const one = (entry: unknown) => {
    const object = z.looseObject({}).parse(entry);
    return readRow(row, { column: ({ name }) => object[name], related: ({ name }) => object[name] });
  };
  return isMany ? z.array(z.unknown()).parse(read).map(one) : one(read);
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
