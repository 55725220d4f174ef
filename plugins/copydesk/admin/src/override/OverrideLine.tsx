import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useMessages } from '../messages';
import type { CheckOverride } from '../newsroom/contract/checks';
import { errorMessage } from '../newsroom/errorMessage';
import { useEndOverrideMutation } from '../newsroom/overridesApi';

interface OverrideLineProps {
  override: CheckOverride;
  /** Null where whoever looks may not end it. */
  endFor: { articleDocumentId: string } | null;
}

/** By whom a check was overridden, why and until when. */
export function OverrideLine({ override, endFor }: OverrideLineProps) {
  const say = useMessages();
  const { formatDate } = useIntl();
  const { toggleNotification } = useNotification();
  const [endOverride, { isLoading }] = useEndOverrideMutation();
  const { documentId, reason, givenBy, expires } = override;

  const end = async ({ articleDocumentId }: { articleDocumentId: string }) => {
    const result = await endOverride({ articleDocumentId, documentId });
    if ('error' in result)
      toggleNotification({ type: 'danger', message: errorMessage(result.error, say('error.unreachable')) });
  };

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="p" variant="pi" fontWeight="bold" textColor="warning700">
        {say('override.by', {
          name: givenBy,
          until: formatDate(expires, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral800" dir="auto">
        {reason}
      </Typography>
      {endFor !== null && (
        <TextButton disabled={isLoading} onClick={() => end(endFor)}>
          {say('override.end')}
        </TextButton>
      )}
    </Flex>
  );
}
