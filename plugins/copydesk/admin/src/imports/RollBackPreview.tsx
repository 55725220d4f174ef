import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useRollBackOutlookQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';

interface RollBackPreviewProps {
  documentId: string;
  articleUid: string;
}

/** What taking an import back deletes, and what it keeps and why. */
export function RollBackPreview({ documentId, articleUid }: RollBackPreviewProps) {
  const say = useMessages();
  const { data, error } = useRollBackOutlookQuery(documentId, { refetchOnMountOrArgChange: true });
  if (error) return <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />;
  if (data === undefined)
    return (
      <Flex justifyContent="center">
        <Loader small>{say('rollBack.looking')}</Loader>
      </Flex>
    );
  const { deleted, kept, examples, items, lookedAt } = data;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Notice tone="warning" title={say('rollBack.deleted', { count: deleted })}>
        {lookedAt < items && <Typography>{say('rollBack.lookedAt', { lookedAt, items })}</Typography>}
      </Notice>
      {kept > 0 && (
        <Notice tone="info" title={say('rollBack.kept', { count: kept })}>
          <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
            {examples.map(({ articleDocumentId, headline, why }) => (
              <li key={articleDocumentId}>
                <Link tag={RouterLink} to={articlePath(articleUid, articleDocumentId)} dir="auto">
                  {headline ?? say('article.open')}
                </Link>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {why}
                </Typography>
              </li>
            ))}
          </Flex>
          {kept > examples.length && (
            <Typography>{say('rollBack.moreKept', { count: kept - examples.length })}</Typography>
          )}
        </Notice>
      )}
    </Flex>
  );
}
