import { Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useHref } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { useMessages } from '../messages';
import type { NearDuplicate } from '../newsroom/contract/nearDuplicates';
import { decisionLine } from './decisionLine';
import { OnlyInOne } from './OnlyInOne';

interface NearDuplicateItemProps {
  articleUid: string;
  other: NearDuplicate;
  /** The way to decide, where there is something to decide. */
  children: ReactNode;
}

/** The other article: what it is called, whose and in what state it is, how alike, and what only one of the two has. */
export function NearDuplicateItem({ articleUid, other, children }: NearDuplicateItemProps) {
  const say = useMessages();
  const href = useHref(articlePath(articleUid, other.documentId));
  const isOpen = other.decision === null;

  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <Link href={href} isExternal>
        {other.headline}
      </Link>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {[other.source, say(`near.state.${other.state}`), say('near.alike', { likeness: other.likeness })]
          .filter((part) => part !== null)
          .join(' · ')}
      </Typography>
      <Typography tag="p" textColor={isOpen && other.isLater ? 'danger600' : 'neutral800'}>
        {decisionLine(other, say)}
      </Typography>
      {isOpen && (
        <>
          <OnlyInOne title={say('near.onlyHere')} passages={other.onlyHere} />
          <OnlyInOne title={say('near.onlyThere')} passages={other.onlyThere} />
        </>
      )}
      {children}
    </Flex>
  );
}
