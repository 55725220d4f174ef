import { instantOf, localDay, localTime } from '../../plugins/copydesk/admin/src/localTime';

const MOMENT = new Date(2026, 4, 5, 9, 5);

it('a day and a time are the editor’s', () => {
  expect(localDay(MOMENT)).toBe('2026-05-05');
  expect(localTime(MOMENT)).toBe('2026-05-05T09:05');
});

it('a time goes out in UTC', () => {
  expect(instantOf(localTime(MOMENT))).toBe(MOMENT.toISOString());
});

it.each(['', 'tomorrow'])('%j is no moment', (local) => {
  expect(instantOf(local)).toBeNull();
});
