import type { Newsroom } from '../newsroom/newsroom';
import { RULE } from './ruleRow';
import { refuseTooMany, rulesOf } from './rules';

/**
 * Gives a source the desk's rules of another, behind its own.
 * @throws ValidationError where these would be more than a source may have.
 */
export async function moveRules(newsroom: Newsroom, from: string, to: string): Promise<void> {
  const [moved, own] = [await rulesOf(newsroom, from), await rulesOf(newsroom, to)];
  refuseTooMany([...own, ...moved]);
  const rules = newsroom.strapi.db.query(RULE);
  let order = Math.max(0, ...own.map((rule) => rule.order));
  for (const { documentId } of moved) {
    order += 1;
    await rules.update({ where: { documentId }, data: { sourceDocumentId: to, order } });
  }
  // A row that can't be read as a rule goes along: whoever mends it finds it there.
  await rules.updateMany({ where: { sourceDocumentId: from }, data: { sourceDocumentId: to } });
}
