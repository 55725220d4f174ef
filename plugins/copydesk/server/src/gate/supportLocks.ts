import type { Core } from '@strapi/strapi';
import { quoted } from '../newsroom/rawSql';
import { planRow, type RelatedPlan, type Tree } from '../newsroom/rowPlan';

/** What an article's credit hangs on, and how it is found from there. */
const SUPPORTS: Tree = {
  select: [],
  populate: {
    source: { select: [], populate: { licence: { select: [] } } },
    licence: { select: [] },
    photoCaptions: { select: [] },
  },
};

/**
 * One statement for PostgreSQL that locks what all public versions of an article hang on, against changes but for others
 * who only lock it so too: sources, then licences, then captions, each by their ids, so that nobody waits in a circle. It
 * takes the article's documentId and gives the `document_id` of each row that it locked.
 * @returns null where the schema keeps these relations otherwise than in tables of links
 */
export function supportLocks(strapi: Core.Strapi, article: string): string | null {
  const plan = planRow(strapi, article, SUPPORTS);
  if (plan === null) return null;
  const name = (column: string): string => quoted(strapi, column);
  /** The ids of what these rows link to. */
  const linked = ({ join }: RelatedPlan, ids: string): string =>
    `select j.${name(join.other)} from ${name(join.table)} as j where j.${name(join.own)} in (${ids})`;
  const byName = (related: readonly RelatedPlan[], wanted: string): RelatedPlan => {
    const found = related.find((one) => one.name === wanted);
    if (found === undefined) throw new Error(`The relation "${wanted}" of ${article} is not planned.`);
    return found;
  };
  const source = byName(plan.related, 'source');
  const licence = byName(plan.related, 'licence');
  const captions = byName(plan.related, 'photoCaptions');

  const versions = 'select id from versions';
  const sourceIds = linked(source, versions);
  const licenceIds = `${linked(byName(source.row.related, 'licence'), sourceIds)} union ${linked(licence, versions)}`;
  /** Every row of the documents that these rows are of. */
  const locked = (table: string, ids: string): string =>
    `select t.document_id from ${name(table)} as t where t.document_id in ` +
    `(select d.document_id from ${name(table)} as d where d.id in (${ids})) order by t.id for share`;
  const locks = {
    sources: locked(source.row.table, sourceIds),
    licences: locked(licence.row.table, licenceIds),
    captions: locked(captions.row.table, linked(captions, versions)),
  };
  // Each is carried out as its rows are asked for, and so in the order of the last line.
  return (
    `with versions as materialized (select a.id from ${name(plan.table)} as a where a.document_id = ? and a.published_at is not null), ` +
    Object.entries(locks)
      .map(([alias, select]) => `held_${alias} as (${select})`)
      .join(', ') +
    ` ${Object.keys(locks)
      .map((alias) => `select document_id from held_${alias}`)
      .join(' union all ')}`
  );
}
