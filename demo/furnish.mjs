import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const ARTICLE = 'api::article.article';
const SOURCE = 'api::source.source';
const LICENCE = 'api::licence.licence';
const PHOTO_CAPTION = 'api::photo-caption.photo-caption';

/** Only this machine can reach the demo, but a fixed password would be one more thing to forget to change. */
const password = () => `Desk-${randomBytes(6).toString('hex')}-7`;

async function addUser(strapi, { firstname, lastname, email }, role) {
  const user = { firstname, lastname, email, password: password(), isActive: true, roles: [role.id] };
  await strapi.service('admin::user').create(user);
  return { email, password: user.password };
}

/** What an editor of this newsroom may do: everything about articles and captions, nothing about the settings. */
async function letEditorsWork(strapi, role) {
  const actions = [
    'explorer.create',
    'explorer.read',
    'explorer.update',
    'explorer.delete',
    'explorer.publish',
  ];
  const contentTypes = [ARTICLE, SOURCE, LICENCE, PHOTO_CAPTION];
  const { getNestedFields } = strapi.service('admin::content-type');
  const fieldsOf = (uid) => getNestedFields(strapi.contentType(uid), { components: strapi.components });
  const content = contentTypes.flatMap((subject) =>
    actions
      .filter((action) => action !== 'explorer.publish' || subject === ARTICLE)
      .map((action) => ({
        action: `plugin::content-manager.${action}`,
        subject,
        properties: /create|read|update/.test(action) ? { fields: fieldsOf(subject) } : {},
        conditions: [],
      })),
  );
  const plugins = [
    'plugin::copydesk.import',
    'plugin::copydesk.review',
    'plugin::copydesk.duplicates',
    'plugin::copydesk.schedule',
    'plugin::copydesk.embargo',
    'plugin::copydesk.expire',
    'plugin::copydesk.correct',
    'plugin::upload.read',
  ].map((action) => ({ action, subject: null, properties: {}, conditions: [] }));
  await strapi.service('admin::role').assignPermissions(role.id, [...content, ...plugins]);
}

/** Readers' apps need no token for what is published. */
async function letReadersRead(strapi) {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of [`${ARTICLE}.find`, `${ARTICLE}.findOne`, 'plugin::copydesk.syndication.feed'])
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
}

async function addTerms(strapi, { licences, sources }) {
  for (const licence of licences) await strapi.documents(LICENCE).create({ data: licence });
  // With those that every newsroom begins with.
  const known = await strapi.documents(LICENCE).findMany({ limit: -1 });
  const licenceIds = new Map(known.map(({ name, documentId }) => [name, documentId]));
  const sourceIds = new Map();
  for (const { licence, ...source } of sources) {
    const data = { ...source, licence: licence === null ? null : licenceIds.get(licence) };
    const { documentId } = await strapi.documents(SOURCE).create({ data });
    sourceIds.set(source.name, documentId);
  }
  return sourceIds;
}

/** Sends one scrape, as the bytes it is, through the newsroom's door. */
async function importScrape({ address, token, scrapes, sourceIds }, { file, url, source }) {
  const form = new FormData();
  form.append('files', new Blob([await readFile(new URL(file, scrapes))]), file);
  if (url !== null) form.append('url', url);
  if (source !== null) form.append('sourceDocumentId', sourceIds.get(source));
  const response = await fetch(`${address}/api/copydesk/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  const body = await response.json();
  if (response.status !== 201) throw new Error(`${file} was not taken: ${body.error.message}`);
  return body.data;
}

/**
 * An administrator, an editor, a token for the import, and readers who may read.
 * @returns how to log in, and the token
 */
export async function addPeople(strapi) {
  const roles = strapi.service('admin::role');
  const admin = await addUser(
    strapi,
    { firstname: 'Ada', lastname: 'Okafor', email: 'ada@newsroom.example' },
    await roles.getSuperAdmin(),
  );
  const editors = await roles.findOne({ code: 'strapi-editor' });
  await letEditorsWork(strapi, editors);
  const editor = await addUser(
    strapi,
    { firstname: 'Nora', lastname: 'Lindqvist', email: 'nora@newsroom.example' },
    editors,
  );
  await letReadersRead(strapi);
  const { accessKey: token } = await strapi.service('admin::api-token').create({
    name: 'Demo import',
    description: 'May import, and nothing else.',
    type: 'custom',
    permissions: ['plugin::copydesk.imports.create', 'plugin::copydesk.imports.findOne'],
    lifespan: null,
  });
  return { admin, editor, token };
}

/**
 * Licences, sources and the sample copy, through the newsroom's own door; what lacks nothing is published.
 * @returns what became of the copy, and the slug of an article to look at
 */
export async function importCopy({ strapi, address, token, newsroom, scrapes }) {
  const sourceIds = await addTerms(strapi, newsroom);
  const counts = { read: 0, imported: 0, held: 0, duplicate: 0, rejected: 0, failed: 0 };
  let published = 0;
  let slug = '';
  for (const scrape of newsroom.scrapes) {
    const report = await importScrape({ address, token, scrapes, sourceIds }, scrape);
    for (const name of Object.keys(counts)) counts[name] += report.counts[name];
    const [{ outcome, articleDocumentId }] = report.items;
    if (!scrape.publish || outcome !== 'imported') continue;
    const { entries } = await strapi.documents(ARTICLE).publish({ documentId: articleDocumentId });
    published += 1;
    slug = entries[0].slug;
  }
  return { counts, published, slug };
}
