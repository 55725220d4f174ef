import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMessages } from '../messages';
import type { FeedState } from '../newsroom/contract/feeds';

/** Why a feed fails or is not polled, and since when; nothing of one that is well. */
export function FeedReason({ feed }: { feed: FeedState }) {
  const say = useMessages();
  const { formatDate } = useIntl();
  const { pause, reason, failingSince } = feed;
  if (pause !== null)
    return (
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say(`feeds.pause.${pause}`)}
      </Typography>
    );
  if (reason === null) return null;

  return (
    <>
      <Typography tag="p" variant="pi">
        {reason}
      </Typography>
      {failingSince !== null && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('feeds.since', {
            when: formatDate(failingSince, { dateStyle: 'medium', timeStyle: 'short' }),
            count: feed.failures,
          })}
        </Typography>
      )}
    </>
  );
}
