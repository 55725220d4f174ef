import type { Core } from '@strapi/strapi';

/** What an editor may be allowed, as the roles' settings list it. */
const ACTIONS = [
  { uid: 'import', displayName: 'Import copy' },
  { uid: 'rollback', displayName: 'Take an import back, with the articles that it made' },
  { uid: 'review', displayName: 'Review what was taken out, and put it back' },
  { uid: 'duplicates', displayName: 'Decide what a near-duplicate is, and drop it' },
  { uid: 'rules', displayName: 'Keep the desk’s rules for the copy of a source' },
  { uid: 'override', displayName: 'Publish against a finding of the attribution policy' },
  { uid: 'schedule', displayName: 'Schedule a publication' },
  { uid: 'embargo', displayName: 'Set and lift an embargo' },
  { uid: 'expire', displayName: 'Set when an article expires' },
  { uid: 'correct', displayName: 'Publish a correction' },
  { uid: 'kill', displayName: 'Kill an article' },
  { uid: 'merge', displayName: 'Merge two sources' },
  { uid: 'audit', displayName: 'Read and export the audit trail' },
  { uid: 'settings', displayName: 'Change the settings' },
];

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const actions = ACTIONS.map((action) => ({ section: 'plugins', pluginName: 'copydesk', ...action }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
