import { z } from 'zod';
import { maybe } from '../../newsroom/columns';
import type { Newsroom } from '../../newsroom/newsroom';
import { IMPORT, IMPORT_ITEM } from '../importItem';
import { OUTCOMES, type Outcome } from '../outcome';
import type { Collision } from './collision';
import { openMergeOf } from './openMergeOf';
import { VERSION_STATES, type VersionState } from './versionState';

/** A version of an article as it came in. */
export interface ArticleVersion {
  /** Of its import item. */
  documentId: string;
  version: VersionState;
  outcome: Outcome | null;
  headline: string;
  reasons: string[];
  /** When it was taken up. */
  at: string | null;
  /** When its publisher changed it last, as far as it says. */
  modifiedAt: string | null;
  import: { documentId: string; label: string };
  row: number;
}

export interface ArticleVersions {
  /** The newest first, the one that made the article last. */
  versions: ArticleVersion[];
  /** What an editor has to decide on; null where nothing is open. */
  open: { item: string; collisions: Collision[] } | null;
}

/** Versions of one article that are shown. */
const SHOWN = 50;

const items = z.array(
  z.object({
    documentId: z.string(),
    importDocumentId: z.string(),
    row: z.number(),
    version: z.enum(VERSION_STATES),
    outcome: z.enum(OUTCOMES).nullish(),
    headline: maybe,
    reasons: z.array(z.string()).nullish(),
    written: z.looseObject({ originalModifiedAt: maybe }).nullish(),
    settledAt: z.coerce.date().nullish(),
  }),
);
const imports = z.array(z.object({ documentId: z.string(), label: z.string() }));

/** Every version of an article that came in; none where an editor wrote it by hand. */
export async function versionsOf(newsroom: Newsroom, articleDocumentId: string): Promise<ArticleVersions> {
  const { strapi } = newsroom;
  const found = items.parse(
    await strapi.db.query(IMPORT_ITEM).findMany({
      select: Object.keys(items.element.shape),
      where: { articleDocumentId, version: { $notNull: true } },
      orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
      limit: SHOWN,
    }),
  );
  const runs = imports.parse(
    await strapi.db.query(IMPORT).findMany({
      select: ['documentId', 'label'],
      where: { documentId: { $in: found.map(({ importDocumentId }) => importDocumentId) } },
    }),
  );
  const labelOf = new Map(runs.map(({ documentId, label }) => [documentId, label]));
  const open = await openMergeOf(newsroom, articleDocumentId);
  return {
    versions: found.map((item) => ({
      documentId: item.documentId,
      version: item.version,
      outcome: item.outcome ?? null,
      headline: item.headline ?? '',
      reasons: item.reasons ?? [],
      at: item.settledAt?.toISOString() ?? null,
      modifiedAt: item.written?.originalModifiedAt ?? null,
      import: { documentId: item.importDocumentId, label: labelOf.get(item.importDocumentId) ?? '' },
      row: item.row,
    })),
    open: open && { item: open.item.documentId, collisions: open.merge().open },
  };
}
