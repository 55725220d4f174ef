import { Flex, Typography } from '@strapi/design-system';
import { useForm, useRBAC } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import type { NearDuplicate } from '../newsroom/contract/nearDuplicates';
import { DUPLICATES_PERMISSIONS } from '../permissions';
import type { ArticleAddress } from '../publication/articleAddress';
import { DecideNearDuplicate } from './DecideNearDuplicate';
import { NearDuplicateItem } from './NearDuplicateItem';

interface NearDuplicatesProps {
  article: ArticleAddress;
  near: readonly NearDuplicate[];
}

/** The articles that are nearly the same as this one, each with what an editor decides or decided. */
export function NearDuplicates({ article, near }: NearDuplicatesProps) {
  const say = useMessages();
  const modified = useForm('NearDuplicates', (form) => form.modified);
  const { allowedActions } = useRBAC(DUPLICATES_PERMISSIONS);
  const mayDecide = allowedActions.canDuplicates === true;
  const asks = (other: NearDuplicate) => other.isLater && other.decision === null;

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {modified && mayDecide && near.some(asks) && (
        <Typography variant="pi" textColor="warning700" role="status">
          {say('near.saveFirst')}
        </Typography>
      )}
      <Flex tag="ul" aria-label={say('near.title')} direction="column" alignItems="stretch" gap={4}>
        {near.map((other) => (
          <NearDuplicateItem key={other.documentId} articleUid={article.articleUid} other={other}>
            {mayDecide && asks(other) && (
              <DecideNearDuplicate article={article} other={other} disabled={modified} />
            )}
          </NearDuplicateItem>
        ))}
      </Flex>
    </Flex>
  );
}
