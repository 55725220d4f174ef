import type { Say } from '../messages';
import type { NearDuplicate } from '../newsroom/contract/nearDuplicates';

/** What was decided of a near-duplicate, by whom and why, or who is to decide. */
export function decisionLine(
  { decision, isLater }: Pick<NearDuplicate, 'decision' | 'isLater'>,
  say: Say,
): string {
  if (decision === null) return say(isLater ? 'near.undecided' : 'near.undecidedThere');
  const { by, reason } = decision;

  return say(`near.decided.${decision.decision}`, { name: by, reason });
}
