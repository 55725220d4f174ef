import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { useMessages } from '../messages';
import type { ImportItem } from '../newsroom/contract/imports';
import { Notice } from '../Notice';

interface UnimportedNoticeProps {
  articleUid: string;
  item: ImportItem;
}

/** Why a scrape made no draft: the desk has the article already, or the scrape was rejected or failed. */
export function UnimportedNotice({ articleUid, item }: UnimportedNoticeProps) {
  const say = useMessages();
  const isDuplicate = item.outcome === 'duplicate';

  return (
    <Notice
      tone={isDuplicate ? 'warning' : 'danger'}
      title={say(isDuplicate ? 'unimported.duplicate' : 'unimported.failed', {
        name: item.name ?? say('import.pasted'),
      })}
    >
      {item.reasons.map((reason) => (
        <Typography key={reason} tag="p">
          {reason}
        </Typography>
      ))}
      {item.articleDocumentId !== null && (
        <Link tag={RouterLink} to={articlePath(articleUid, item.articleDocumentId)}>
          {item.headline ?? say('article.open')}
        </Link>
      )}
    </Notice>
  );
}
