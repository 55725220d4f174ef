import { errors } from '@strapi/utils';
import { z } from 'zod';
import { compileRule, DESK_LIMITS, DeskRuleRefused } from '../../../engine/src';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { deskRuleOf, RULE, ruleRow, type RuleRow } from './ruleRow';

/** What an editor says of a rule. */
export type RuleDraft = Pick<RuleRow, 'action' | 'matchBy' | 'value' | 'replacement' | 'reason' | 'enabled'>;

/** What is changed of a rule; what is left out stays. */
export type RuleChange = Partial<RuleDraft & Pick<RuleRow, 'order'>>;

/** The rules of a source in their order. */
export async function rulesOf({ strapi }: Newsroom, sourceDocumentId: string): Promise<RuleRow[]> {
  const rows: unknown = await strapi.db.query(RULE).findMany({
    where: { sourceDocumentId },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
  return readable(rows);
}

/** A row that was written past the plugin is left out here, and named at every import of the source. */
function readable(rows: unknown): RuleRow[] {
  return z
    .array(z.unknown())
    .parse(rows)
    .flatMap((row) => {
      const read = ruleRow.safeParse(row);
      return read.success ? [read.data] : [];
    });
}

/**
 * Adds rules to those of a source, all or none.
 * @throws ValidationError that names the field, where a rule cannot be used or the source has too many or is not there.
 */
export async function addRules(
  newsroom: Newsroom,
  sourceDocumentId: string,
  drafts: readonly RuleDraft[],
  author: string,
): Promise<RuleRow[]> {
  const { strapi } = newsroom;
  return await strapi.db.transaction(async () => {
    await refuseUnknownSource(newsroom, sourceDocumentId);
    const before = await rulesOf(newsroom, sourceDocumentId);
    refuseTooMany([...before, ...drafts]);
    let order = Math.max(0, ...before.map((rule) => rule.order));
    const added: RuleRow[] = [];
    for (const draft of drafts) {
      refuseUnusable({ ...draft, documentId: 'new', author });
      order += 1;
      const data = { ...draft, sourceDocumentId, author, order };
      added.push(ruleRow.parse(await strapi.db.query(RULE).create({ data })));
    }
    return added;
  });
}

/**
 * Changes a rule. Whoever changes what it says becomes its author; switching it on or off makes nobody one.
 * @throws NotFoundError where there is no such rule.
 * @throws ValidationError as `addRules`.
 */
export async function changeRule(
  newsroom: Newsroom,
  documentId: string,
  change: RuleChange,
  by: string,
): Promise<RuleRow> {
  const { strapi } = newsroom;
  return await strapi.db.transaction(async () => {
    const before = await ruleOf(newsroom, documentId);
    const { enabled: _enabled, order: _order, ...said } = change;
    const author = Object.keys(said).length > 0 ? by : before.author;
    const after = { ...before, ...change, author };
    refuseUnusable(after);
    if (after.enabled && !before.enabled)
      refuseTooMany([
        ...(await rulesOf(newsroom, before.sourceDocumentId)).filter(
          (rule) => rule.documentId !== documentId,
        ),
        after,
      ]);
    return ruleRow.parse(
      await strapi.db.query(RULE).update({ where: { documentId }, data: { ...change, author } }),
    );
  });
}

/** @throws NotFoundError where there is no such rule. */
export async function deleteRule({ strapi }: Newsroom, documentId: string): Promise<void> {
  const deleted: unknown = await strapi.db.query(RULE).delete({ where: { documentId } });
  if (deleted === null) throw noSuchRule(documentId);
}

async function ruleOf({ strapi }: Newsroom, documentId: string): Promise<RuleRow> {
  const row: unknown = await strapi.db.query(RULE).findOne({ where: { documentId } });
  if (row === null) throw noSuchRule(documentId);
  return ruleRow.parse(row);
}

const noSuchRule = (documentId: string) => new errors.NotFoundError(`There is no rule ${documentId}.`);

/** @throws ValidationError where there is no such source. */
export async function refuseUnknownSource({ strapi, types }: Newsroom, documentId: string): Promise<void> {
  if ((await strapi.db.query(types.source).count({ where: { documentId } })) > 0) return;
  const message = `There is no source ${documentId}. Choose one of the newsroom’s sources.`;
  throw fieldError(message, [{ path: ['sourceDocumentId'], message, value: documentId }]);
}

/** @throws ValidationError under the field that is wrong. */
export function refuseUnusable(rule: Parameters<typeof deskRuleOf>[0]): void {
  try {
    compileRule(deskRuleOf(rule));
  } catch (error) {
    if (!(error instanceof DeskRuleRefused)) throw error;
    const message = `${error.fault.charAt(0).toUpperCase()}${error.fault.slice(1)}`;
    throw fieldError(message, [{ path: [error.field], message, value: rule.value }]);
  }
}

/** @throws ValidationError where a source would have more rules at work than it may. */
export function refuseTooMany(rules: readonly { enabled: boolean }[]): void {
  const enabled = rules.filter((rule) => rule.enabled).length;
  if (enabled <= DESK_LIMITS.rules) return;
  const message = `A source has at most ${DESK_LIMITS.rules} rules that are switched on; these would be ${enabled}. Switch some off, or make one of several.`;
  throw fieldError(message, [{ path: ['enabled'], message }]);
}
