import { Box, Link, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { HeadRow } from '../HeadRow';
import { WRAPPED } from '../imports/wrapped';
import { useMessages } from '../messages';
import type { FeedState } from '../newsroom/contract/feeds';
import { PLUGIN_ID } from '../pluginId';
import { FeedBadge } from './FeedBadge';
import { FeedReason } from './FeedReason';
import { PollNowButton } from './PollNowButton';

interface FeedsTableProps {
  sourceUid: string;
  feeds: FeedState[];
}

/** Feeds with how they are, when they were polled and what they brought. */
export function FeedsTable({ sourceUid, feeds }: FeedsTableProps) {
  const say = useMessages();
  const { formatDate } = useIntl();
  const headings = [
    say('feeds.feed'),
    say('feeds.state'),
    say('feeds.last'),
    say('feeds.next'),
    say('feeds.brought'),
    '',
  ];
  const moment = (at: string | null) =>
    at === null ? '–' : formatDate(at, { dateStyle: 'short', timeStyle: 'short' });

  return (
    <Table colCount={headings.length} rowCount={feeds.length + 1}>
      <HeadRow headings={headings} />
      <Tbody>
        {feeds.map((feed) => (
          <Tr key={`${feed.source.documentId} ${feed.url}`}>
            <Td style={WRAPPED}>
              <Box maxWidth="40rem">
                <Link tag={RouterLink} to={articlePath(sourceUid, feed.source.documentId)}>
                  {feed.source.name}
                </Link>
                <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                  {feed.url}
                </Typography>
              </Box>
            </Td>
            <Td style={WRAPPED}>
              <Box maxWidth="36rem" paddingTop={2} paddingBottom={2}>
                <FeedBadge state={feed.state} />
                <FeedReason feed={feed} />
              </Box>
            </Td>
            <Td>
              <Typography>{moment(feed.lastPolledAt)}</Typography>
            </Td>
            <Td>
              <Typography tag="p">{moment(feed.nextAt)}</Typography>
              {feed.nextAt !== null && (
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {say('feeds.every', { minutes: feed.everyMinutes })}
                </Typography>
              )}
            </Td>
            <Td>
              {feed.brought === null ? (
                <Typography>–</Typography>
              ) : (
                <>
                  <Link
                    tag={RouterLink}
                    to={`/plugins/${PLUGIN_ID}/imports/${feed.brought.importDocumentId}`}
                  >
                    {say('feeds.items', { count: feed.brought.items })}
                  </Link>
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {moment(feed.brought.at)}
                  </Typography>
                </>
              )}
            </Td>
            <Td>
              <PollNowButton feed={feed} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
