import { removalTitle } from '../../../engine/src';
import { IMPORT, importRow, type Decision } from '../imports/importItem';
import type { StoredKept } from '../imports/storedLedger';
import type { Newsroom } from '../newsroom/newsroom';
import {
  isOut,
  itemOf,
  lastDecision,
  movableEntries,
  type ArticleItem,
  type MovableEntry,
} from './articleItem';

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

/** A block that the import left in the body. */
export interface KeptLine {
  block: number;
  line: number;
  /** Its opening. */
  text: string;
}

export interface ArticleRemovals {
  import: { documentId: string; label: string; createdAt: string };
  item: { documentId: string; row: number; name: string | null };
  engineVersion: string;
  /** What was taken out, by the import or by an editor, in the order of the scrape; what was put back among it. */
  removals: RemovalLine[];
  kept: KeptLine[];
}

/** Everything that was taken out of an article; null where it was not imported. */
export async function removalsOf(
  newsroom: Newsroom,
  articleDocumentId: string,
): Promise<ArticleRemovals | null> {
  const item = await itemOf(newsroom, articleDocumentId);
  return item === null ? null : removalsIn(newsroom, item);
}

export async function removalsIn({ strapi }: Newsroom, item: ArticleItem): Promise<ArticleRemovals> {
  const { documentId, label, createdAt } = importRow.parse(
    await strapi.db.query(IMPORT).findOne({ where: { documentId: item.importDocumentId } }),
  );
  const entries = movableEntries(item.ledger);
  return {
    import: { documentId, label, createdAt },
    item: { documentId: item.documentId, row: item.row, name: item.name },
    engineVersion: item.ledger.engineVersion,
    removals: entries.flatMap((entry) => removalLine(entry, item.decisions) ?? []),
    kept: entries.flatMap((entry) =>
      entry.fate === 'kept' && lastDecision(entry.block, item.decisions) === undefined
        ? [keptLine(entry)]
        : [],
    ),
  };
}

const keptLine = ({ block, line, opening }: StoredKept): KeptLine => ({ block, line, text: opening });

function removalLine(entry: MovableEntry, decisions: readonly Decision[]): RemovalLine | null {
  const { block, line } = entry;
  const putBack = !isOut(entry, decisions);
  if (entry.fate === 'removed') {
    const { rule, kind, judge, reason, confidence, content } = entry;
    const ruleTitle = removalTitle({ rule, kind, judge });
    return {
      block,
      line,
      ruleId: rule,
      ruleTitle,
      reason,
      confidence,
      judge,
      kind,
      text: content.text,
      putBack,
    };
  }
  const taken = decisions.findLast((made) => made.block === block && made.action === 'takeOut');
  if (taken === undefined) return null;
  return {
    block,
    line,
    ruleId: 'editor',
    ruleTitle: removalTitle({ rule: 'editor', kind: 'body', judge: 'editor' }),
    reason: `${taken.by} took it out.`,
    confidence: 1,
    judge: 'editor',
    kind: 'body',
    text: taken.text ?? entry.opening,
    putBack,
  };
}
