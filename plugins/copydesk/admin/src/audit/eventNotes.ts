import type { Say } from '../messages';
import type { Approval, AuditEvent } from '../newsroom/contract';

const APPROVALS: readonly Approval[] = ['awaiting', 'approved', 'suspended'];

/** What an event says beyond who, how and of what, a line each. */
export function eventNotes({ detail }: Pick<AuditEvent, 'detail'>, say: Say): string[] {
  if (typeof detail !== 'object' || detail === null) return [];
  const notes: string[] = [];
  if ('findings' in detail && Array.isArray(detail.findings))
    notes.push(...detail.findings.flatMap(messageIn));
  if ('step' in detail && detail.step === 'used' && 'givenBy' in detail)
    notes.push(say('audit.used', { name: String(detail.givenBy) }));
  if ('reason' in detail && typeof detail.reason === 'string')
    notes.push(say('audit.reason', { reason: detail.reason }));
  if ('because' in detail && typeof detail.because === 'string')
    notes.push(say(`override.ended.${endingOf(detail.because)}`));
  if ('merged' in detail && 'articles' in detail)
    notes.push(say('audit.merged', { name: nameIn(detail.merged), count: Number(detail.articles) }));
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

const nameIn = (source: unknown): string =>
  typeof source === 'object' && source !== null && 'name' in source ? String(source.name) : '';

const endingOf = (because: string) =>
  because === 'expired' || because === 'changed' ? because : ('withdrawn' as const);

const approvalIn = (value: unknown): Approval | null => APPROVALS.find((one) => one === value) ?? null;
