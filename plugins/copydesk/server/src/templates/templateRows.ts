import type { Knex } from 'knex';
import { z } from 'zod';
import { EMPTY_TEMPLATE, type KnownArticle, type Template, type TemplateLine } from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';

export const TEMPLATE = 'plugin::copydesk.template';
export const TEMPLATE_LINE = 'plugin::copydesk.template-line';

/** Rows of one statement: SQLite takes 32,766 values, and a list of hashes of any length would grow the plan. */
export const ROWS = 200;

export function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, index) =>
    all.slice(index * ROWS, (index + 1) * ROWS),
  );
}

const numbers = z
  .array(z.number())
  .nullish()
  .transform((value) => value ?? []);

const knownArticle: z.ZodType<KnownArticle> = z.object({
  number: z.number(),
  sketch: z.array(z.string()),
  headline: z.string().nullable(),
});

/** A line that one article has printed so far, as its template's row keeps it: few ever become more. */
const onceLine = z.object({
  hash: z.string(),
  sample: z.string(),
  number: z.number(),
  isInside: z.boolean(),
});

const templateRow = z.object({
  articles: z.number(),
  once: z
    .array(onceLine)
    .nullish()
    .transform((value) => value ?? []),
  recent: z
    .array(knownArticle)
    .nullish()
    .transform((value) => value ?? []),
});

const lineRow = z.object({
  hash: z.string(),
  sample: z.string(),
  seen: numbers,
  inside: numbers,
  varies: z.boolean().nullish(),
  isKept: z.boolean().nullish(),
});

const asLine = ({ varies, isKept, ...line }: z.infer<typeof lineRow>): TemplateLine => ({
  ...line,
  varies: varies === true,
  isKept: isKept === true,
});

/**
 * How far a source has been learned from, with the lines that one article has printed; those of more are rows of their
 * own. A source that nobody has learned from has the empty one.
 */
export async function readTemplate({ strapi }: Newsroom, sourceDocumentId: string): Promise<Template> {
  const row: unknown = await strapi.db.query(TEMPLATE).findOne({ where: { sourceDocumentId } });
  if (row === null) return EMPTY_TEMPLATE;
  const { articles, recent, once } = templateRow.parse(row);
  return { articles, recent, lines: new Map(once.map((line) => [line.hash, asLineOnce(line)])) };
}

/** From how many articles a source has been learned. */
export async function articlesLearned({ strapi }: Newsroom, sourceDocumentId: string): Promise<number> {
  const row: unknown = await strapi.db
    .query(TEMPLATE)
    .findOne({ select: ['articles'], where: { sourceDocumentId } });
  return templateRow.pick({ articles: true }).nullable().parse(row)?.articles ?? 0;
}

const asLineOnce = ({ hash, sample, number, isInside }: z.infer<typeof onceLine>): TemplateLine => ({
  hash,
  sample,
  seen: [number],
  inside: isInside ? [number] : [],
  varies: false,
  isKept: false,
});

/** Whether a line need not be a row of its own. */
export const isOnce = ({ seen, isKept }: TemplateLine): boolean => seen.length === 1 && !isKept;

/** The columns of a template's own row: how far it has learned, and the lines that stand there. */
export const templateColumns = (template: Template, once: readonly TemplateLine[]) => ({
  articles: template.articles,
  recent: JSON.stringify(template.recent),
  once: JSON.stringify(
    once.map(({ hash, sample, seen, inside }) => ({
      hash,
      sample,
      number: seen[0] ?? 0,
      isInside: inside.length > 0,
    })),
  ),
});

/** The lines of a source that fit. */
export async function readLines(
  { strapi }: Newsroom,
  sourceDocumentId: string,
  where: object,
): Promise<Map<string, TemplateLine>> {
  const rows = z
    .array(lineRow)
    .parse(await strapi.db.query(TEMPLATE_LINE).findMany({ where: { sourceDocumentId, ...where } }));
  return new Map(rows.map((row) => [row.hash, asLine(row)]));
}

/** The columns of a line as the table has them. */
export function lineColumns(sourceDocumentId: string, line: TemplateLine, count: number, at: Date) {
  return {
    document_id: `${sourceDocumentId}:${line.hash}`,
    source_document_id: sourceDocumentId,
    hash: line.hash,
    sample: line.sample,
    count,
    last_seen: line.seen.at(-1) ?? 0,
    last_seen_at: at,
    seen: JSON.stringify(line.seen),
    inside: JSON.stringify(line.inside),
    varies: line.varies,
    is_kept: line.isKept,
  };
}

/** A table of the plugin's, for statements of many rows, in the transaction that runs. */
export function tableOf(
  { strapi }: Newsroom,
  uid: typeof TEMPLATE | typeof TEMPLATE_LINE,
  trx: Knex.Transaction,
) {
  return strapi.db.getConnection(strapi.db.metadata.get(uid).tableName).transacting(trx);
}
