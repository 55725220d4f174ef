import { actorName } from '../../plugins/copydesk/admin/src/audit/actorName';
import { eventNotes } from '../../plugins/copydesk/admin/src/audit/eventNotes';
import type { AuditEvent } from '../../plugins/copydesk/admin/src/newsroom/contract/audit';
import { sayIn } from './sayIn';

const event: AuditEvent = {
  sequence: 1,
  at: '2026-05-05T09:30:00.000Z',
  action: 'published',
  actorType: 'admin',
  actorId: '1',
  actorName: 'Nora Lindqvist',
  path: 'admin',
  subjectType: 'article',
  subjectDocumentId: 'article-1',
  subjectName: 'Ferry workers accept new contract',
  detail: null,
};

it.each<[string, unknown, string[]]>([
  [
    'a refusal its findings',
    { findings: [{ path: ['source'], message: 'Name the source.' }, { message: 'Give the byline.' }] },
    ['Name the source.', 'Give the byline.'],
  ],
  [
    'an override its reason',
    { step: 'given', reason: 'The agency confirmed.' },
    ['Reason: The agency confirmed.'],
  ],
  [
    'a publication under one whose it was',
    { step: 'used', givenBy: 'Ada Fernsby', reason: 'The agency confirmed.' },
    ['It let the article through. Given by Ada Fernsby.', 'Reason: The agency confirmed.'],
  ],
  [
    'the end of one why',
    { reason: 'It was late.', because: 'changed' },
    ['Reason: It was late.', 'The article changed in what it covered.'],
  ],
  ['a source what it was before', { before: 'awaiting', after: 'approved' }, ['From “awaiting approval” to “approved”']], // prettier-ignore
  ['a removal how it opens', { block: 4, opening: 'Advertisement' }, ['“Advertisement”']],
  [
    'a merge what is gone, and how much moved',
    { merged: { documentId: 'source-2', name: 'Gullport Gazette' }, articles: 12, takenDown: [] },
    ['“Gullport Gazette” was merged into it: 12 articles.'],
  ],
  ['a kill its notice', { notice: 'Withdrawn by the agency.' }, ['“Withdrawn by the agency.”']],
  ['a correction its text', { text: 'The vote was 212 to 64.', date: '2026-05-06' }, ['“The vote was 212 to 64.”']], // prettier-ignore
  [
    'a takedown what was wrong, and nothing of overrides',
    { findings: [{ message: 'Name the source.' }], because: 'support' },
    ['Name the source.'],
  ],
  [
    'a near-duplicate what was decided of it, and why',
    { decision: 'drop', other: 'article-2', otherHeadline: 'Ferry deal', likeness: 87, reason: 'A copy.' },
    ['Dropped, as the same story as “Ferry deal”', 'Reason: A copy.'],
  ],
  ['nothing where there is nothing', null, []],
  ['nothing of what it does not know', { before: null, after: 'approved', again: true }, []],
])('an event says of %s', async (_what, detail, notes) => {
  expect(eventNotes({ detail }, await sayIn('en'))).toEqual(notes);
});

it('an actor is named as an editor should read it', async () => {
  const say = await sayIn('en');
  expect(actorName(event, say)).toBe('Nora Lindqvist');
  expect(actorName({ ...event, actorType: 'apiToken', actorName: 'Robot' }, say)).toBe('API token “Robot”');
  expect(actorName({ ...event, actorType: 'server', actorId: null }, say)).toBe('The newsroom’s own code');
  expect(actorName({ ...event, actorType: 'user', actorId: null }, say)).toMatch(/not logged in/);
});
