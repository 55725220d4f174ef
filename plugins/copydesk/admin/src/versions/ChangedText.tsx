import { Box, Typography } from '@strapi/design-system';
import { Fragment } from 'react';
import { useMessages } from '../messages';
import { changedWords } from './changedWords';

/** A text, what is new in it against the one before marked. */
export function ChangedText({ text, base }: { text: string | null; base: string | null }) {
  const say = useMessages();
  if (text === null)
    return (
      <Typography tag="p" textColor="neutral600" style={{ fontStyle: 'italic' }}>
        {say('versions.nothing')}
      </Typography>
    );

  return (
    <Typography tag="p" dir="auto" textColor="neutral800" style={{ whiteSpace: 'pre-line' }}>
      {changedWords(base ?? '', text).map(({ words, isChanged }, place) =>
        isChanged && base !== null ? (
          <Fragment key={place}>
            <Box tag="mark" background="primary200" color="neutral800" hasRadius>
              {words.trimEnd()}
            </Box>
            {words.slice(words.trimEnd().length)}
          </Fragment>
        ) : (
          words
        ),
      )}
    </Typography>
  );
}
