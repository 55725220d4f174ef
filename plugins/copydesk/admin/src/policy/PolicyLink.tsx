import { LinkButton } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMessages } from '../messages';
import { REVIEW_PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';

/** The way to the attribution policy, for whoever reviews by it. */
export function PolicyLink() {
  const say = useMessages();
  const { allowedActions } = useRBAC(REVIEW_PERMISSIONS);
  if (allowedActions.canReview !== true) return null;

  return (
    <LinkButton tag={RouterLink} to={`/plugins/${PLUGIN_ID}/policy`} variant="tertiary">
      {say('policy.title')}
    </LinkButton>
  );
}
