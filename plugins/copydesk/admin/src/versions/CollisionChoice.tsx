import { Box, Flex, Grid, Radio, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useFormNames } from '../attribution/useFormNames';
import { useMessages } from '../messages';
import type { Collision, Take } from '../newsroom/contract/versions';
import { ChangedText } from './ChangedText';
import { placeName } from './placeName';

interface CollisionChoiceProps {
  articleUid: string;
  collision: Collision;
  /** From 1, of `count`. */
  number: number;
  count: number;
  take: Take | null;
  onTake: (take: Take) => void;
}

const TAKES = ['ours', 'theirs'] as const;

/** One place that both sides changed: what stood there, what the desk has, what the new version has; one of these stays. */
export function CollisionChoice({
  articleUid,
  collision,
  number,
  count,
  take,
  onTake,
}: CollisionChoiceProps) {
  const say = useMessages();
  const nameOf = useFormNames(articleUid);
  const title = say('versions.place', { number, count, place: placeName(collision, nameOf, say) });

  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="delta" textColor="neutral800" dir="auto">
        {title}
      </Typography>
      <Radio.Group
        aria-label={title}
        value={take ?? ''}
        onValueChange={(chosen: string) => {
          const known = TAKES.find((one) => one === chosen);
          if (known !== undefined) onTake(known);
        }}
      >
        <Grid.Root gap={3} width="100%">
          <Column title={say('versions.text.base')} isChosen={false}>
            <ChangedText text={collision.base} base={collision.base} />
          </Column>
          {TAKES.map((side) => (
            <Column
              key={side}
              title={say(`versions.text.${side}`)}
              isChosen={take === side}
              choice={<Radio.Item value={side}>{say(`versions.take.${side}`)}</Radio.Item>}
            >
              <ChangedText text={collision[side]} base={collision.base} />
            </Column>
          ))}
        </Grid.Root>
      </Radio.Group>
    </Flex>
  );
}

interface ColumnProps {
  title: string;
  isChosen: boolean;
  choice?: ReactNode;
  children: ReactNode;
}

function Column({ title, isChosen, choice, children }: ColumnProps) {
  return (
    <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
      <Flex
        direction="column"
        alignItems="stretch"
        gap={2}
        padding={3}
        height="100%"
        hasRadius
        background={isChosen ? 'primary100' : 'neutral0'}
        borderColor={isChosen ? 'primary600' : 'neutral200'}
      >
        <Typography tag="h4" variant="sigma" textColor="neutral600">
          {title}
        </Typography>
        <Box grow={1}>{children}</Box>
        {choice && <Box paddingTop={2}>{choice}</Box>}
      </Flex>
    </Grid.Item>
  );
}
