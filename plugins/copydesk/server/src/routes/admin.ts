export interface AdminRoute {
  method: 'GET' | 'POST';
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
    { method: 'POST', path: '/reclean', handler: 'recleaning.reclean', config: allowed('import', 'review') },
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
