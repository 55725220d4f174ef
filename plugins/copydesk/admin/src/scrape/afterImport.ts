import type { ImportItem, ImportReport } from '../newsroom/contract/imports';

/** Where an editor is taken once an import was answered. */
export type NextStep =
  | { to: 'article'; articleUid: string; documentId: string; item: ImportItem }
  | { to: 'report'; documentId: string }
  | { to: 'nowhere'; articleUid: string; item: ImportItem };

/**
 * One scrape that became a draft leads to the draft; several, or one that is not done yet, to the report.
 * One that made no draft (a duplicate, a rejected or failed one) leaves the editor where the reasons can be mended.
 */
export function afterImport(report: ImportReport): NextStep {
  const [item, ...others] = report.items;
  if (item === undefined || others.length > 0 || item.outcome === null) {
    return { to: 'report', documentId: report.documentId };
  }
  const { articleUid } = report;
  if (item.articleDocumentId === null || item.outcome === 'duplicate')
    return { to: 'nowhere', articleUid, item };

  return { to: 'article', articleUid, documentId: item.articleDocumentId, item };
}
