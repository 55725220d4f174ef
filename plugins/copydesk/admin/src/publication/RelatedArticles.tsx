import { Box, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useHref } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { useMessages } from '../messages';
import type { RelatedArticle } from '../newsroom/contract/killing';
import { errorMessage } from '../newsroom/errorMessage';
import { useRelatedArticlesQuery } from '../newsroom/publicationApi';
import { Notice } from '../Notice';
import type { ArticleAddress } from './articleAddress';

/**
 * The articles for which a kill may be due as well, as things stand now. They open beside this one, so that the list stays
 * until all are seen.
 */
export function RelatedArticles({ article }: { article: ArticleAddress }) {
  const say = useMessages();
  const { data: related, error } = useRelatedArticlesQuery(article, { refetchOnMountOrArgChange: true });
  if (error) return <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />;
  if (related === undefined) return <Loader small>{say('loading')}</Loader>;
  if (related.length === 0)
    return <Typography textColor="neutral600">{say('killed.noneRelated')}</Typography>;

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography textColor="neutral800">{say('killed.related')}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={say('killed.related')}>
        {related.map((other) => (
          <RelatedItem key={other.documentId} articleUid={article.articleUid} article={other} />
        ))}
      </Flex>
    </Flex>
  );
}

function RelatedItem({ articleUid, article }: { articleUid: string; article: RelatedArticle }) {
  const say = useMessages();
  const href = useHref(articlePath(articleUid, article.documentId));

  return (
    <Box tag="li">
      <Link href={href} isExternal>
        {article.headline}
      </Link>
      <Typography
        tag="p"
        variant="pi"
        fontWeight={article.published ? 'bold' : 'regular'}
        textColor={article.published ? 'danger600' : 'neutral600'}
      >
        {say('related.state', {
          state: say(article.published ? 'related.public' : 'related.draft'),
          because: say(`related.because.${article.because}`),
        })}
      </Typography>
    </Box>
  );
}
