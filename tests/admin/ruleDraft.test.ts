import {
  canSave,
  canTry,
  draftOf,
  matchesOf,
  NEW_RULE,
  toRuleRequest,
  withAction,
} from '../../plugins/copydesk/admin/src/rules/ruleDraft';

const draft = { ...NEW_RULE, value: 'Advertise with us', reason: ' It is in every article. ' };

it('a rule is tried without a reason, and saved with one alone', () => {
  expect([canTry(NEW_RULE), canSave(NEW_RULE)]).toEqual([false, false]);
  expect([canTry({ ...draft, reason: ' ' }), canSave({ ...draft, reason: ' ' })]).toEqual([true, false]);
  expect(canSave(draft)).toBe(true);
});

it('words are replaced by text or expression alone, and a way of finding that fits is left', () => {
  expect(matchesOf('replace')).toEqual(['contains', 'expression']);
  expect(withAction({ ...draft, matchBy: 'selector' }, 'replace').matchBy).toBe('contains');
  expect(withAction({ ...draft, matchBy: 'expression' }, 'replace').matchBy).toBe('expression');
  expect(withAction({ ...draft, matchBy: 'selector' }, 'keep').matchBy).toBe('selector');
});

it('a request carries a replacement for a rule that replaces alone, an empty one too', () => {
  expect(toRuleRequest({ ...draft, replacement: 'left over' })).toMatchObject({ replacement: null });
  expect(toRuleRequest({ ...draft, action: 'replace', matchBy: 'contains' })).toMatchObject({
    replacement: '',
  });
});

it('a request has its text as typed, its number and its reason trimmed', () => {
  expect(toRuleRequest({ ...draft, value: ' (?i)ad ', matchBy: 'expression' }).value).toBe(' (?i)ad ');
  expect(toRuleRequest({ ...draft, value: ' 2 ', matchBy: 'last' })).toMatchObject({
    value: '2',
    reason: 'It is in every article.',
  });
});

it('a saved rule comes back into the form', () => {
  const saved = {
    ...toRuleRequest(draft),
    documentId: 'r1',
    sourceDocumentId: 's1',
    author: 'Nora Lindqvist',
    enabled: true,
    order: 1,
    createdAt: '2026-05-04T10:00:00.000Z',
    updatedAt: '2026-05-04T10:00:00.000Z',
  };
  expect(draftOf(saved)).toEqual({
    ...draft,
    documentId: 'r1',
    reason: 'It is in every article.',
    replacement: '',
  });
});
