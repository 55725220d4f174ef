import { Box, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { useId, useState, type ReactNode } from 'react';
import { useMessages } from '../messages';

interface MetChecksProps {
  count: number;
  children: ReactNode;
}

/** What is met, in one line that opens: an editor works on what is not. */
export function MetChecks({ count, children }: MetChecksProps) {
  const say = useMessages();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDown : ChevronRight;

  return (
    <>
      <Flex
        tag="button"
        type="button"
        gap={2}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
        cursor="pointer"
        textAlign="left"
        width="100%"
      >
        <Typography grow={1} textColor="neutral600">
          {say('checks.met', { count })}
        </Typography>
        <Chevron aria-hidden fill="neutral500" width="1rem" height="1rem" />
      </Flex>
      {open && <Box id={listId}>{children}</Box>}
    </>
  );
}
