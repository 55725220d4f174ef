import { LinkButton } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMessages } from './messages';
import { AUDIT_PERMISSIONS, IMPORT_PERMISSIONS, REVIEW_PERMISSIONS, RULES_PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './pluginId';

/** Pages by their part of the address, with who may see each; `allowed` is what `useRBAC` calls it. */
const PAGES = {
  audit: { title: 'audit.title', permissions: AUDIT_PERMISSIONS, allowed: 'canAudit' },
  feeds: { title: 'feeds.title', permissions: IMPORT_PERMISSIONS, allowed: 'canImport' },
  policy: { title: 'policy.title', permissions: REVIEW_PERMISSIONS, allowed: 'canReview' },
  rules: { title: 'rules.title', permissions: RULES_PERMISSIONS, allowed: 'canRules' },
} as const;

/** The way to one of Copydesk's pages, for whoever may see it. */
export function PageLink({ to }: { to: keyof typeof PAGES }) {
  const say = useMessages();
  const { title, permissions, allowed } = PAGES[to];
  const { allowedActions } = useRBAC(permissions);
  if (allowedActions[allowed] !== true) return null;

  return (
    <LinkButton tag={RouterLink} to={`/plugins/${PLUGIN_ID}/${to}`} variant="tertiary">
      {say(title)}
    </LinkButton>
  );
}
