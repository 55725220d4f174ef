import { Flex, Typography } from '@strapi/design-system';
import type { Story } from '../../../engine/src/story';
import { useMessages } from '../messages';

/** Headline, deck, byline and dateline, as they head the story. */
export function StoryHead({ story }: { story: Story }) {
  const say = useMessages();

  return (
    <Flex tag="header" direction="column" alignItems="stretch" gap={2}>
      <Typography
        tag="h2"
        variant="beta"
        dir="auto"
        textColor={story.headline === null ? 'danger600' : 'neutral800'}
      >
        {story.headline ?? say('story.noHeadline')}
      </Typography>
      {story.deck !== null && (
        <Typography tag="p" variant="delta" fontWeight="regular" textColor="neutral700" dir="auto">
          {story.deck}
        </Typography>
      )}
      <Typography
        tag="p"
        fontWeight="bold"
        textColor={story.byline === null ? 'danger600' : 'neutral800'}
        dir="auto"
      >
        {story.byline ?? say('story.noByline')}
      </Typography>
      {story.dateline !== null && (
        <Typography tag="p" textColor="neutral600" dir="auto">
          {story.dateline.text}
        </Typography>
      )}
    </Flex>
  );
}
