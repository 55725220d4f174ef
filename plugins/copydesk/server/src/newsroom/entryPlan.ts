import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { oncePerStrapi } from './rawSql';

/** A field that is a column of its own. */
export interface ScalarPlan {
  name: string;
  column: string;
  type: 'json' | 'instant' | 'plain';
  /** What stands there where nothing was given. */
  fallback: unknown;
  limits: Limits;
}

/** What Strapi asks of a value in a draft. */
export interface Limits {
  maxLength: number | null;
  regex: RegExp | null;
  values: readonly string[] | null;
  min: number | null;
  max: number | null;
}

export interface ComponentPlan {
  name: string;
  target: UID.Component;
  isRepeatable: boolean;
}

/** A relation that a table of links holds. */
export interface RelationPlan {
  name: string;
  table: string;
  /** The columns of the two ends, and of the place that each has at the other. */
  own: string;
  other: string;
  order: string | null;
  otherOrder: string | null;
}

/** How entries of one content type, or of a component, lie in the database. */
export interface EntryPlan {
  table: string;
  hasDrafts: boolean;
  isLocalized: boolean;
  scalars: ScalarPlan[];
  components: ComponentPlan[];
  /** The table that joins components to their entries. */
  componentTable: string | null;
  relations: RelationPlan[];
}

const JSON_TYPES: ReadonlySet<string> = new Set(['json', 'blocks']);
const INSTANT_TYPES: ReadonlySet<string> = new Set(['datetime', 'timestamp']);
/** Written with every row, or never by hand. */
const OF_STRAPI: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
]);
/** What a column of Strapi's `string` holds. */
const LONGEST_STRING = 255;

const scalar = z.object({
  type: z.string(),
  columnName: z.string(),
  columnType: z.object({ type: z.string() }).optional(),
  default: z.unknown().optional(),
  maxLength: z.number().optional(),
  regex: z.union([z.string(), z.instanceof(RegExp)]).optional(),
  enum: z.array(z.string()).optional(),
  min: z.coerce.number().optional(),
  max: z.coerce.number().optional(),
});

const ends = {
  name: z.string(),
  joinColumn: z.object({ name: z.string() }),
  inverseJoinColumn: z.object({ name: z.string() }),
  orderColumnName: z.string().optional(),
  inverseOrderColumnName: z.string().optional(),
};
const componentField = z.object({
  relation: z.enum(['oneToOne', 'oneToMany']),
  target: z.custom<UID.Component>((value) => typeof value === 'string'),
  joinTable: z.object({ ...ends, on: z.object({ field: z.string() }) }),
});
const relationField = z.object({ joinTable: z.object(ends) });

const model = z.object({
  options: z.object({ draftAndPublish: z.boolean().optional() }).optional(),
  pluginOptions: z.object({ i18n: z.object({ localized: z.boolean().optional() }).optional() }).optional(),
});

const plansOf = oncePerStrapi((strapi) => {
  const plans = new Map<string, EntryPlan>();
  return (uid: string): EntryPlan => {
    const known = plans.get(uid);
    if (known !== undefined) return known;
    const made = makePlan(strapi, uid);
    plans.set(uid, made);
    return made;
  };
});

/** How entries of a content type or a component lie in the database, by Strapi's own metadata. */
export const entryPlan = (strapi: Core.Strapi, uid: UID.ContentType | UID.Component): EntryPlan =>
  plansOf(strapi)(uid);

function makePlan(strapi: Core.Strapi, uid: string): EntryPlan {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const { options, pluginOptions } = model.parse(strapi.getModel(uid as UID.ContentType) ?? {});
  const plan: EntryPlan = {
    table: tableName,
    hasDrafts: options?.draftAndPublish === true,
    isLocalized: pluginOptions?.i18n?.localized === true,
    scalars: [],
    components: [],
    componentTable: null,
    relations: [],
  };
  for (const [name, attribute] of Object.entries(attributes)) {
    if (OF_STRAPI.has(name)) continue;
    const column = scalar.safeParse(attribute);
    if (column.success) {
      plan.scalars.push(scalarPlan(name, column.data));
      continue;
    }
    const part = componentField.safeParse(attribute);
    if (part.success) {
      const { relation, target, joinTable } = part.data;
      plan.components.push({ name, target, isRepeatable: relation === 'oneToMany' });
      plan.componentTable = joinTable.name;
      continue;
    }
    const related = relationField.safeParse(attribute);
    if (!related.success) continue;
    const { joinTable } = related.data;
    plan.relations.push({
      name,
      table: joinTable.name,
      own: joinTable.joinColumn.name,
      other: joinTable.inverseJoinColumn.name,
      order: joinTable.orderColumnName ?? null,
      otherOrder: joinTable.inverseOrderColumnName ?? null,
    });
  }
  return plan;
}

function scalarPlan(name: string, attribute: z.infer<typeof scalar>): ScalarPlan {
  const { type, columnName, columnType, maxLength, regex, min, max } = attribute;
  const isShort = (type === 'string' || type === 'uid') && columnType === undefined;
  return {
    name,
    column: columnName,
    type: JSON_TYPES.has(type) ? 'json' : INSTANT_TYPES.has(type) ? 'instant' : 'plain',
    fallback: typeof attribute.default === 'function' ? undefined : attribute.default,
    limits: {
      maxLength: maxLength ?? (isShort ? LONGEST_STRING : null),
      regex: regex === undefined ? null : new RegExp(regex),
      values: attribute.enum ?? null,
      min: min ?? null,
      max: max ?? null,
    },
  };
}
