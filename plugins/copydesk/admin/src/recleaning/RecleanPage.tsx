import { Button, Dialog, Flex } from '@strapi/design-system';
import { BackButton, ConfirmDialog, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useSetupQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { PLUGIN_ID } from '../pluginId';
import { countDifferences } from './countDifferences';
import { RecleanResult } from './RecleanResult';
import { RecleanSourceSelect } from './RecleanSourceSelect';
import { useReclean } from './useReclean';

/** Clean again what was imported before: look at the differences first, then apply them. */
export function RecleanPage() {
  const say = useMessages();
  const { data: setup, error: setupError } = useSetupQuery();
  const [source, setSource] = useState<string | null>(null);
  const { state, run, forget } = useReclean();
  const isRunning = state?.isRunning === true;
  const changing =
    state === null || state.applied || isRunning ? 0 : countDifferences(state.articles).changing;
  const error = setupError ?? state?.error;

  const choose = (documentId: string | null) => {
    forget();
    setSource(documentId);
  };

  return (
    <Page.Main aria-busy={isRunning}>
      <Page.Title>{say('reclean.title')}</Page.Title>
      <Layouts.Header
        title={say('reclean.title')}
        subtitle={say('reclean.subtitle')}
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}`} />}
        primaryAction={
          <Flex gap={2}>
            <Button
              variant="secondary"
              loading={isRunning && !state.applied}
              onClick={() => run(source, false)}
            >
              {say('reclean.look')}
            </Button>
            <Dialog.Root>
              <Dialog.Trigger>
                <Button disabled={changing === 0} loading={isRunning && state.applied}>
                  {say('reclean.apply', { count: changing })}
                </Button>
              </Dialog.Trigger>
              <ConfirmDialog variant="default" onConfirm={() => run(source, true)}>
                {say('reclean.sure', { count: changing })}
              </ConfirmDialog>
            </Dialog.Root>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error !== undefined && (
            <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />
          )}
          <RecleanSourceSelect sources={setup?.sources ?? []} value={source} onChange={choose} />
          {state && setup && <RecleanResult articleUid={setup.articleUid} run={state} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
