import type { Say } from '../messages';
import { NEAR_DECISIONS, type Approval, type AuditEvent } from '../newsroom/contract';

const APPROVALS: readonly Approval[] = ['awaiting', 'approved', 'suspended'];

/** What an event says beyond who, how and of what, a line each. */
export function eventNotes({ detail }: Pick<AuditEvent, 'detail'>, say: Say): string[] {
  if (typeof detail !== 'object' || detail === null) return [];
  const notes: string[] = [];
  if ('findings' in detail && Array.isArray(detail.findings))
    notes.push(...detail.findings.flatMap(messageIn));
  if ('step' in detail && detail.step === 'used' && 'givenBy' in detail)
    notes.push(say('audit.used', { name: String(detail.givenBy) }));
  if ('otherHeadline' in detail && 'decision' in detail) {
    const decision = NEAR_DECISIONS.find((known) => known === detail.decision);
    if (decision !== undefined)
      notes.push(say(`audit.near.${decision}`, { headline: String(detail.otherHeadline ?? '') }));
  }
  if ('reason' in detail && typeof detail.reason === 'string')
    notes.push(say('audit.reason', { reason: detail.reason }));
  if ('because' in detail && typeof detail.because === 'string')
    notes.push(say(`override.ended.${endingOf(detail.because)}`));
  if ('opening' in detail && typeof detail.opening === 'string')
    notes.push(say('facts.quoted', { words: detail.opening }));
  if ('before' in detail && 'after' in detail) {
    const [before, after] = [approvalIn(detail.before), approvalIn(detail.after)];
    if (before !== null && after !== null)
      notes.push(
        say('audit.approval', { before: say(`approval.${before}`), after: say(`approval.${after}`) }),
      );
  }
  if ('committedAllTheSame' in detail) notes.push(say('audit.committedAllTheSame'));
  return notes;
}

function messageIn(finding: unknown): string[] {
  return typeof finding === 'object' && finding !== null && 'message' in finding
    ? [String(finding.message)]
    : [];
}

const endingOf = (because: string) =>
  because === 'expired' || because === 'changed' ? because : ('withdrawn' as const);

const approvalIn = (value: unknown): Approval | null => APPROVALS.find((one) => one === value) ?? null;
