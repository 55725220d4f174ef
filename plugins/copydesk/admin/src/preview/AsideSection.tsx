import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** One titled part of the column beside the story. */
export function AsideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h2" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}
