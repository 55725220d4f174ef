import { Box, TextButton, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { useMessages } from '../messages';

const FOLD_AT = 140;

/** A text of which a long one shows its beginning, and the rest when asked. */
export function FoldedText({ text }: { text: string }) {
  const say = useMessages();
  const textId = useId();
  const [open, setOpen] = useState(false);
  const isLong = text.length > FOLD_AT;

  return (
    <Box>
      <Typography id={textId} tag="p" dir="auto" textColor="neutral800">
        {isLong && !open ? `${text.slice(0, FOLD_AT).trimEnd()}…` : text}
      </Typography>
      {isLong && (
        <TextButton aria-expanded={open} aria-controls={textId} onClick={() => setOpen(!open)}>
          {say(open ? 'text.less' : 'text.more')}
        </TextButton>
      )}
    </Box>
  );
}
