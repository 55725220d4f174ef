import type { Say } from '../messages';
import { type AuditEvent } from '../newsroom/contract/audit';
import { NEAR_DECISIONS } from '../newsroom/contract/nearDuplicates';
import { type Approval } from '../newsroom/contract/sources';

const ENDINGS = ['expired', 'changed', 'withdrawn'] as const;
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
  if ('taken' in detail && 'kept' in detail)
    notes.push(say('audit.version', { taken: lengthOf(detail.taken), kept: lengthOf(detail.kept) }));
  if ('reason' in detail && typeof detail.reason === 'string')
    notes.push(say('audit.reason', { reason: detail.reason }));
  const ending = 'because' in detail ? endingIn(detail.because) : null;
  if (ending !== null) notes.push(say(`override.ended.${ending}`));
  if ('merged' in detail && 'articles' in detail)
    notes.push(say('audit.merged', { name: nameIn(detail.merged), count: Number(detail.articles) }));
  for (const words of quotedIn(detail)) notes.push(say('facts.quoted', { words }));
  if ('before' in detail && 'after' in detail) {
    const [before, after] = [approvalIn(detail.before), approvalIn(detail.after)];
    if (before !== null && after !== null)
      notes.push(
        say('audit.approval', { before: say(`approval.${before}`), after: say(`approval.${after}`) }),
      );
  }
  return notes;
}

/** How a block opens that was put back or taken out, a kill's notice, a correction's text. */
function quotedIn(detail: object): string[] {
  const { opening, notice, text }: { opening?: unknown; notice?: unknown; text?: unknown } = detail;
  return [opening, notice, text].filter((words) => typeof words === 'string');
}

function messageIn(finding: unknown): string[] {
  return typeof finding === 'object' && finding !== null && 'message' in finding
    ? [String(finding.message)]
    : [];
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

const nameIn = (source: unknown): string =>
  typeof source === 'object' && source !== null && 'name' in source ? String(source.name) : '';

/** Why an override ended; an article that was taken down has a `because` of its own. */
const endingIn = (because: unknown) => ENDINGS.find((one) => one === because) ?? null;

const approvalIn = (value: unknown): Approval | null => APPROVALS.find((one) => one === value) ?? null;
