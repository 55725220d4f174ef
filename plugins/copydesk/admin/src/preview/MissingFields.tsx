import { Flex, Typography } from '@strapi/design-system';
import type { MissingField } from '../../../engine/src/story';
import { useMessages } from '../messages';

/** What an editor will look for and the scrape does not give. */
export function MissingFields({ missing }: { missing: MissingField[] }) {
  const say = useMessages();
  if (missing.length === 0) return <Typography textColor="neutral600">{say('missing.nothing')}</Typography>;

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {missing.map(({ field, message }) => (
        <Typography tag="li" key={field}>
          {message}
        </Typography>
      ))}
    </Flex>
  );
}
