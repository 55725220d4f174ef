import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { Card } from '../Card';
import { useMessages } from '../messages';
import type { Preview } from '../newsroom/contract/preview';
import { SegmentView } from './SegmentView';
import { StoryHead } from './StoryHead';
import { countRemoved, toSegments } from './segments';

/** The story as it will read, with what was taken out of it where it stood. */
export function StoryView({ preview }: { preview: Preview }) {
  const say = useMessages();
  const { story, ledger, removals } = preview;
  const [showRemoved, setShowRemoved] = useState(true);
  const segments = useMemo(() => toSegments(story, ledger, removals), [story, ledger, removals]);
  const removed = countRemoved(segments);
  const shown = showRemoved ? segments : segments.filter(({ type }) => type !== 'removed');

  return (
    <Card>
      <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={4}>
        <Typography textColor="neutral600" role="status">
          {say('preview.summary', { kept: story.body.length, removed: removed.blocks, places: removed.runs })}
        </Typography>
        {removed.blocks > 0 && (
          <Checkbox checked={showRemoved} onCheckedChange={(checked) => setShowRemoved(checked === true)}>
            {say('preview.showRemoved')}
          </Checkbox>
        )}
      </Flex>
      <Box tag="article" fontSize={3} maxWidth="70ch" lang={story.language ?? undefined}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <StoryHead story={story} />
          {story.body.length === 0 && (
            <Typography tag="p" textColor="danger600">
              {say('story.noBody')}
            </Typography>
          )}
          {shown.map((segment) => (
            <SegmentView key={segment.key} segment={segment} />
          ))}
        </Flex>
      </Box>
    </Card>
  );
}
