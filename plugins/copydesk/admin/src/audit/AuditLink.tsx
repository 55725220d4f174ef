import { LinkButton } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMessages } from '../messages';
import { AUDIT_PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';

/** The way to the audit trail, for whoever may read it. */
export function AuditLink() {
  const say = useMessages();
  const { allowedActions } = useRBAC(AUDIT_PERMISSIONS);
  if (allowedActions.canAudit !== true) return null;

  return (
    <LinkButton tag={RouterLink} to={`/plugins/${PLUGIN_ID}/audit`} variant="tertiary">
      {say('audit.title')}
    </LinkButton>
  );
}
