import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Card } from '../Card';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useAuditPublicMutation, usePublicAuditQuery } from '../newsroom/policyApi';
import { Notice } from '../Notice';
import { PublicAuditResult } from './PublicAuditResult';

/** What came of the last look at all that is public; whoever may settle the policy has it looked at anew. */
export function PublicAuditCard({ mayLook }: { mayLook: boolean }) {
  const say = useMessages();
  const { data: audit, error: readError } = usePublicAuditQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const [look, { error: lookError, isLoading }] = useAuditPublicMutation();
  const error = lookError ?? readError;

  return (
    <Card role="region" aria-label={say('publicAudit.title')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Typography tag="h2" variant="delta">
            {say('publicAudit.title')}
          </Typography>
          {mayLook && (
            <Button variant="secondary" loading={isLoading} onClick={() => look()}>
              {say('publicAudit.look')}
            </Button>
          )}
        </Flex>
        {error && <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />}
        {audit === undefined && !error && <Loader small>{say('loading')}</Loader>}
        {audit === null && <Typography textColor="neutral600">{say('publicAudit.never')}</Typography>}
        {audit && <PublicAuditResult audit={audit} />}
      </Flex>
    </Card>
  );
}
