import { errors } from '@strapi/utils';
import { toStrapiBlocks } from '../../../engine/src';
import { articleSubject } from '../audit/articleSubject';
import { recordEvent } from '../audit/recordEvent';
import { IMPORT_ITEM, type Decision } from '../imports/importItem';
import { openingOf } from '../imports/storedLedger';
import { readBody, textOf, type BodyNode } from '../newsroom/articleBody';
import type { Newsroom } from '../newsroom/newsroom';
import {
  isOut,
  itemOf,
  lastDecision,
  movableEntries,
  type ArticleItem,
  type MovableEntry,
} from './articleItem';
import { insertInBody, takeOpening, takeText } from './placeInBody';
import { removalsIn, type ArticleRemovals } from './removals';

/** What an editor asks for: a block of the scrape put back into the article, or taken out of it. */
export interface RemovalChange {
  articleDocumentId: string;
  block: number;
  action: Decision['action'];
  by: string;
  at: string;
}

/** A body after the change, and what the change was about. */
interface Changed {
  body: BodyNode[];
  text: string;
  /** Set where the body held what the import had left in. */
  node?: BodyNode;
}

/**
 * Puts a block of the scrape back into the article's draft, or takes it out, whoever had taken it out or left it in, and
 * remembers it with the import item.
 * @throws NotFoundError where the article was not imported or its scrape has no such block.
 * @throws ValidationError where it is as asked already, or an editor has changed the passage since.
 */
export async function changeRemoval(newsroom: Newsroom, change: RemovalChange): Promise<ArticleRemovals> {
  const { strapi, types } = newsroom;
  const { articleDocumentId, block, action, by, at } = change;
  return await strapi.db.transaction(async () => {
    const item = await itemOf(newsroom, articleDocumentId);
    const entry = item && movableEntries(item.ledger).find((candidate) => candidate.block === block);
    if (!item || !entry)
      throw new errors.NotFoundError(
        `The scrape of article ${articleDocumentId} has no block ${block} that could be put back or taken out.`,
      );
    if (isOut(entry, item.decisions) === (action === 'takeOut'))
      throw new errors.ValidationError(
        action === 'putBack' ? 'This is back in the article already.' : 'This is out of the article already.',
      );

    const draft = await strapi.db
      .query(types.article)
      .findOne({ select: ['headline', 'body'], where: { documentId: articleDocumentId, publishedAt: null } });
    if (draft === null) throw new errors.NotFoundError(`There is no article ${articleDocumentId}.`);
    const before = readBody(draft.body);
    const changed = action === 'putBack' ? putBack(before, entry, item) : takeOut(before, entry, item);
    if (changed === null)
      throw new errors.ValidationError(
        entry.fate === 'removed'
          ? 'This passage was edited after it was put back. Take it out in the text itself.'
          : 'This passage was edited after it was imported. Take it out in the text itself.',
      );

    const { body, ...about } = changed;
    const data: Record<string, unknown> = { body };
    await strapi.documents(types.article).update({ documentId: articleDocumentId, data, status: 'draft' });
    const decisions = [...item.decisions, { block, action, by, at, ...about }];
    await strapi.db.query(IMPORT_ITEM).update({ where: { id: item.id }, data: { decisions } });
    await recordEvent(newsroom, {
      action: action === 'putBack' ? 'removalPutBack' : 'removalTakenOut',
      subject: articleSubject({ documentId: articleDocumentId, headline: draft.headline }),
      detail: { block, opening: openingOf(about.text) },
    });
    return removalsIn(newsroom, { ...item, decisions });
  });
}

function putBack(
  body: readonly BodyNode[],
  entry: MovableEntry,
  { ledger, decisions }: ArticleItem,
): Changed | null {
  if (entry.fate === 'removed') {
    const nodes = readBody(toStrapiBlocks([entry.content]));
    return { body: insertInBody(body, nodes, entry.block, ledger), text: entry.content.text };
  }
  const node = lastDecision(entry.block, decisions)?.node;
  if (node === undefined) return null;
  return { body: insertInBody(body, [node], entry.block, ledger), text: textOf(node), node };
}

function takeOut(body: readonly BodyNode[], entry: MovableEntry, item: ArticleItem): Changed | null {
  if (entry.fate === 'removed') {
    const taken = takeText(body, entry.content.text);
    return taken && { body: taken.body, text: entry.content.text };
  }
  const { opening } = entry;
  const before = lastDecision(entry.block, item.decisions)?.text;
  const taken = takeOpening(
    body,
    before === undefined ? opening : openingOf(before),
    alikeBefore(entry, item),
  );
  return taken && { ...taken, text: textOf(taken.node) };
}

/** How many blocks before this one stand in the body and open like it. */
function alikeBefore({ block, ...entry }: MovableEntry, { ledger, decisions }: ArticleItem): number {
  return movableEntries(ledger).filter(
    (other) =>
      other.block < block &&
      other.fate === 'kept' &&
      entry.fate === 'kept' &&
      other.opening === entry.opening &&
      !isOut(other, decisions),
  ).length;
}
