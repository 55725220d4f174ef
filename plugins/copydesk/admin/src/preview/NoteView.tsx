import { Box, Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { NoteKind } from './segments';

/** A notice that is kept with the story, outside its body. */
export function NoteView({ kind, text }: { kind: NoteKind; text: string }) {
  const say = useMessages();

  return (
    <Box paddingLeft={4} borderColor="primary200" borderStyle="solid" borderWidth="0 0 0 3px">
      <Typography variant="sigma" tag="p" textColor="neutral600">
        {say(`note.${kind}`)}
      </Typography>
      <Typography tag="p" dir="auto">
        {text}
      </Typography>
    </Box>
  );
}
