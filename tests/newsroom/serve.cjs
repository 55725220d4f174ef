/*
 * A newsroom in a process of its own, so that a test can kill it or send a browser to it. Reads its settings from
 * the environment, prints its port, a token and an editor's login on one line, and serves until it is ended.
 * `SERVE_ADMIN_PANEL=true` serves the screens too, as they were built.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '../..');
const editor = { email: 'nora.lindqvist@newsroom.example', password: 'Night-desk-2026' };

async function addEditor(strapi) {
  if ((await strapi.db.query('admin::user').count({ where: { email: editor.email } })) > 0) return;
  const role = await strapi.service('admin::role').getSuperAdmin();
  const person = { ...editor, firstname: 'Nora', lastname: 'Lindqvist', isActive: true, roles: [role.id] };
  await strapi.service('admin::user').create(person);
}

async function letReadersRead(strapi) {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of ['api::article.article.find', 'api::article.article.findOne'])
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
}

(async () => {
  const strapi = createStrapi({
    appDir: root,
    distDir: path.join(root, 'dist'),
    serveAdminPanel: process.env.SERVE_ADMIN_PANEL === 'true',
  });
  strapi.log.silent = true;
  await strapi.load();
  strapi.server.mount();
  await addEditor(strapi);
  await letReadersRead(strapi);
  const { accessKey: token } = await strapi
    .service('admin::api-token')
    .create({ name: `Robot ${process.pid}`, type: 'full-access', lifespan: null, description: '' });
  strapi.server.httpServer.listen(Number(process.env.PORT ?? 0), '127.0.0.1', function listening() {
    console.log(JSON.stringify({ token, port: this.address().port, editor }));
  });
})();
