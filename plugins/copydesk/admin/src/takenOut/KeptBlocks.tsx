import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { useMessages } from '../messages';
import type { KeptBlock } from '../newsroom/contract/removals';

interface KeptBlocksProps {
  kept: KeptBlock[];
  disabled: boolean;
  /** The element that says why it is disabled. */
  describedBy: string | undefined;
  movingBlock: number | null;
  onTakeOut: (kept: KeptBlock) => void;
}

/** What the import left in the body, folded: each block with the way out of it. */
export function KeptBlocks({ kept, disabled, describedBy, movingBlock, onTakeOut }: KeptBlocksProps) {
  const say = useMessages();
  const listId = useId();
  const [open, setOpen] = useState(false);
  if (kept.length === 0) return null;

  return (
    <Box>
      <TextButton aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
        {say(open ? 'takenOut.kept.hide' : 'takenOut.kept.show', { count: kept.length })}
      </TextButton>
      {open && (
        <Flex tag="ul" id={listId} direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {kept.map((block) => (
            <Flex tag="li" key={block.block} gap={2} justifyContent="space-between">
              <Box minWidth={0}>
                <Typography tag="p" variant="pi" dir="auto" ellipsis title={block.text}>
                  {block.text}
                </Typography>
              </Box>
              <Flex shrink={0}>
                <Button
                  size="S"
                  variant="tertiary"
                  disabled={disabled}
                  loading={movingBlock === block.block}
                  onClick={() => onTakeOut(block)}
                  aria-describedby={describedBy}
                  aria-label={say('takenOut.kept.takeOutLine', { text: block.text })}
                >
                  {say('takenOut.kept.takeOut')}
                </Button>
              </Flex>
            </Flex>
          ))}
        </Flex>
      )}
    </Box>
  );
}
