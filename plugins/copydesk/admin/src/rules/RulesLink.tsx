import { LinkButton } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMessages } from '../messages';
import { RULES_PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';

/** The way to the desk's rules, for whoever may keep them. */
export function RulesLink() {
  const say = useMessages();
  const { allowedActions } = useRBAC(RULES_PERMISSIONS);
  if (allowedActions.canRules !== true) return null;

  return (
    <LinkButton tag={RouterLink} to={`/plugins/${PLUGIN_ID}/rules`} variant="tertiary">
      {say('rules.title')}
    </LinkButton>
  );
}
