import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What to read with a row: relations and components by their names, each with what to read with it. */
export interface Tree {
  [relation: string]: true | { populate: Tree };
}

/** A row of a content type or a component: its table, its columns, and what is read with it. */
export interface RowPlan {
  table: string;
  columns: { name: string; column: string; type: string }[];
  related: RelatedPlan[];
}

export interface RelatedPlan {
  name: string;
  isMany: boolean;
  join: { table: string; own: string; other: string; field: string | null; order: string | null };
  row: RowPlan;
}

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

/** How a row is read with all of the tree; null where something of it is kept otherwise than in a table of links. */
export function planRow(strapi: Core.Strapi, uid: string, tree: Tree): RowPlan | null {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const columns = Object.entries(attributes).flatMap(([name, attribute]) => {
    const found = scalar.safeParse(attribute).data;
    return found === undefined || found.type === 'relation'
      ? []
      : [{ name, column: found.columnName, type: found.type }];
  });
  const related: RelatedPlan[] = [];
  for (const [name, below] of Object.entries(tree)) {
    const found = relation.safeParse(attributes[name]).data;
    const row = found && planRow(strapi, found.target, below === true ? {} : below.populate);
    if (!found || !row) return null;
    const { joinTable } = found;
    related.push({
      name,
      isMany: found.relation.endsWith('ToMany'),
      join: {
        table: joinTable.name,
        own: joinTable.joinColumn.name,
        other: joinTable.inverseJoinColumn.name,
        field: joinTable.on?.field ?? null,
        order: joinTable.orderColumnName ?? null,
      },
      row,
    });
  }
  return { table: tableName, columns, related };
}
