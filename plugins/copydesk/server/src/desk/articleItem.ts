import { z } from 'zod';
import { decision, type Decision } from '../imports/importItem';
import {
  storedLedger,
  type StoredKept,
  type StoredLedger,
  type StoredRemoval,
} from '../imports/storedLedger';
import { standingItem } from '../imports/versions/standingItem';
import type { Newsroom } from '../newsroom/newsroom';

export const articleItem = z.object({
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
export type ArticleItem = z.infer<typeof articleItem>;

/** The import item that the article goes by, its latest version's; null where an editor wrote it by hand. */
export async function itemOf(newsroom: Newsroom, articleDocumentId: string): Promise<ArticleItem | null> {
  const row = await standingItem(newsroom, articleDocumentId);
  return row === null ? null : articleItem.parse(row);
}

/** A block of the scrape that is in the body, or was taken out of it: what can be moved. */
export type MovableEntry = StoredKept | StoredRemoval;

export const movableEntries = ({ entries }: StoredLedger): MovableEntry[] =>
  entries.filter((entry) => entry.fate !== 'recognised');

/** What an editor decided last about a block. */
export const lastDecision = (block: number, decisions: readonly Decision[]): Decision | undefined =>
  decisions.findLast((made) => made.block === block);

/** Whether the block is out of the article: by the import, unless an editor put it back, or by an editor. */
export function isOut({ fate, block }: MovableEntry, decisions: readonly Decision[]): boolean {
  const decided = lastDecision(block, decisions);
  return decided === undefined ? fate === 'removed' : decided.action === 'takeOut';
}
