import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useSetupQuery, useWaitingQuery } from '../newsroom/newsroomApi';

const SHOWN = 6;

/** The drafts that were held for want of attribution, newest first, each with its first reason. */
export function WaitingWidget() {
  const say = useMessages();
  const setup = useSetupQuery();
  const waiting = useWaitingQuery(SHOWN, { refetchOnMountOrArgChange: true });
  const error = setup.error ?? waiting.error;

  if (error) return <Widget.Error>{errorMessage(error, say('error.unreachable'))}</Widget.Error>;
  if (!setup.data || !waiting.data) return <Widget.Loading />;
  if (waiting.data.length === 0) return <Widget.NoData>{say('waiting.empty')}</Widget.NoData>;
  const { articleUid } = setup.data;

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {waiting.data.map(({ articleDocumentId, headline, reasons }) => (
        <Box tag="li" key={articleDocumentId}>
          <Link tag={RouterLink} to={articlePath(articleUid, articleDocumentId)}>
            {headline}
          </Link>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {reasons[0]}
            {reasons.length > 1 && ` ${say('waiting.more', { count: reasons.length - 1 })}`}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
