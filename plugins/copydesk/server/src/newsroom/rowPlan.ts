import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What to read of a row: its columns by their attributes' names, and what to read with it by relations and components. */
export interface Tree {
  select: readonly string[];
  populate?: Readonly<Record<string, Tree>>;
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

/** How the tree is read of a row; null where something of it is kept otherwise than in a table of links. */
export function planRow(strapi: Core.Strapi, uid: string, { select, populate = {} }: Tree): RowPlan | null {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const columns = select.flatMap((name) => {
    const found = scalar.safeParse(attributes[name]).data;
    return found === undefined || found.type === 'relation'
      ? []
      : [{ name, column: found.columnName, type: found.type }];
  });
  const related: RelatedPlan[] = [];
  for (const [name, below] of Object.entries(populate)) {
    const found = relation.safeParse(attributes[name]).data;
    const row = found && planRow(strapi, found.target, below);
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
