import { Badge } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { ImportStatus } from '../newsroom/contract/imports';

const VARIANTS = {
  receiving: 'primary',
  running: 'primary',
  paused: 'warning',
  cancelled: 'neutral',
  rolledBack: 'neutral',
  done: 'success',
} as const;

/** How far an import is, in a word. */
export function StateBadge({ status }: { status: ImportStatus }) {
  const say = useMessages();

  return (
    <Badge variant={VARIANTS[status]} size="S" shrink={0}>
      {say(`state.${status}`)}
    </Badge>
  );
}
