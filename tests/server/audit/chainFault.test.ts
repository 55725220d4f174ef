import { GENESIS, type AuditEvent } from '../../../plugins/copydesk/server/src/audit/auditEvent';
import { canonicalJson } from '../../../plugins/copydesk/server/src/audit/canonicalJson';
import { faultOf } from '../../../plugins/copydesk/server/src/audit/chainFault';
import { hashEvent } from '../../../plugins/copydesk/server/src/audit/hashEvent';
import { plainValue } from '../../../plugins/copydesk/server/src/audit/plainValue';
import { faultOfEnd } from '../../../plugins/copydesk/server/src/audit/verifyChain';

const START = { sequence: 0, hash: GENESIS };

function event(sequence: number, previousHash: string, more: Partial<AuditEvent> = {}): AuditEvent {
  const said = {
    sequence,
    at: '2026-05-05T09:30:00.000Z',
    action: 'published',
    actorType: 'admin',
    actorId: '1',
    actorName: 'Nora Lindqvist',
    path: 'admin',
    subjectType: 'article',
    subjectDocumentId: 'article-1',
    subjectName: 'Ferry workers accept new contract',
    detail: { again: false },
    previousHash,
    ...more,
  };
  return { ...said, hash: hashEvent(said) };
}

const first = event(1, GENESIS);
const second = event(2, first.hash);
const third = event(3, second.hash);
const placeOf = ({ sequence, hash }: AuditEvent) => ({ sequence, hash });

it('a text is the same however the keys of an object were written', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'ü' }], a: true })).toBe(
    canonicalJson({ a: true, b: [1, { c: 'ü', d: null }] }),
  );
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

it('what a database would refuse is taken out before it is hashed', () => {
  expect(plainValue({ text: 'a\0b\uD83D', list: [undefined, 1] })).toEqual({
    text: 'ab\uFFFD',
    list: [null, 1],
  });
  expect(plainValue(null)).toBeNull();
});

it('every field counts for the hash', () => {
  const changes: Partial<AuditEvent>[] = [
    { sequence: 2 },
    { at: '2026-05-05T09:30:00.001Z' },
    { action: 'refused' },
    { actorType: 'server' },
    { actorId: '2' },
    { actorName: 'Somebody' },
    { path: 'GraphQL' },
    { subjectType: 'source' },
    { subjectDocumentId: 'article-2' },
    { subjectName: 'Another' },
    { detail: { again: true } },
    { previousHash: second.hash },
  ];
  const hashes = changes.map((change) => hashEvent({ ...first, ...change }));
  expect(new Set([first.hash, ...hashes]).size).toBe(changes.length + 1);
});

it('an event that follows from the one before has no fault', () => {
  expect(faultOf(first, START, second)).toBeNull();
  expect(faultOf(second, placeOf(first), third)).toBeNull();
});

it('a changed text is told, with its number', () => {
  const changed = { ...second, actorName: 'Somebody else' };
  expect(faultOf(changed, placeOf(first), third)).toEqual({ kind: 'changed', sequence: 2 });
});

it('one that was changed together with its hash is told by the one behind it', () => {
  const forged = event(2, first.hash, { actorName: 'Somebody else' });
  expect(faultOf(forged, placeOf(first), third)).toBeNull();
  expect(faultOf(third, placeOf(forged), undefined)).toEqual({ kind: 'changed', sequence: 2 });
});

it('one that was taken away is told', () => {
  expect(faultOf(third, placeOf(first), undefined)).toEqual({ kind: 'missing', sequence: 2 });
  expect(faultOf(second, START, third)).toEqual({ kind: 'missing', sequence: 1 });
});

it('one that was put in between is told, whether or not it has a hash of its own', () => {
  const behind = event(3, first.hash);
  expect(faultOf({ ...second, actorName: 'Somebody' }, placeOf(first), behind)).toEqual({
    kind: 'inserted',
    sequence: 2,
  });
  expect(faultOf(event(0, GENESIS), START, first)).toEqual({ kind: 'inserted', sequence: 0 });
  expect(faultOf(first, placeOf(first), second)).toEqual({ kind: 'inserted', sequence: 1 });
});

describe('the end of the chain', () => {
  const end = placeOf(third);

  it('is where the newsroom remembers it', () => {
    expect(faultOfEnd(end, { lastSequence: 3, lastHash: third.hash })).toBeNull();
    expect(faultOfEnd(START, null)).toBeNull();
  });

  it('shows a tail that was cut off, put on or rewritten, and a memory that was taken away', () => {
    expect(faultOfEnd(end, { lastSequence: 5, lastHash: 'x' })).toEqual({ kind: 'cutOff', sequence: 4 });
    expect(faultOfEnd(end, { lastSequence: 2, lastHash: second.hash })).toEqual({
      kind: 'inserted',
      sequence: 3,
    });
    expect(faultOfEnd(end, { lastSequence: 3, lastHash: 'x' })).toEqual({ kind: 'changed', sequence: 3 });
    expect(faultOfEnd(end, null)).toEqual({ kind: 'headMissing', sequence: 3 });
  });
});
