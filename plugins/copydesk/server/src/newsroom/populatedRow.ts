import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What to read with a row: relations and components by their names, each with what to read with it. */
export interface Tree {
  [relation: string]: true | { populate: Tree };
}

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

const scalar = z.looseObject({ type: z.string(), columnName: z.string() });
const named = z.looseObject({ name: z.string() });
const relation = z.looseObject({
  type: z.literal('relation'),
  relation: z.string(),
  target: z.string(),
  joinTable: z.looseObject({
    name: z.string(),
    joinColumn: named,
    inverseJoinColumn: named,
    on: z.looseObject({ field: z.string().optional() }).optional(),
    orderColumnName: z.string().optional(),
  }),
});
type Relation = z.infer<typeof relation>;

const isMany = (one: Relation): boolean => one.relation.endsWith('ToMany');

/** SQL with the names and values that stand at its `??` and `?`, in their order. */
interface Sql {
  text: string;
  bindings: (string | number)[];
}

/**
 * Reads a row with its relations and components in one statement, where `db.query` takes one for each: the gate reads an
 * article at every publication. Null where there is no such row.
 * @throws Error for a relation that is kept otherwise than in a table of its own; see `canReadAtOnce`.
 */
export async function readPopulatedRow(
  strapi: Core.Strapi,
  uid: string,
  id: number,
  tree: Tree,
): Promise<Record<string, unknown> | null> {
  const dialect = DIALECTS[strapi.db.dialect.client];
  if (!dialect) throw new Error(`Rows can't be read at once from ${strapi.db.dialect.client}.`);
  const { text, bindings } = statementFor(strapi, dialect, uid, tree);
  const rows: unknown = await strapi.db.transaction(async ({ trx }) => trx.raw(text, [...bindings, id]));
  const [row] = z
    .union([
      z.array(z.looseObject({})),
      z.looseObject({ rows: z.array(z.looseObject({})) }).transform((value) => value.rows),
    ])
    .parse(rows);
  if (row === undefined) return null;
  return {
    ...scalarsFrom(strapi, uid, (_name, column) => row[column]),
    ...Object.fromEntries(
      Object.entries(tree).map(([name, below]) => [
        name,
        fromJson(strapi, relationOf(strapi, uid, name), below, row[`copydesk_${name}`]),
      ]),
    ),
  };
}

/** Schemas don't change while Strapi runs, and so the statements don't. */
const STATEMENTS = new WeakMap<Tree, Map<Core.Strapi, Sql>>();

function statementFor(strapi: Core.Strapi, dialect: Dialect, uid: string, tree: Tree): Sql {
  const known = STATEMENTS.get(tree) ?? new Map<Core.Strapi, Sql>();
  STATEMENTS.set(tree, known);
  const found = known.get(strapi) ?? statement(strapi, dialect, uid, tree);
  known.set(strapi, found);
  return found;
}

/** All but the id, which is bound last. */
function statement(strapi: Core.Strapi, dialect: Dialect, uid: string, tree: Tree): Sql {
  const parts = Object.entries(tree).map(([name, below]) => {
    const { text, bindings } = related(strapi, dialect, relationOf(strapi, uid, name), below, 't0');
    return { text: `${text} as ??`, bindings: [...bindings, `copydesk_${name}`] };
  });
  const select = ['t0.*', ...parts.map(({ text }) => text)].join(', ');
  return {
    text: `select ${select} from ?? as t0 where t0.id = ? limit 1`,
    bindings: [...parts.flatMap((part) => part.bindings), strapi.db.metadata.get(uid).tableName],
  };
}

/** Whether the database and the schema are such that a row can be read so. */
export function canReadAtOnce(strapi: Core.Strapi, uid: string, tree: Tree): boolean {
  if (DIALECTS[strapi.db.dialect.client] === undefined) return false;
  return Object.entries(tree).every(([name, below]) => {
    const found = relation.safeParse(strapi.db.metadata.get(uid).attributes[name]).data;
    if (found === undefined) return false;
    return below === true || canReadAtOnce(strapi, found.target, below.populate);
  });
}

function relationOf(strapi: Core.Strapi, uid: string, name: string): Relation {
  return relation.parse(strapi.db.metadata.get(uid).attributes[name]);
}

function scalarsOf(strapi: Core.Strapi, uid: string): { name: string; column: string; type: string }[] {
  return Object.entries(strapi.db.metadata.get(uid).attributes).flatMap(([name, attribute]) => {
    const found = scalar.safeParse(attribute).data;
    return found === undefined || found.type === 'relation'
      ? []
      : [{ name, column: found.columnName, type: found.type }];
  });
}

/** An attribute's name as a constant: PostgreSQL must know the type of every value that is bound. */
function literal(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`The attribute "${name}" can't be read at once.`);
  return `'${name}'`;
}

/** What hangs on a row by a relation, as JSON. */
function related(
  strapi: Core.Strapi,
  dialect: Dialect,
  { target, joinTable, ...own }: Relation,
  below: Tree[string],
  outer: string,
): Sql {
  const depth = Number(outer.slice(1)) + 1;
  const [alias, join] = [`t${depth}`, `j${depth}`];
  const nested = below === true ? [] : Object.entries(below.populate);
  const fields: Sql[] = [
    ...scalarsOf(strapi, target).map(({ name, column }) => ({
      text: `${literal(name)}, ${alias}.??`,
      bindings: [column],
    })),
    ...nested.map(([name, further]) => {
      const inner = related(strapi, dialect, relationOf(strapi, target, name), further, alias);
      return { text: `${literal(name)}, ${dialect.within(inner.text)}`, bindings: inner.bindings };
    }),
  ];
  const { field } = joinTable.on ?? {};
  const many = isMany({ target, joinTable, ...own });
  const order = joinTable.orderColumnName;
  const object: Sql = {
    text:
      `select ${dialect.object}(${fields.map(({ text }) => text).join(', ')}) as o from ?? as ${join} ` +
      `join ?? as ${alias} on ${alias}.id = ${join}.?? where ${join}.?? = ${outer}.id` +
      (field === undefined ? '' : ` and ${join}.field = ?`) +
      (many && order !== undefined ? ` order by ${join}.??` : '') +
      (many ? '' : ' limit 1'),
    bindings: [
      ...fields.flatMap(({ bindings }) => bindings),
      joinTable.name,
      strapi.db.metadata.get(target).tableName,
      joinTable.inverseJoinColumn.name,
      joinTable.joinColumn.name,
      ...(field === undefined ? [] : [field]),
      ...(many && order !== undefined ? [order] : []),
    ],
  };
  return { text: many ? dialect.list(object.text) : `(${object.text})`, bindings: object.bindings };
}

function fromJson(
  strapi: Core.Strapi,
  { target, ...own }: Relation,
  below: Tree[string],
  value: unknown,
): unknown {
  const read = typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
  if (read === null || read === undefined) return null;
  const nested = below === true ? [] : Object.entries(below.populate);
  const one = (entry: unknown): unknown => {
    const object = z.looseObject({}).parse(entry);
    return {
      ...scalarsFrom(strapi, target, (name) => object[name]),
      ...Object.fromEntries(
        nested.map(([name, further]) => [
          name,
          fromJson(strapi, relationOf(strapi, target, name), further, object[name]),
        ]),
      ),
    };
  };
  return isMany({ target, ...own }) ? z.array(z.unknown()).parse(read).map(one) : one(read);
}

/** The values of a row as Strapi gives them, from what the database gives. */
function scalarsFrom(
  strapi: Core.Strapi,
  uid: string,
  valueOf: (name: string, column: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    scalarsOf(strapi, uid).map(({ name, column, type }) => [name, asType(type, valueOf(name, column))]),
  );
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
