import { canGive, newOverride } from '../../plugins/copydesk/admin/src/override/overrideDraft';

const NOW = new Date(2026, 4, 5, 9, 5);

it('a new override is for a day, and wants a reason', () => {
  const draft = newOverride(NOW);
  expect(draft).toEqual({ reason: '', until: '2026-05-06T09:05' });
  expect(canGive(draft)).toBe(false);
  expect(canGive({ ...draft, reason: ' ' })).toBe(false);
  expect(canGive({ ...draft, reason: 'The agency confirmed.' })).toBe(true);
});

it.each(['', 'tomorrow'])('no override is given until %j', (until) => {
  expect(canGive({ reason: 'The agency confirmed.', until })).toBe(false);
});
