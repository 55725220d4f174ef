import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../messages';
import type { Collision, Take } from '../newsroom/contract/versions';
import { useDecideVersionMutation } from '../newsroom/versionsApi';
import { PanelDialog } from '../PanelDialog';
import type { ArticleAddress } from '../publication/articleAddress';
import { CollisionChoice } from './CollisionChoice';

interface DecideVersionProps {
  article: ArticleAddress;
  item: string;
  collisions: readonly Collision[];
  disabled: boolean;
}

/** Asks, for each place that the desk and a new version have both changed, whose text stays. */
export function DecideVersion({ article, item, collisions, disabled }: DecideVersionProps) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [isOpen, setOpen] = useState(false);
  const [takes, setTakes] = useState<ReadonlyMap<string, Take>>(new Map());
  const [decide, { error, isLoading, reset }] = useDecideVersionMutation();
  const decisions = collisions.flatMap(({ id }) => {
    const take = takes.get(id);
    return take === undefined ? [] : [{ id, take }];
  });

  const open = (opened: boolean) => {
    reset();
    setTakes(new Map());
    setOpen(opened);
  };
  const takeAll = (take: Take) => setTakes(new Map(collisions.map(({ id }) => [id, take])));

  const run = async () => {
    const result = await decide({ ...article, item, decisions });
    if ('error' in result) return;
    setOpen(false);
    toggleNotification({ type: 'success', message: say('versions.done') });
  };

  return (
    <PanelDialog
      isOpen={isOpen}
      onOpenChange={open}
      trigger={{ label: say('versions.decide'), variant: 'secondary', disabled }}
      title={say('versions.decide.title')}
      body={collisions.length === 0 ? say('versions.open', { count: 0 }) : say('versions.decide.body')}
      action={{
        label: say(collisions.length === 0 ? 'versions.close' : 'versions.apply'),
        disabled: decisions.length < collisions.length,
        isLoading,
      }}
      onAction={run}
      error={error}
      isWide
    >
      {collisions.length > 1 && (
        <Flex gap={2} wrap="wrap">
          {(['ours', 'theirs'] as const).map((take) => (
            <Button key={take} type="button" size="S" variant="tertiary" onClick={() => takeAll(take)}>
              {say(`versions.all.${take}`)}
            </Button>
          ))}
        </Flex>
      )}
      <Flex direction="column" alignItems="stretch" gap={7}>
        {collisions.map((collision, place) => (
          <CollisionChoice
            key={collision.id}
            articleUid={article.articleUid}
            collision={collision}
            number={place + 1}
            count={collisions.length}
            take={takes.get(collision.id) ?? null}
            onTake={(take) => setTakes(new Map([...takes, [collision.id, take]]))}
          />
        ))}
      </Flex>
    </PanelDialog>
  );
}
