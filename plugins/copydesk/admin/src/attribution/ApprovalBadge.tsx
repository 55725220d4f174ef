import { Badge } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { Approval } from '../newsroom/contract/sources';

const VARIANTS = { approved: 'success', awaiting: 'warning', suspended: 'danger' } as const;

/** Whether the desk may publish from a source, in words. */
export function ApprovalBadge({ approval }: { approval: Approval }) {
  const say = useMessages();

  return (
    <Badge variant={VARIANTS[approval]} size="S" shrink={0}>
      {say(`approval.${approval}`)}
    </Badge>
  );
}
