import { Badge, Box, Flex, Typography } from '@strapi/design-system';

const VARIANTS = { out: 'danger', back: 'success', field: 'primary', left: 'neutral' } as const;

interface DifferenceProps {
  kind: keyof typeof VARIANTS;
  title: string;
  text?: string;
  /** What stood there before. */
  before?: string;
  detail?: string;
}

/** One difference, marked by what happens with it: struck out where it goes, underlined where it comes. */
export function Difference({ kind, title, text, before, detail }: DifferenceProps) {
  return (
    <Flex gap={3} alignItems="flex-start">
      <Box minWidth="12rem">
        <Badge variant={VARIANTS[kind]} size="S">
          {title}
        </Badge>
      </Box>
      <Box>
        {before !== undefined && before !== '' && (
          <Typography tag="p" dir="auto" textColor="neutral600">
            <del>{before}</del>
          </Typography>
        )}
        {text !== undefined && (
          <Typography tag="p" dir="auto" textColor={kind === 'out' ? 'neutral600' : 'neutral800'}>
            {kind === 'out' ? <del>{text}</del> : kind === 'left' ? text : <ins>{text}</ins>}
          </Typography>
        )}
        {detail !== undefined && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {detail}
          </Typography>
        )}
      </Box>
    </Flex>
  );
}
