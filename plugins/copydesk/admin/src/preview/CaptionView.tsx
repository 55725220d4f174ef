import { Box, Typography } from '@strapi/design-system';
import type { PhotoCaption } from '../../../engine/src/story';
import { useMessages, type MessageId } from '../messages';
import { Fact, Facts } from './Facts';

/** The parts of a caption that a credit is made of, in the order in which a desk reads them. */
const PARTS: { id: MessageId; of: (caption: PhotoCaption) => string | null }[] = [
  { id: 'caption.creator', of: ({ creator }) => creator },
  { id: 'caption.agency', of: ({ agency }) => agency },
  { id: 'caption.via', of: ({ via }) => via },
  { id: 'caption.credit', of: ({ credit }) => credit },
  { id: 'caption.date', of: ({ date }) => date },
  { id: 'caption.copyright', of: ({ copyrightNotice }) => copyrightNotice },
  { id: 'caption.restrictions', of: ({ restrictions }) => restrictions.join(', ') || null },
];

/** A photo caption, its text apart from who took the picture and who is to be credited. */
export function CaptionView({ caption }: { caption: PhotoCaption }) {
  const say = useMessages();
  const parts = PARTS.flatMap(({ id, of }) => {
    const value = of(caption);
    return value === null ? [] : [{ id, value }];
  });
  const words = caption.text || caption.image?.alt;
  const isCredited = caption.creator !== null || caption.agency !== null || caption.credit !== null;

  return (
    <Box
      tag="figure"
      margin={0}
      paddingLeft={4}
      borderColor="primary200"
      borderStyle="solid"
      borderWidth="0 0 0 3px"
      aria-label={say('caption.label')}
    >
      <Typography variant="sigma" tag="p" textColor="neutral600">
        {say('caption.label')}
        {caption.relation !== null && ` · ${say(`caption.relation.${caption.relation}`)}`}
      </Typography>
      {words && (
        <Typography tag="p" dir="auto" textColor="neutral800">
          {words}
        </Typography>
      )}
      <Facts compact>
        {parts.map(({ id, value }) => (
          <Fact key={id} label={say(id)}>
            {value}
          </Fact>
        ))}
      </Facts>
      {!isCredited && (
        <Typography tag="p" variant="pi" fontWeight="bold" textColor="danger600">
          {say('caption.uncredited')}
        </Typography>
      )}
    </Box>
  );
}
