/** The door for programs: an API token with the permission `plugin::copydesk.imports.create`. */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    { method: 'POST', path: '/imports', handler: 'imports.create', config: {} },
    { method: 'GET', path: '/imports', handler: 'imports.find', config: {} },
    { method: 'GET', path: '/imports/:documentId', handler: 'imports.findOne', config: {} },
    { method: 'POST', path: '/reclean', handler: 'recleaning.reclean', config: {} },
  ],
};
