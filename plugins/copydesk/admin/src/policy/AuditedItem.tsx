import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { useMessages } from '../messages';
import type { AuditedArticle } from '../newsroom/contract/audit';

interface AuditedItemProps {
  article: AuditedArticle;
  /** Null while it is not known: then nothing is linked. */
  articleUid: string | null;
}

/** An article that was found without its attribution: what it lacks, and whether readers still get it. */
export function AuditedItem({ article, articleUid }: AuditedItemProps) {
  const say = useMessages();
  const { documentId, headline, findings, takenDown } = article;

  return (
    <Box tag="li">
      <Flex gap={2} wrap="wrap">
        {articleUid === null ? (
          <Typography dir="auto">{headline}</Typography>
        ) : (
          <Link tag={RouterLink} to={articlePath(articleUid, documentId)} dir="auto">
            {headline}
          </Link>
        )}
        <Badge variant={takenDown ? 'neutral' : 'danger'} size="S">
          {say(takenDown ? 'publicAudit.takenDown' : 'publicAudit.leftPublic')}
        </Badge>
      </Flex>
      {findings.map(({ rule, message }, index) => (
        <Typography key={`${rule} ${index}`} tag="p" textColor="neutral600">
          {message}
        </Typography>
      ))}
    </Box>
  );
}
