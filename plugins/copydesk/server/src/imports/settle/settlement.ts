import type { Knex } from 'knex';
import type { Newsroom } from '../../newsroom/newsroom';
import { updateRows } from '../../newsroom/writeRows';
import { IMPORT_ITEM, type Decision } from '../importItem';
import type { Outcome } from '../outcome';
import type { CleanItem } from '../threads/cleaningTask';
import type { OpenMerge } from '../versions/versionItem';
import type { VersionState } from '../versions/versionState';

/** What is written to an import item once it is decided. */
export interface Settlement {
  outcome: Outcome;
  reasons: string[];
  articleDocumentId?: string;
  nearDuplicateOf?: string;
  /** How its source is known. */
  sourceEvidence?: string | null;
  /** What the engine made of it, where it made something. */
  made?: CleanItem;
  /** What it is to its article. */
  version?: VersionState;
  /** What editors have decided about the version before, by this one's blocks. */
  decisions?: Decision[];
  /** Of an open version. */
  merge?: OpenMerge;
}

/** The columns of a settlement that are always written, so that rows of many settlements are of one shape. */
function columnsOf(settlement: Settlement, at: Date) {
  const { outcome, reasons, articleDocumentId, nearDuplicateOf, sourceEvidence } = settlement;
  const { made, version, decisions, merge } = settlement;
  return {
    outcome,
    reasons: JSON.stringify(reasons),
    article_document_id: articleDocumentId ?? null,
    near_duplicate_of: nearDuplicateOf ?? null,
    source_evidence: sourceEvidence ?? null,
    headline: made?.fields.headline ?? null,
    engine_version: made?.engineVersion ?? null,
    text_sha_256: made?.textSha256 ?? null,
    ledger: made?.ledger ?? null,
    written: made?.written ?? null,
    clean: orNull(made?.clean ?? null),
    clean_links: orNull(made?.cleanLinks ?? null),
    version: version ?? null,
    decisions: orNull(decisions ?? null),
    merge: orNull(merge ?? null),
    settled_at: at,
    updated_at: at,
  };
}

const orNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** Writes the outcomes of items. */
export async function writeSettlements(
  { strapi }: Newsroom,
  trx: Knex.Transaction,
  settlements: ReadonlyMap<number, Settlement>,
  at: Date,
): Promise<void> {
  await updateRows(
    strapi,
    trx,
    strapi.db.metadata.get(IMPORT_ITEM).tableName,
    [...settlements].map(([id, settlement]) => ({ id, ...columnsOf(settlement, at) })),
  );
}
