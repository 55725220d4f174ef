import { z } from 'zod';
import type { Newsroom } from '../../newsroom/newsroom';
import { IMPORT_ITEM } from '../importItem';
import { carryOut, soonOrLater } from './carryOut';
import { changeState } from './changeState';
import { madeItem, MADE_COLUMNS, MADE_OUTCOMES, type MadeItem } from './madeItem';
import { notTakenBack } from './refusals';
import { whyKept } from './whyKept';

/**
 * Takes an import back: the articles that it made are deleted, with their captions that nothing else uses, but for what
 * somebody has worked on since. Items keep their scrapes and say what became of their articles. One of very many is
 * taken back after the answer.
 * @throws ValidationError where it was taken back before.
 */
export async function rollBackImport(newsroom: Newsroom, documentId: string, by: string): Promise<void> {
  const articles = await countMade(newsroom, documentId);
  await changeState(newsroom, {
    documentId,
    to: 'rolledBack',
    by,
    action: 'importRolledBack',
    refusal: notTakenBack,
    also: () => Promise.resolve({ items: articles }),
  });
  await soonOrLater(newsroom, carryOut(newsroom, documentId));
}

/** What taking an import back would do, as far as it was looked at. */
export interface RollBackOutlook {
  /** Items that made an article, or may have. */
  items: number;
  /** How many of them were looked at, the first. */
  lookedAt: number;
  /** Articles that would be deleted, and that would be kept, of those. */
  deleted: number;
  kept: number;
  /** The first of those that would be kept. */
  examples: { articleDocumentId: string; headline: string | null; why: string }[];
}

/** More than an editor waits for. */
const MOST_LOOKED_AT = 2_000;
const MOST_EXAMPLES = 10;

/** Looks at what taking an import back would delete and what it would keep; changes nothing. */
export async function rollBackOutlook(newsroom: Newsroom, documentId: string): Promise<RollBackOutlook> {
  const items = z.array(madeItem).parse(
    await newsroom.strapi.db.query(IMPORT_ITEM).findMany({
      select: [...MADE_COLUMNS],
      where: { importDocumentId: documentId, outcome: { $in: [...MADE_OUTCOMES] } },
      orderBy: { row: 'asc' },
      limit: MOST_LOOKED_AT,
    }),
  );
  const outlook: RollBackOutlook = {
    items: items.length < MOST_LOOKED_AT ? items.length : await countMade(newsroom, documentId),
    lookedAt: items.length,
    deleted: 0,
    kept: 0,
    examples: [],
  };
  for (const [articleDocumentId, about] of byArticle(items)) {
    const why = await whyKept(newsroom, { articleDocumentId, items: about, hold: null });
    if (why === 'notMade' || why === 'gone') continue;
    if (why === null) outlook.deleted += 1;
    else {
      outlook.kept += 1;
      const headline = about[0]?.headline ?? null;
      if (outlook.examples.length < MOST_EXAMPLES)
        outlook.examples.push({ articleDocumentId, headline, why });
    }
  }
  return outlook;
}

const countMade = ({ strapi }: Newsroom, importDocumentId: string): Promise<number> =>
  strapi.db.query(IMPORT_ITEM).count({ where: { importDocumentId, outcome: { $in: [...MADE_OUTCOMES] } } });

function byArticle(items: readonly MadeItem[]): Map<string, MadeItem[]> {
  const articles = new Map<string, MadeItem[]>();
  for (const item of items) {
    if (item.articleDocumentId === null) continue;
    const about = articles.get(item.articleDocumentId);
    if (about === undefined) articles.set(item.articleDocumentId, [item]);
    else about.push(item);
  }
  return articles;
}
