import { errors } from '@strapi/utils';
import { z } from 'zod';
import { removalTitle, toStrapiBlocks } from '../../../engine/src';
import { decision, IMPORT, IMPORT_ITEM, importRow, type Decision } from '../imports/importItem';
import { storedLedger, type StoredRemoval } from '../imports/storedLedger';
import { readBody } from '../newsroom/articleBody';
import type { Newsroom } from '../newsroom/newsroom';
import { insertInBody, removeFromBody } from './placeInBody';

export interface RemovalLine {
  block: number;
  line: number;
  ruleId: string;
  ruleTitle: string;
  reason: string;
  confidence: number;
  judge: string;
  kind: string;
  text: string;
  putBack: boolean;
}

export interface ArticleRemovals {
  import: { documentId: string; label: string; createdAt: string };
  item: { documentId: string; row: number; name: string | null };
  engineVersion: string;
  removals: RemovalLine[];
}

const itemOfArticle = z.object({
  id: z.number(),
  documentId: z.string(),
  row: z.number(),
  name: z.string().nullable(),
  ledger: storedLedger,
  decisions: z
    .array(decision)
    .nullish()
    .transform((value) => value ?? []),
  importDocumentId: z.string(),
});
type ItemOfArticle = z.infer<typeof itemOfArticle>;

/** The import item that made the article; null where an editor wrote it by hand. */
async function itemOf({ strapi }: Newsroom, articleDocumentId: string): Promise<ItemOfArticle | null> {
  const row: unknown = await strapi.db.query(IMPORT_ITEM).findOne({
    where: { articleDocumentId, outcome: { $in: ['imported', 'held'] }, ledger: { $notNull: true } },
    orderBy: { id: 'asc' },
  });
  return row === null ? null : itemOfArticle.parse(row);
}

const isPutBack = (block: number, decisions: readonly Decision[]): boolean =>
  decisions.findLast((made) => made.block === block)?.action === 'putBack';

const removalsIn = ({ ledger }: ItemOfArticle): StoredRemoval[] =>
  ledger.entries.filter((entry) => entry.fate === 'removed');

async function answer({ strapi }: Newsroom, item: ItemOfArticle): Promise<ArticleRemovals> {
  const { documentId, label, createdAt } = importRow.parse(
    await strapi.db.query(IMPORT).findOne({ where: { documentId: item.importDocumentId } }),
  );
  return {
    import: { documentId, label, createdAt },
    item: { documentId: item.documentId, row: item.row, name: item.name },
    engineVersion: item.ledger.engineVersion,
    removals: removalsIn(item).map(({ block, line, rule, reason, confidence, judge, kind, content }) => ({
      block,
      line,
      ruleId: rule,
      ruleTitle: removalTitle({ rule, kind, judge }),
      reason,
      confidence,
      judge,
      kind,
      text: content.text,
      putBack: isPutBack(block, item.decisions),
    })),
  };
}

/** Everything that was taken out of an article when it was imported; null where it was not imported. */
export async function removalsOf(
  newsroom: Newsroom,
  articleDocumentId: string,
): Promise<ArticleRemovals | null> {
  const item = await itemOf(newsroom, articleDocumentId);
  return item === null ? null : answer(newsroom, item);
}

/** What an editor asks for: one removal put back, or taken out again. */
export interface RemovalChange {
  articleDocumentId: string;
  block: number;
  action: Decision['action'];
  by: string;
  at: string;
}

/**
 * Puts a removal back into the article's draft, or takes it out again, and remembers it with the import item.
 * @throws NotFoundError where the article was not imported or has no such removal.
 * @throws ValidationError where it is as asked already, or an editor has changed the passage since.
 */
export async function changeRemoval(newsroom: Newsroom, change: RemovalChange): Promise<ArticleRemovals> {
  const { strapi, types } = newsroom;
  const { articleDocumentId, block, action, by, at } = change;
  return await strapi.db.transaction(async () => {
    const item = await itemOf(newsroom, articleDocumentId);
    const removal = item === null ? undefined : removalsIn(item).find((entry) => entry.block === block);
    if (item === null || removal === undefined)
      throw new errors.NotFoundError(`Block ${block} was not taken out of article ${articleDocumentId}.`);
    if (isPutBack(block, item.decisions) === (action === 'putBack'))
      throw new errors.ValidationError(
        action === 'putBack' ? 'This is back in the article already.' : 'This is out of the article already.',
      );

    const draft = await strapi.db
      .query(types.article)
      .findOne({ select: ['body'], where: { documentId: articleDocumentId, publishedAt: null } });
    if (draft === null) throw new errors.NotFoundError(`There is no article ${articleDocumentId}.`);
    const before = readBody(draft.body);
    const body =
      action === 'putBack'
        ? insertInBody(before, readBody(toStrapiBlocks([removal.content])), block, item.ledger)
        : removeFromBody(before, removal.content.text);
    if (body === null)
      throw new errors.ValidationError(
        'This passage was edited after it was put back. Take it out in the text itself.',
      );

    const data: Record<string, unknown> = { body };
    await strapi.documents(types.article).update({ documentId: articleDocumentId, data, status: 'draft' });
    const decisions = [...item.decisions, { block, action, by, at }];
    await strapi.db.query(IMPORT_ITEM).update({ where: { id: item.id }, data: { decisions } });
    return answer(newsroom, { ...item, decisions });
  });
}
