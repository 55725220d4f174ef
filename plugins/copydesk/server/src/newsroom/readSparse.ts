import type { z } from 'zod';
import { isRow } from './rawSql';
import { frozen } from './readOnce';

/**
 * Reads rows as `schema.parse` does, and in less time where most of their columns are empty: what the schema makes of an
 * empty one is found once, and frozen, and only the others are parsed.
 * @throws ZodError, as `schema.parse` does.
 */
export function readSparse<Shape extends Readonly<Record<string, z.ZodType>>>(
  schema: z.ZodObject<Shape>,
): (row: unknown) => z.output<z.ZodObject<Shape>> {
  const fields = Object.entries(schema.shape).map(([name, field]) => ({
    name,
    field,
    ofNull: field.safeParse(null),
    ofNothing: field.safeParse(undefined),
  }));
  for (const { ofNull, ofNothing } of fields) [ofNull.data, ofNothing.data].forEach(frozen);

  return (row) => {
    if (!isRow(row)) return schema.parse(row);
    const read: Record<string, unknown> = {};
    for (const { name, field, ofNull, ofNothing } of fields) {
      const value = row[name];
      const { success, data } =
        value === null ? ofNull : value === undefined ? ofNothing : field.safeParse(value);
      // The schema says what is wrong with the row.
      if (!success) return schema.parse(row);
      // As the schema has it, what is left out stays so.
      if (data !== undefined || name in row) read[name] = data;
    }
    // Each field was read by the schema's own.
    return read as z.output<z.ZodObject<Shape>>;
  };
}
