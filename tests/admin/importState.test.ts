import { isMoving, steeringsOf } from '../../plugins/copydesk/admin/src/imports/importState';
import type { ImportStatus, Steering } from '../../plugins/copydesk/admin/src/newsroom/contract/imports';

const NONE = { read: 0, imported: 0, updated: 0, duplicate: 0, held: 0, rejected: 0, failed: 0, waiting: 0 };
const AT = '2026-05-05T09:30:00.000Z';

it.each<[ImportStatus, string | null, boolean]>([
  ['receiving', null, true],
  ['running', null, true],
  ['paused', null, false],
  ['done', AT, false],
  // Decided, and still being carried out.
  ['cancelled', null, true],
  ['cancelled', AT, false],
  ['rolledBack', null, true],
  ['rolledBack', AT, false],
])('an import that is %s, at its end %s: something may happen by itself: %s', (status, finishedAt, moves) => {
  expect(isMoving({ status, finishedAt })).toBe(moves);
});

it.each<[ImportStatus, string | null, Partial<typeof NONE>, Steering[]]>([
  ['running', null, { waiting: 3 }, ['pause', 'cancel']],
  ['receiving', null, { held: 1, failed: 1 }, ['pause', 'retry', 'cancel', 'roll-back']],
  ['paused', null, { waiting: 3, failed: 2, imported: 1 }, ['resume', 'cancel', 'roll-back']],
  ['done', AT, { imported: 2 }, ['roll-back']],
  ['done', AT, { failed: 2 }, ['retry']],
  ['done', AT, { rejected: 2, duplicate: 1 }, []],
  ['cancelled', null, { imported: 1, failed: 1 }, []],
  ['cancelled', AT, { imported: 1, failed: 1 }, ['retry', 'roll-back']],
  ['rolledBack', AT, { held: 1, failed: 1 }, []],
])('an import that is %s, at its end %s, with %j: %j', (status, finishedAt, counts, offered) => {
  expect(steeringsOf({ status, finishedAt, counts: { ...NONE, ...counts } })).toEqual(offered);
});
