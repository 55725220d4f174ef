import { Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { FoundSource, KnownSource } from '../newsroom/contract/sources';
import { ApprovalBadge } from './ApprovalBadge';

/** The source of an article with its approval, or that there is none. */
export function SourceLine({ source }: { source: KnownSource | FoundSource | null }) {
  const say = useMessages();
  if (source === null) return <Typography textColor="neutral600">{say('source.none')}</Typography>;

  return (
    <Flex gap={2} wrap="wrap">
      <Typography fontWeight="bold">{source.name}</Typography>
      <ApprovalBadge approval={source.approval} />
      {source.documentId === null && (
        <Typography variant="pi" textColor="neutral600">
          {say('source.new')}
        </Typography>
      )}
    </Flex>
  );
}
