import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface FactsProps {
  children: ReactNode;
  /** Side by side instead of one below the other. */
  compact?: boolean;
}

/** A list of facts, each a label and what is known. */
export function Facts({ children, compact = false }: FactsProps) {
  return (
    <Flex
      tag="dl"
      direction={compact ? 'row' : 'column'}
      wrap={compact ? 'wrap' : 'nowrap'}
      alignItems={compact ? 'flex-start' : 'stretch'}
      gap={3}
      paddingTop={compact ? 2 : 0}
    >
      {children}
    </Flex>
  );
}

interface FactProps {
  label: string;
  children: ReactNode;
  /** The words of the page that say so. */
  evidence?: string | null;
}

/** One fact. What is a plain text is set as such. */
export function Fact({ label, children, evidence }: FactProps) {
  return (
    <Box minWidth={0}>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Box tag="dd" marginLeft={0} overflow="hidden">
        {typeof children === 'string' ? <Typography dir="auto">{children}</Typography> : children}
        {evidence && (
          <Typography tag="p" variant="pi" textColor="neutral600" dir="auto">
            {evidence}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
