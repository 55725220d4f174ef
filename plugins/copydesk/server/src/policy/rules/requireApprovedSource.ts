import { hasEnded } from '../../sources/isApproved';
import type { PolicyRule } from '../rule';
import type { SourceSubject } from '../subject';
import { exampleSubject } from './exampleSubject';

function faultOf(source: SourceSubject | null, now: Date): string | null {
  if (source === null) return 'Name the source that published this first.';
  switch (source.approval) {
    case 'approved':
      return hasEnded(source, now)
        ? `The approval of ${source.name} ended at ${source.approvedUntil?.toISOString()}. Renew it, or choose another source.`
        : null;
    case 'awaiting':
      return `The source ${source.name} is still awaiting approval. Approve it, or choose another.`;
    case 'suspended':
      return `The source ${source.name} is suspended. Lift that first, or choose another.`;
  }
}

export const requireApprovedSource: PolicyRule = {
  id: 'require-approved-source',
  title: 'An approved source',
  why: 'Readers must learn whose work they read, and the newsroom must have the right to print it.',
  severity: 'block',
  test({ source, now }) {
    const message = faultOf(source, now);
    return message === null ? [] : [{ path: ['source'], message }];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ source: { approvedUntil: new Date('2026-05-05T12:00:01Z') } }),
    ],
    breaks: [
      exampleSubject({ source: null }),
      exampleSubject({ source: { approval: 'awaiting' } }),
      exampleSubject({ source: { approval: 'suspended' } }),
      exampleSubject({ source: { approvedUntil: new Date('2026-05-05T12:00:00Z') } }),
    ],
  },
};
