import { Button, Flex, LinkButton } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { FailingFeedsNotice } from '../feeds/FailingFeedsNotice';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useSetupQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { PLUGIN_ID } from '../pluginId';
import { PreviewView } from '../preview/PreviewView';
import { PageLink } from '../PageLink';
import { EMPTY_DRAFT, hasBadAddress, hasCollections, isOneArticle, scrapeCount } from './scrapeDraft';
import { ScrapeForm } from './ScrapeForm';
import { UnimportedNotice } from './UnimportedNotice';
import { useImport } from './useImport';
import { useLook } from './useLook';

/** Paste or drop scrapes, look at what was made of them, import them as drafts. */
export function ImportPage() {
  const say = useMessages();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const { data: setup, error: setupError } = useSetupQuery();
  const { look, preview, file, fault, isLooking, forget } = useLook();
  const importing = useImport();
  const count = scrapeCount(draft);
  const mayLook = count === 0 || isOneArticle(draft);
  const canSend = count > 0 && !hasBadAddress(draft);
  const errors = [setupError, importing.error].filter((error) => error !== undefined);

  const lookAt = (chosen?: File) => {
    if (!canSend || isLooking || (chosen === undefined && !mayLook)) return;
    importing.forget();
    void look(draft, chosen);
  };

  const backToForm = () => {
    forget();
    importing.forget();
  };

  const importButton = (
    <Button
      disabled={!canSend}
      variant={preview || !mayLook ? 'default' : 'secondary'}
      loading={importing.isImporting}
      onClick={() => importing.runImport(draft)}
    >
      {say(hasCollections(draft) ? 'import.actionAll' : 'import.action', { count })}
    </Button>
  );

  return (
    <Page.Main>
      <Page.Title>{say('import.title')}</Page.Title>
      <Layouts.Header
        title={say(preview ? 'preview.title' : 'import.title')}
        subtitle={
          preview && file
            ? say('preview.ofFile', { name: file.name })
            : say(preview ? 'preview.subtitle' : 'import.subtitle')
        }
        secondaryAction={
          <Flex gap={2} wrap="wrap">
            <PageLink to="feeds" />
            <PageLink to="policy" />
            <PageLink to="rules" />
            <LinkButton tag={RouterLink} to={`/plugins/${PLUGIN_ID}/templates`} variant="tertiary">
              {say('templates.title')}
            </LinkButton>
            <LinkButton tag={RouterLink} to={`/plugins/${PLUGIN_ID}/clean-again`} variant="tertiary">
              {say('reclean.title')}
            </LinkButton>
            <LinkButton tag={RouterLink} to={`/plugins/${PLUGIN_ID}/imports`} variant="tertiary">
              {say('import.past')}
            </LinkButton>
            <PageLink to="audit" />
          </Flex>
        }
        primaryAction={
          <Flex gap={2}>
            {preview ? (
              <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={backToForm}>
                {say('preview.back')}
              </Button>
            ) : (
              mayLook && (
                <Button disabled={!canSend} loading={isLooking} onClick={() => lookAt()}>
                  {say('scrape.look')}
                </Button>
              )
            )}
            {importButton}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {!preview && <FailingFeedsNotice />}
          {fault && <Notice tone="danger" title={fault} />}
          {errors.map((error, index) => (
            <Notice key={index} tone="danger" title={errorMessage(error, say('error.unreachable'))} />
          ))}
          {importing.unimported && (
            <UnimportedNotice articleUid={importing.unimported.articleUid} item={importing.unimported.item} />
          )}
          {preview?.faults.map((broken) => (
            <Notice key={broken} tone="warning" title={broken} />
          ))}
          {preview ? (
            <PreviewView preview={preview} />
          ) : (
            <ScrapeForm
              draft={draft}
              sources={setup?.sources ?? []}
              lookingAt={isLooking ? file : null}
              onChange={setDraft}
              onLook={lookAt}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
