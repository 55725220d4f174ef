import { Badge } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { Outcome } from '../newsroom/contract/imports';

const VARIANTS = {
  imported: 'success',
  updated: 'primary',
  duplicate: 'neutral',
  held: 'warning',
  rejected: 'danger',
  failed: 'danger',
  waiting: 'neutral',
} as const;

/** What became of a scrape, in words; one without an outcome waits its turn. */
export function OutcomeBadge({ outcome }: { outcome: Outcome | null }) {
  const say = useMessages();
  const state = outcome ?? 'waiting';

  return (
    <Badge variant={VARIANTS[state]} size="S">
      {say(`outcome.${state}`)}
    </Badge>
  );
}
