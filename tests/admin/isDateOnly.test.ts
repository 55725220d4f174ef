import { isDateOnly } from '../../plugins/copydesk/admin/src/preview/isDateOnly';

it('a day has no time', () => {
  expect(isDateOnly('2025-12-27')).toBe(true);
});

it.each(['2025-12-27T08:00:00Z', '2025-12-27T00:00:00.000+02:00', '2025-12', 'Dec 27'])(
  '%s is no day',
  (iso) => {
    expect(isDateOnly(iso)).toBe(false);
  },
);
