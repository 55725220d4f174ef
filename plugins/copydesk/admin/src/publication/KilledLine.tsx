import { Flex, Typography } from '@strapi/design-system';
import { CrossCircle } from '@strapi/icons';
import { useMessages } from '../messages';

/** That the article was killed, and the notice that its readers find. */
export function KilledLine({ notice }: { notice: string }) {
  const say = useMessages();

  return (
    <Flex direction="column" alignItems="stretch" gap={1} role="status">
      <Flex gap={2} alignItems="flex-start">
        <Flex shrink={0} height="2rem">
          <CrossCircle aria-hidden fill="danger600" width="1.6rem" height="1.6rem" />
        </Flex>
        <Typography fontWeight="bold" textColor="danger600" lineHeight={5}>
          {say('killed.title')}
        </Typography>
      </Flex>
      {notice !== '' && (
        <Typography tag="p" dir="auto" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {notice}
        </Typography>
      )}
    </Flex>
  );
}
