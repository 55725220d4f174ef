import { Box, Flex } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { useMessages } from '../messages';
import type { Preview } from '../newsroom/contract/preview';
import { PreviewAside } from './PreviewAside';
import { StoryView } from './StoryView';

/** What the engine made of a scrape: the story, and beside it what it found; below it where there is no room. */
export function PreviewView({ preview }: { preview: Preview }) {
  const say = useMessages();
  const region = useRef<HTMLDivElement>(null);

  // The button that led here is gone: the keyboard goes on from the story.
  useEffect(() => region.current?.focus({ preventScroll: true }), []);

  return (
    <Flex
      ref={region}
      tabIndex={-1}
      role="region"
      aria-label={say('preview.title')}
      style={{ outline: 'none' }}
      alignItems="flex-start"
      gap={4}
      wrap="wrap"
    >
      <Box flex="1 1 52rem" maxWidth="76rem" minWidth={0}>
        <StoryView preview={preview} />
      </Box>
      <Box flex="1 1 28rem" maxWidth="50rem" minWidth={0}>
        <PreviewAside preview={preview} />
      </Box>
    </Flex>
  );
}
