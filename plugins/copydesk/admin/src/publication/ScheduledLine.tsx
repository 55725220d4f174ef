import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { localZone } from '../localTime';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useScheduleArticleMutation } from '../newsroom/publicationApi';
import type { ArticleAddress } from './articleAddress';

interface ScheduledLineProps {
  article: ArticleAddress;
  /** Null where nothing is scheduled: then nothing is shown. */
  scheduledFor: string | null;
  mayTakeBack: boolean;
  disabled: boolean;
}

/** When the article is published by itself, where the editor is; whoever may takes that back. */
export function ScheduledLine({ article, scheduledFor, mayTakeBack, disabled }: ScheduledLineProps) {
  const say = useMessages();
  const { formatDate } = useIntl();
  const { toggleNotification } = useNotification();
  const [schedule, { isLoading }] = useScheduleArticleMutation();
  if (scheduledFor === null) return null;

  const takeBack = async () => {
    const result = await schedule({ ...article, at: null });
    if ('error' in result)
      toggleNotification({ type: 'danger', message: errorMessage(result.error, say('error.unreachable')) });
    else toggleNotification({ type: 'success', message: say('schedule.takenBack') });
  };

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography textColor="neutral800" fontWeight="semiBold">
        {say('publication.scheduled', {
          date: formatDate(scheduledFor, { dateStyle: 'medium', timeStyle: 'short' }),
          zone: localZone(),
        })}
      </Typography>
      {mayTakeBack && (
        <TextButton disabled={disabled || isLoading} onClick={takeBack}>
          {say('schedule.takeBack')}
        </TextButton>
      )}
    </Flex>
  );
}
