import { Box, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useMessages } from '../messages';
import { Notice } from '../Notice';

/** Notes that are shown before somebody asks for all. */
const FEW = 3;

/** What was left out of an import's files, and what else is to be known of it. */
export function ImportNotes({ notes }: { notes: string[] }) {
  const say = useMessages();
  const [isWhole, setWhole] = useState(false);
  if (notes.length === 0) return null;
  const shown = isWhole ? notes : notes.slice(0, FEW);

  return (
    <Notice tone="info" title={say('report.notes')}>
      <Box tag="ul">
        {shown.map((note) => (
          <Typography key={note} tag="li" dir="auto">
            {note}
          </Typography>
        ))}
      </Box>
      {shown.length < notes.length && (
        <TextButton onClick={() => setWhole(true)}>
          {say('report.moreNotes', { count: notes.length - shown.length })}
        </TextButton>
      )}
    </Notice>
  );
}
