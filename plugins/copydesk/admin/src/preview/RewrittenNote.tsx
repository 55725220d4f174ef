import { Typography } from '@strapi/design-system';
import type { Rewriting } from '../../../engine/src/ledger';
import { useMessages } from '../messages';

/** What a block was before rules of the desk changed words in it, and why they did. */
export function RewrittenNote({ rewriting }: { rewriting: Rewriting }) {
  const say = useMessages();
  const reasons = [...new Set(rewriting.by.map(({ reason }) => reason.replace(/\.$/, '')))].join('; ');

  return (
    <Typography tag="p" variant="pi" textColor="neutral600" dir="auto">
      {say('rewritten.note', { reasons, before: rewriting.before.text })}
    </Typography>
  );
}
