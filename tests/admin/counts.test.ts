import { isShown, OUTCOMES, outcomesOf, percentDone } from '../../plugins/copydesk/admin/src/imports/counts';

const NONE = { read: 0, imported: 0, updated: 0, duplicate: 0, held: 0, rejected: 0, failed: 0, waiting: 0 };

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
  it.each([...OUTCOMES, 'waiting'])('%s is something to be shown', (outcome) => {
    expect(isShown(outcome)).toBe(true);
  });

  it.each(['read', 'Held', 'held ', '', null])('%j is none', (word) => {
    expect(isShown(word)).toBe(false);
  });
});

it.each([
  [{ read: 0, waiting: 0 }, 0],
  [{ read: 3, waiting: 3 }, 0],
  [{ read: 3, waiting: 1 }, 66],
  [{ read: 1_000, waiting: 1 }, 99],
  [{ read: 3, waiting: 0 }, 100],
])('of %j, %d per cent are done', (counts, percent) => {
  expect(percentDone({ ...NONE, ...counts })).toBe(percent);
});
