/**
 * The door for programs: an API token with the permission `plugin::copydesk.imports.create`, say; and the feeds, which the
 * public role is given like the articles.
 */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    { method: 'POST', path: '/imports', handler: 'imports.create', config: {} },
    { method: 'GET', path: '/imports', handler: 'imports.find', config: {} },
    { method: 'GET', path: '/imports/:documentId', handler: 'imports.findOne', config: {} },
    { method: 'GET', path: '/imports/:documentId/items', handler: 'imports.items', config: {} },
    { method: 'GET', path: '/imports/:documentId/events', handler: 'imports.events', config: {} },
    { method: 'POST', path: '/imports/:documentId/pause', handler: 'imports.pause', config: {} },
    { method: 'POST', path: '/imports/:documentId/resume', handler: 'imports.resume', config: {} },
    { method: 'POST', path: '/imports/:documentId/cancel', handler: 'imports.cancel', config: {} },
    { method: 'POST', path: '/imports/:documentId/retry', handler: 'imports.retry', config: {} },
    {
      method: 'GET',
      path: '/imports/:documentId/roll-back',
      handler: 'imports.rollBackOutlook',
      config: {},
    },
    { method: 'POST', path: '/imports/:documentId/roll-back', handler: 'imports.rollBack', config: {} },
    { method: 'GET', path: '/feed/:format', handler: 'syndication.feed', config: {} },
    { method: 'POST', path: '/reclean', handler: 'recleaning.reclean', config: {} },
  ],
};
