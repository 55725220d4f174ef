import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMessages } from '../messages';
import type { PublicAudit } from '../newsroom/contract/audit';
import { useSetupQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { AuditedItem } from './AuditedItem';

/** More would fill the page before the rules. */
const MOST_SHOWN = 50;

/** When all that is public was looked at, how much that was, and what should not be public. */
export function PublicAuditResult({ audit }: { audit: PublicAudit }) {
  const say = useMessages();
  const { formatDate } = useIntl();
  const { data: setup } = useSetupQuery();
  const { checked, found, foundInAll, endedAt } = audit;
  const shown = found.slice(0, MOST_SHOWN);
  const when = say('publicAudit.when', {
    date: formatDate(endedAt, { dateStyle: 'medium', timeStyle: 'short' }),
  });

  return (
    <>
      <Notice
        tone={foundInAll === 0 ? 'success' : 'danger'}
        title={
          foundInAll === 0
            ? say('publicAudit.clean', { checked })
            : say('publicAudit.found', { checked, found: foundInAll })
        }
      >
        <Typography textColor="neutral600">{when}</Typography>
      </Notice>
      {shown.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4} aria-label={say('publicAudit.list')}>
          {shown.map((article, index) => (
            <AuditedItem key={index} article={article} articleUid={setup?.articleUid ?? null} />
          ))}
        </Flex>
      )}
      {foundInAll > shown.length && (
        <Typography textColor="neutral600">
          {say('publicAudit.more', { count: foundInAll - shown.length })}
        </Typography>
      )}
    </>
  );
}
