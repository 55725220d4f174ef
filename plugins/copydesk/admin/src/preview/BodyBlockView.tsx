import { Box, Flex, Typography } from '@strapi/design-system';
import type { BodyBlock } from '../../../engine/src/story';
import { InlineText } from './InlineText';

interface BodyBlockViewProps {
  block: BodyBlock;
  /** Of a numbered list's item. */
  ordinal: number | null;
}

/** One block of the body as it will read. */
export function BodyBlockView({ block, ordinal }: BodyBlockViewProps) {
  const text = <InlineText inlines={block.children} />;

  switch (block.type) {
    case 'paragraph':
      return (
        <Typography tag="p" variant="epsilon" lineHeight={6} dir="auto">
          {text}
        </Typography>
      );
    case 'heading':
      return (
        // Sub-headings stand below the story's headline, which is the page's h2.
        <Typography tag="h3" variant="delta" fontWeight="bold" dir="auto" paddingTop={2}>
          {text}
        </Typography>
      );
    case 'listItem':
      return (
        // The direction is the row's, number and text alike: a `dir` inside would hide the text from it.
        <Flex gap={2} alignItems="flex-start" paddingInlineStart={3} dir="auto">
          <Typography variant="epsilon" lineHeight={6} textColor="neutral600">
            {ordinal === null ? '•' : `${ordinal}.`}
          </Typography>
          <Typography tag="p" variant="epsilon" lineHeight={6}>
            {text}
          </Typography>
        </Flex>
      );
    case 'quote':
      return (
        <Box
          tag="blockquote"
          paddingLeft={4}
          borderColor="neutral300"
          borderStyle="solid"
          borderWidth="0 0 0 3px"
        >
          <Typography tag="p" variant="epsilon" lineHeight={6} dir="auto">
            {text}
          </Typography>
        </Box>
      );
    case 'preformatted':
      return (
        <Box tag="pre" background="neutral100" padding={3} hasRadius overflow="auto">
          <Typography tag="code" dir="auto">
            {text}
          </Typography>
        </Box>
      );
  }
}
