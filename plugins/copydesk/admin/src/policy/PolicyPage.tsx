import { Button, Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { usePolicyQuery } from '../newsroom/policyApi';
import { Notice } from '../Notice';
import { SETTINGS_PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';
import { PolicyRules } from './PolicyRules';
import { PublicAuditCard } from './PublicAuditCard';
import { usePolicyForm } from './usePolicyForm';

/** What the newsroom asks of everything that it publishes, and whether all that is public has it. */
export function PolicyPage() {
  const say = useMessages();
  const { allowedActions } = useRBAC(SETTINGS_PERMISSIONS);
  const mayChange = allowedActions.canSettings === true;
  const { data: rules, error } = usePolicyQuery(undefined, { refetchOnMountOrArgChange: true });
  const form = usePolicyForm(rules ?? []);
  const errors = [error, form.error].filter((one) => one !== undefined);

  return (
    <Page.Main aria-busy={rules === undefined && error === undefined}>
      <Page.Title>{say('policy.title')}</Page.Title>
      <Layouts.Header
        title={say('policy.title')}
        subtitle={say('policy.subtitle')}
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}`} />}
        primaryAction={
          mayChange && (
            <Button disabled={form.changes.size === 0} loading={form.isSaving} onClick={form.save}>
              {say('policy.save')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {errors.map((one, index) => (
            <Notice key={index} tone="danger" title={errorMessage(one, say('error.unreachable'))} />
          ))}
          <PublicAuditCard mayLook={mayChange} />
          {rules === undefined && !error && <Page.Loading />}
          {rules && (
            <PolicyRules rules={rules} changes={form.changes} onChange={mayChange ? form.change : null} />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
