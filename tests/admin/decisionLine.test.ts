import { decisionLine } from '../../plugins/copydesk/admin/src/nearDuplicates/decisionLine';
import { sayIn } from './sayIn';

it('what nobody has decided waits for whoever edits the later of the two', async () => {
  const say = await sayIn('en');
  expect(decisionLine({ decision: null, isLater: true }, say)).toMatch(/^Nobody has decided/);
  expect(decisionLine({ decision: null, isLater: false }, say)).toMatch(/decided beside it/);
});

it('a decision is shown with who and why', async () => {
  const decided = { reason: 'Another night.', by: 'Ada Fernsby', at: '2026-05-05T09:30:00.000Z' };
  const say = await sayIn('en');
  expect(decisionLine({ decision: { decision: 'differentStory', ...decided }, isLater: true }, say)).toBe(
    'Another story, says Ada Fernsby: Another night.',
  );
  expect(decisionLine({ decision: { decision: 'sameStory', ...decided }, isLater: false }, say)).toMatch(
    /^The same story, both stay/,
  );
});
