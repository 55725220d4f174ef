import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useMessages } from '../messages';
import type { ArticleRemoval } from '../newsroom/contract/removals';
import { RemovalReason } from '../preview/RemovalReason';
import { FoldedText } from './FoldedText';

interface RemovalItemProps {
  removal: ArticleRemoval;
  disabled: boolean;
  /** The element that says why it is disabled. */
  describedBy: string | undefined;
  loading: boolean;
  onMove: () => void;
  /** The way to have the line kept from now on, of a line that the template took out. */
  keepLine: ReactNode;
}

/** One removal with its way back, or the way out again once it was put back. */
export function RemovalItem({ removal, disabled, describedBy, loading, onMove, keepLine }: RemovalItemProps) {
  const say = useMessages();

  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderWidth="1px 0 0"
      borderStyle="solid"
    >
      <FoldedText text={removal.text} />
      <RemovalReason removal={removal} />
      <Flex gap={2} paddingTop={2} justifyContent="space-between">
        <Button
          size="S"
          variant="tertiary"
          disabled={disabled}
          loading={loading}
          onClick={onMove}
          aria-describedby={describedBy}
          aria-label={say(removal.putBack ? 'takenOut.takeOutLine' : 'takenOut.putBackLine', {
            line: removal.line,
          })}
        >
          {say(removal.putBack ? 'takenOut.takeOut' : 'takenOut.putBack')}
        </Button>
        {removal.putBack && (
          <Typography variant="pi" textColor="success600" fontWeight="bold">
            {say('takenOut.isBack')}
          </Typography>
        )}
        {keepLine}
      </Flex>
    </Box>
  );
}
