import { Box, Flex, TextButton } from '@strapi/design-system';
import { useId, useState } from 'react';
import { useMessages } from '../messages';
import { FoldedText } from '../takenOut/FoldedText';

/** The passages that only one of two articles has, folded. */
export function OnlyInOne({ title, passages }: { title: string; passages: readonly string[] }) {
  const say = useMessages();
  const listId = useId();
  const [open, setOpen] = useState(false);
  if (passages.length === 0) return null;

  return (
    <Box width="100%">
      <TextButton aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
        {say('near.passages', { title, count: passages.length })}
      </TextButton>
      {open && (
        <Flex tag="ul" id={listId} direction="column" alignItems="stretch" gap={2} paddingTop={1}>
          {passages.map((passage, place) => (
            <Box tag="li" key={`${place} ${passage}`}>
              <FoldedText text={passage} />
            </Box>
          ))}
        </Flex>
      )}
    </Box>
  );
}
