export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: string;
  config: { policies: unknown[] };
}

const allowed = (...actions: string[]): AdminRoute['config'] => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    {
      name: 'admin::hasPermissions',
      config: { actions: actions.map((action) => `plugin::copydesk.${action}`) },
    },
  ],
});

/** What the editor's screens ask for. */
export const adminRoutes: { type: 'admin'; routes: AdminRoute[] } = {
  type: 'admin',
  routes: [
    {
      method: 'GET',
      path: '/setup',
      handler: 'desk.setup',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
    { method: 'POST', path: '/preview', handler: 'desk.preview', config: allowed('import') },
    { method: 'POST', path: '/imports', handler: 'imports.create', config: allowed('import') },
    { method: 'GET', path: '/imports', handler: 'imports.find', config: allowed('import') },
    { method: 'GET', path: '/imports/:documentId', handler: 'imports.findOne', config: allowed('import') },
    {
      method: 'GET',
      path: '/imports/:documentId/items',
      handler: 'imports.items',
      config: allowed('import'),
    },
    {
      method: 'GET',
      path: '/imports/:documentId/events',
      handler: 'imports.events',
      config: allowed('import'),
    },
    {
      method: 'POST',
      path: '/imports/:documentId/pause',
      handler: 'imports.pause',
      config: allowed('import'),
    },
    {
      method: 'POST',
      path: '/imports/:documentId/resume',
      handler: 'imports.resume',
      config: allowed('import'),
    },
    {
      method: 'POST',
      path: '/imports/:documentId/cancel',
      handler: 'imports.cancel',
      config: allowed('import'),
    },
    {
      method: 'POST',
      path: '/imports/:documentId/retry',
      handler: 'imports.retry',
      config: allowed('import'),
    },
    {
      method: 'GET',
      path: '/imports/:documentId/roll-back',
      handler: 'imports.rollBackOutlook',
      config: allowed('rollback'),
    },
    {
      method: 'POST',
      path: '/imports/:documentId/roll-back',
      handler: 'imports.rollBack',
      config: allowed('rollback'),
    },
    { method: 'GET', path: '/feeds', handler: 'feeds.find', config: allowed('import') },
    { method: 'POST', path: '/feeds/poll', handler: 'feeds.poll', config: allowed('import') },
    { method: 'GET', path: '/waiting', handler: 'desk.waiting', config: allowed('review') },
    { method: 'POST', path: '/checks', handler: 'desk.checksOfMany', config: allowed('review') },
    {
      method: 'GET',
      path: '/articles/:documentId/checks',
      handler: 'desk.checks',
      config: allowed('review'),
    },
    {
      method: 'GET',
      path: '/articles/:documentId/removals',
      handler: 'desk.removals',
      config: allowed('review'),
    },
    {
      method: 'POST',
      path: '/articles/:documentId/removals/:block/keep-line',
      handler: 'desk.keepLine',
      config: allowed('review'),
    },
    {
      method: 'POST',
      path: '/articles/:documentId/removals/:block/:action',
      handler: 'desk.changeRemoval',
      config: allowed('review'),
    },
    {
      method: 'GET',
      path: '/articles/:documentId/near-duplicates',
      handler: 'nearDuplicates.find',
      config: allowed('review'),
    },
    {
      method: 'POST',
      path: '/articles/:documentId/near-duplicates/:otherDocumentId',
      handler: 'nearDuplicates.decide',
      config: allowed('duplicates'),
    },
    {
      method: 'GET',
      path: '/articles/:documentId/versions',
      handler: 'versions.find',
      config: allowed('review'),
    },
    {
      method: 'POST',
      path: '/articles/:documentId/versions/:itemDocumentId',
      handler: 'versions.decide',
      config: allowed('review'),
    },
    {
      method: 'POST',
      path: '/articles/:documentId/kill',
      handler: 'editorial.kill',
      config: allowed('kill'),
    },
    {
      method: 'GET',
      path: '/articles/:documentId/related',
      handler: 'editorial.related',
      config: allowed('kill'),
    },
    {
      method: 'POST',
      path: '/articles/:documentId/corrections',
      handler: 'editorial.correct',
      config: allowed('correct'),
    },
    {
      method: 'POST',
      path: '/articles/:documentId/schedule',
      handler: 'editorial.schedule',
      config: allowed('schedule'),
    },
    { method: 'GET', path: '/public-audit', handler: 'editorial.lastAudit', config: allowed('review') },
    { method: 'POST', path: '/public-audit', handler: 'editorial.audit', config: allowed('settings') },
    { method: 'GET', path: '/policy', handler: 'editorial.policy', config: allowed('review') },
    { method: 'PUT', path: '/policy', handler: 'editorial.setPolicy', config: allowed('settings') },
    {
      method: 'GET',
      path: '/articles/:documentId/overrides',
      handler: 'overrides.find',
      config: allowed('review'),
    },
    {
      method: 'POST',
      path: '/articles/:documentId/overrides',
      handler: 'overrides.create',
      config: allowed('override'),
    },
    {
      method: 'DELETE',
      path: '/articles/:documentId/overrides/:overrideDocumentId',
      handler: 'overrides.end',
      config: allowed('override'),
    },
    { method: 'GET', path: '/rules', handler: 'rules.find', config: allowed('rules') },
    { method: 'POST', path: '/rules', handler: 'rules.create', config: allowed('rules') },
    { method: 'POST', path: '/rules/try', handler: 'rules.try', config: allowed('rules') },
    { method: 'POST', path: '/rules/site-config', handler: 'rules.readSiteConfig', config: allowed('rules') },
    {
      method: 'POST',
      path: '/rules/site-config/import',
      handler: 'rules.importSiteConfig',
      config: allowed('rules'),
    },
    { method: 'PUT', path: '/rules/:documentId', handler: 'rules.update', config: allowed('rules') },
    { method: 'DELETE', path: '/rules/:documentId', handler: 'rules.delete', config: allowed('rules') },
    { method: 'POST', path: '/reclean', handler: 'recleaning.reclean', config: allowed('import', 'review') },
    { method: 'GET', path: '/audit', handler: 'audit.find', config: allowed('audit') },
    { method: 'GET', path: '/audit/export', handler: 'audit.export', config: allowed('audit') },
    { method: 'GET', path: '/audit/verify', handler: 'audit.verify', config: allowed('audit') },
    {
      method: 'GET',
      path: '/sources/:documentId/articles',
      handler: 'sources.articles',
      config: allowed('merge'),
    },
    {
      method: 'POST',
      path: '/sources/:documentId/merge',
      handler: 'sources.merge',
      config: allowed('merge'),
    },
    { method: 'GET', path: '/templates', handler: 'templates.find', config: allowed('review') },
    {
      method: 'GET',
      path: '/templates/:sourceDocumentId',
      handler: 'templates.findOne',
      config: allowed('review'),
    },
    {
      method: 'POST',
      path: '/templates/:sourceDocumentId/forget',
      handler: 'templates.forget',
      config: allowed('review'),
    },
    {
      method: 'POST',
      path: '/templates/:sourceDocumentId/lines/:hash/keep',
      handler: 'templates.keep',
      config: allowed('review'),
    },
    {
      method: 'POST',
      path: '/templates/:sourceDocumentId/lines/:hash/unkeep',
      handler: 'templates.unkeep',
      config: allowed('review'),
    },
  ],
};
