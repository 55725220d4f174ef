import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import type { ArticleVersions } from '../newsroom/contract/versions';
import { Notice } from '../Notice';
import type { ArticleAddress } from '../publication/articleAddress';
import { DecideVersion } from './DecideVersion';
import { VersionItem } from './VersionItem';

interface VersionsProps {
  article: ArticleAddress;
  came: ArticleVersions;
}

/** The versions of an article that came in, and the way to decide on what both the desk and one of them changed. */
export function Versions({ article, came: { versions, open } }: VersionsProps) {
  const say = useMessages();
  const modified = useForm('Versions', (form) => form.modified);

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {open !== null && (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Notice tone="warning" title={say('versions.open', { count: open.collisions.length })} />
          {modified && (
            <Typography variant="pi" textColor="warning700" role="status">
              {say('versions.saveFirst')}
            </Typography>
          )}
          <DecideVersion
            article={article}
            item={open.item}
            collisions={open.collisions}
            disabled={modified}
          />
        </Flex>
      )}
      <Flex tag="ul" aria-label={say('versions.list')} direction="column" alignItems="stretch" gap={4}>
        {versions.map((version) => (
          <VersionItem key={version.documentId} version={version} />
        ))}
      </Flex>
    </Flex>
  );
}
