import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { CorrectArticle } from './CorrectArticle';
import { KillArticle } from './KillArticle';
import { KilledLine } from './KilledLine';
import type { PublicationState } from './publicationState';
import { RelatedArticles } from './RelatedArticles';
import { ScheduleArticle } from './ScheduleArticle';
import { ScheduledLine } from './ScheduledLine';
import type { PublicationRights } from './usePublicationRights';

interface PublicationProps {
  documentId: string;
  rights: PublicationRights;
  state: PublicationState;
}

/** When the article is published by itself, and what an editor may do about its publication; or that it was killed. */
export function Publication({ documentId, rights, state }: PublicationProps) {
  const say = useMessages();
  const modified = useForm('Publication', (form) => form.modified);
  const article = { articleUid: rights.articleUid, documentId };

  if (state.isKilled)
    return (
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        <KilledLine notice={state.notice} />
        {rights.kill && <RelatedArticles article={article} />}
      </Flex>
    );

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <ScheduledLine
        article={article}
        scheduledFor={state.scheduledFor}
        mayTakeBack={rights.schedule}
        disabled={modified}
      />
      {modified && (rights.schedule || rights.correct) && (
        <Typography variant="pi" textColor="warning700" role="status">
          {say('publication.saveFirst')}
        </Typography>
      )}
      <Flex direction="column" alignItems="stretch" gap={2}>
        {rights.schedule && (
          <ScheduleArticle article={article} scheduledFor={state.scheduledFor} disabled={modified} />
        )}
        {rights.correct && <CorrectArticle article={article} disabled={modified} />}
        {rights.kill && <KillArticle article={article} isModified={modified} />}
      </Flex>
    </Flex>
  );
}
