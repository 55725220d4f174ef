import { isOutcome, itemsWith, OUTCOMES, outcomesOf } from '../../plugins/copydesk/admin/src/imports/counts';
import type { ImportItem, Outcome } from '../../plugins/copydesk/admin/src/newsroom/contract';

const NONE = { read: 0, imported: 0, updated: 0, duplicate: 0, held: 0, rejected: 0, failed: 0, waiting: 0 };

function item(row: number, outcome: Outcome | null): ImportItem {
  return {
    documentId: `item-${row}`,
    row,
    name: `ferry-${row}.html`,
    outcome,
    reasons: [],
    headline: 'Nine taken off ferry',
    articleDocumentId: null,
    nearDuplicateOf: null,
  };
}

describe('the outcomes of an import', () => {
  it('stand in the order of a report, what went well first and what waits last', () => {
    const counts = {
      ...NONE,
      read: 28,
      waiting: 7,
      failed: 6,
      rejected: 5,
      duplicate: 4,
      held: 3,
      updated: 2,
      imported: 1,
    };

    expect(outcomesOf(counts)).toEqual([
      { outcome: 'imported', count: 1 },
      { outcome: 'updated', count: 2 },
      { outcome: 'held', count: 3 },
      { outcome: 'duplicate', count: 4 },
      { outcome: 'rejected', count: 5 },
      { outcome: 'failed', count: 6 },
      { outcome: 'waiting', count: 7 },
    ]);
  });

  it('leave out what the import did not have', () => {
    expect(outcomesOf({ ...NONE, read: 3, held: 2, failed: 1 })).toEqual([
      { outcome: 'held', count: 2 },
      { outcome: 'failed', count: 1 },
    ]);
  });

  it('are none of an import that read nothing', () => {
    expect(outcomesOf(NONE)).toEqual([]);
  });
});

describe('a word from the address bar', () => {
  it.each(OUTCOMES)('%s is an outcome', (outcome) => {
    expect(isOutcome(outcome)).toBe(true);
  });

  it.each(['waiting', 'read', 'Held', 'held ', '', null])('%j is none', (word) => {
    expect(isOutcome(word)).toBe(false);
  });
});

describe('the items of a report', () => {
  const items = [item(1, 'held'), item(2, 'imported'), item(3, null), item(4, 'held')];

  it('are those of the outcome that is asked for, in their order', () => {
    expect(itemsWith('held', items).map(({ row }) => row)).toEqual([1, 4]);
  });

  it('are all of them where no outcome is asked for, those that wait too', () => {
    expect(itemsWith(null, items)).toEqual(items);
  });

  it('are none where the import had no such outcome', () => {
    expect(itemsWith('failed', items)).toEqual([]);
  });
});
