import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { readinessOf } from '../attribution/readiness';
import { ruleTexts } from '../attribution/ruleTexts';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useChecksOfManyQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';

interface SelectedChecksProps {
  articleUid: string;
  documentIds: string[];
}

/** The selected articles that the gate would refuse, each with what blocks it. */
export function SelectedChecks({ articleUid, documentIds }: SelectedChecksProps) {
  const say = useMessages();
  const { data: articles, error } = useChecksOfManyQuery(documentIds, { refetchOnMountOrArgChange: true });

  if (error) return <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />;
  if (articles === undefined) return <Loader small>{say('loading')}</Loader>;
  const refused = articles.filter(({ checks }) => !readinessOf(checks).ready);
  if (refused.length === 0)
    return <Notice tone="success" title={say('bulk.allReady', { count: articles.length })} />;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Notice
        tone="danger"
        title={say('bulk.refused', { refused: refused.length, total: articles.length })}
      />
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {refused.map(({ documentId, headline, checks }) => (
          <Flex tag="li" key={documentId} direction="column" alignItems="flex-start">
            <Link tag={RouterLink} to={articlePath(articleUid, documentId)}>
              {headline}
            </Link>
            {checks
              .filter(({ met, severity, override }) => !met && severity === 'block' && !override)
              .map((check) => (
                <Typography key={`${check.rule}-${check.path.join('.')}`} variant="pi" textColor="neutral600">
                  {check.message ?? ruleTexts(check, say).title}
                </Typography>
              ))}
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
