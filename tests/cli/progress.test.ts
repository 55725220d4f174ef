import type { ImportSummary } from '../../plugins/copydesk/cli/src/newsroomClient';
import { barText, clockTime, Rate } from '../../plugins/copydesk/cli/src/progress';

const summary = (more: Partial<ImportSummary> = {}): ImportSummary => ({
  documentId: 'import-1',
  label: 'Dump',
  status: 'running',
  receivedAt: '2026-05-05T09:30:00.000Z',
  finishedAt: null,
  steeredBy: null,
  counts: {
    read: 5_000,
    waiting: 3_000,
    imported: 1_700,
    updated: 0,
    duplicate: 100,
    held: 190,
    rejected: 9,
    failed: 1,
  },
  ...more,
});

it('says how fast it goes, what was held and went wrong, and how long it takes', () => {
  expect(barText(summary(), 250)).toBe('250/s · 190 held · 10 errors · 0:12 left');
});

it('says nothing of the time that is left where it can’t be known', () => {
  expect(barText(summary(), null)).toBe('190 held · 10 errors');
  expect(barText(summary({ receivedAt: null, status: 'receiving' }), 250)).toBe(
    '250/s · 190 held · 10 errors · still being sent',
  );
  expect(barText(summary({ status: 'paused' }), 0)).toBe('0/s · 190 held · 10 errors · paused');
});

it.each([
  [5, '0:05'],
  [185, '3:05'],
  [3_729, '1:02:09'],
])('%d seconds are %s', (seconds, clock) => {
  expect(clockTime(seconds)).toBe(clock);
});

it('measures the last ten seconds, and not those before', () => {
  let now = 0;
  const rate = new Rate(() => now);
  expect(rate.add(0)).toBeNull();
  now = 2_000;
  expect(rate.add(100)).toBe(50);
  now = 20_000;
  expect(rate.add(100)).toBeNull();
  now = 21_000;
  expect(rate.add(400)).toBe(300);
});
