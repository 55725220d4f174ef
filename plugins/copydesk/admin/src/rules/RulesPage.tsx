import {
  Button,
  EmptyStateLayout,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Card } from '../Card';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useSetupQuery } from '../newsroom/newsroomApi';
import { useSourceRulesQuery } from '../newsroom/rulesApi';
import { Notice } from '../Notice';
import { PLUGIN_ID } from '../pluginId';
import { draftOf, NEW_RULE, type RuleDraft } from './ruleDraft';
import { RuleForm } from './RuleForm';
import { RuleItem } from './RuleItem';
import { SiteConfigForm } from './SiteConfigForm';
import { useRuleActions } from './useRuleActions';

/** What stands above the list: nothing, the form of a rule, or that of a site's config. */
type Above = { form: 'rule'; draft: RuleDraft } | { form: 'siteConfig' } | null;

/** The desk's rules, a source at a time. */
export function RulesPage() {
  const say = useMessages();
  const [params, setParams] = useSearchParams();
  const [above, setAbove] = useState<Above>(null);
  const { data: setup, error: setupError } = useSetupQuery();
  const sources = setup?.sources ?? [];
  const source = sources.find(({ documentId }) => documentId === params.get('source')) ?? sources[0];
  const { data: rules, error: rulesError } = useSourceRulesQuery(source?.documentId ?? '', {
    skip: source === undefined,
    refetchOnMountOrArgChange: true,
  });
  const { switchRule, deleteRule, isBusy } = useRuleActions();
  const error = setupError ?? rulesError;
  const close = () => setAbove(null);

  return (
    <Page.Main aria-busy={rules === undefined && error === undefined && source !== undefined}>
      <Page.Title>{say('rules.title')}</Page.Title>
      <Layouts.Header
        title={say('rules.title')}
        subtitle={say('rules.subtitle')}
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}/imports`} />}
        secondaryAction={
          <Button variant="tertiary" disabled={!source} onClick={() => setAbove({ form: 'siteConfig' })}>
            {say('siteConfig.open')}
          </Button>
        }
        primaryAction={
          <Button
            startIcon={<Plus />}
            disabled={!source}
            onClick={() => setAbove({ form: 'rule', draft: NEW_RULE })}
          >
            {say('rules.new')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error !== undefined && (
            <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />
          )}
          {setup && sources.length === 0 && <Notice tone="info" title={say('rules.noSource')} />}
          {source && (
            <Field.Root name="source">
              <Field.Label>{say('scrape.source.label')}</Field.Label>
              <SingleSelect
                value={source.documentId}
                onChange={(chosen) => {
                  close();
                  setParams({ source: String(chosen) }, { replace: true });
                }}
              >
                {sources.map(({ documentId, name, approval }) => (
                  <SingleSelectOption key={documentId} value={documentId}>
                    {say('scrape.source.option', { name, approval: say(`approval.${approval}`) })}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          )}
          {source && above?.form === 'rule' && (
            <RuleForm
              key={`${source.documentId} ${above.draft.documentId}`}
              sourceDocumentId={source.documentId}
              initial={above.draft}
              onDone={close}
            />
          )}
          {source && above?.form === 'siteConfig' && (
            <SiteConfigForm key={source.documentId} sourceDocumentId={source.documentId} onDone={close} />
          )}
          {rules?.length === 0 && above === null && (
            <EmptyStateLayout
              icon={<EmptyDocuments width="16rem" />}
              content={say('rules.empty', { source: source?.name ?? '' })}
            />
          )}
          {rules && rules.length > 0 && (
            <Card paddingTop={1} paddingBottom={1}>
              <Flex
                tag="ol"
                direction="column"
                alignItems="stretch"
                aria-label={say('rules.list', { source: source?.name ?? '' })}
              >
                {rules.map((rule) => (
                  <RuleItem
                    key={rule.documentId}
                    rule={rule}
                    disabled={isBusy}
                    onChange={() => setAbove({ form: 'rule', draft: draftOf(rule) })}
                    onSwitch={() => switchRule(rule)}
                    onDelete={() => deleteRule(rule)}
                  />
                ))}
              </Flex>
            </Card>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
