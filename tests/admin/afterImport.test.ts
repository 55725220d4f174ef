import type {
  ImportItem,
  ImportReport,
  Outcome,
} from '../../plugins/copydesk/admin/src/newsroom/contract/imports';
import { afterImport } from '../../plugins/copydesk/admin/src/scrape/afterImport';

const ARTICLE_UID = 'api::article.article';

function item(outcome: Outcome | null, articleDocumentId: string | null): ImportItem {
  return {
    documentId: `item-of-${articleDocumentId ?? 'nothing'}`,
    row: 1,
    name: null,
    outcome,
    reasons: [],
    headline: 'Nine taken off ferry',
    articleDocumentId,
    nearDuplicateOf: null,
    sourceEvidence: null,
  };
}

function report(...items: ImportItem[]): ImportReport {
  const count = (outcome: Outcome | null) => items.filter((one) => one.outcome === outcome).length;

  return {
    documentId: 'import-1',
    label: 'Pasted copy',
    status: 'done',
    createdAt: '2026-11-22T17:49:00.000Z',
    createdBy: 'Ines Calloway',
    receivedAt: '2026-11-22T17:49:01.000Z',
    finishedAt: '2026-11-22T17:49:02.000Z',
    steeredBy: null,
    counts: {
      read: items.length,
      imported: count('imported'),
      updated: count('updated'),
      duplicate: count('duplicate'),
      held: count('held'),
      rejected: count('rejected'),
      failed: count('failed'),
      waiting: count(null),
    },
    articleUid: ARTICLE_UID,
    notes: [],
    items,
    itemsLeft: 0,
  };
}

it.each(['imported', 'updated', 'held'] as const)('one scrape that was %s leads to its draft', (outcome) => {
  const made = item(outcome, 'article-1');

  expect(afterImport(report(made))).toEqual({
    to: 'article',
    articleUid: ARTICLE_UID,
    documentId: 'article-1',
    item: made,
  });
});

it.each(['rejected', 'failed'] as const)(
  'one scrape that was %s leaves the editor where it can be mended',
  (outcome) => {
    const made = item(outcome, null);

    expect(afterImport(report(made))).toEqual({ to: 'nowhere', articleUid: ARTICLE_UID, item: made });
  },
);

it('a duplicate leaves the editor where they are, though its article is known', () => {
  const made = item('duplicate', 'article-1');

  expect(afterImport(report(made))).toEqual({ to: 'nowhere', articleUid: ARTICLE_UID, item: made });
});

it('several scrapes lead to the report, even if one draft came of them', () => {
  expect(afterImport(report(item('imported', 'article-1'), item('failed', null)))).toEqual({
    to: 'report',
    documentId: 'import-1',
  });
});

it('a scrape that still waits leads to the report', () => {
  expect(afterImport(report(item(null, null)))).toEqual({ to: 'report', documentId: 'import-1' });
});

it('an import of nothing leads to the report', () => {
  expect(afterImport(report())).toEqual({ to: 'report', documentId: 'import-1' });
});
