import { randomUUID } from 'node:crypto';
import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import {
  addDraft,
  ARTICLE,
  creditedFields,
  fields,
  LICENCE,
  PHOTO_CAPTION,
  SOURCE,
} from '../../newsroom/content';
import { callTool } from '../../newsroom/mcp';
import type { TestNewsroom } from '../../newsroom/newsroom';

/** What came of asking for a publication. */
export interface Answer {
  allowed: boolean;
  message: string;
  /** The fields that the refusal names, 'photoCaptions.0'. */
  fields: string[];
}

/** One way by which an article may become public. */
export interface PublishPath {
  name: string;
  /** Whether it makes the article and publishes it in one, so that nothing can be done to a draft before. */
  atOnce?: true;
  /** Whether its refusals are words alone: they name the article and its faults, and no field. */
  inWordsAlone?: true;
  /** `prepare` is done to the draft before it is published. */
  publish(newsroom: TestNewsroom, lacking: Record<string, unknown>, prepare?: Prepare): Promise<Answer>;
}

/** What is done to a draft before its publication is asked for. */
export type Prepare = (newsroom: TestNewsroom, documentId: string) => Promise<void>;

async function draftFor(
  newsroom: TestNewsroom,
  lacking: Record<string, unknown>,
  prepare?: Prepare,
): Promise<string> {
  const { documentId } = await addDraft(newsroom, lacking);
  await prepare?.(newsroom, documentId);
  return documentId;
}

const fault = z.looseObject({ path: z.array(z.string()) });
const refusal = z.looseObject({
  message: z.string(),
  details: z.looseObject({ errors: z.array(fault) }),
});

const allowed: Answer = { allowed: true, message: '', fields: [] };

function refused(error: unknown): Answer {
  const { message, details } = refusal.parse(error);
  return { allowed: false, message, fields: details.errors.map(({ path }) => path.join('.')) };
}

interface Response {
  status: number;
  body: unknown;
}

const withError = z.looseObject({ error: z.unknown() });

function overHttp({ status, body }: Response): Answer {
  if (status >= 200 && status < 300) return allowed;
  if (status !== 400) throw new Error(`HTTP ${status}: ${JSON.stringify(body)}`);
  return refused(withError.parse(body).error);
}

const graphqlAnswer = z.looseObject({
  errors: z
    .array(
      z.looseObject({
        message: z.string(),
        extensions: z.looseObject({ code: z.string(), error: z.looseObject({ details: z.unknown() }) }),
      }),
    )
    .optional(),
});

function overGraphql({ body }: Response): Answer {
  const [error] = graphqlAnswer.parse(body).errors ?? [];
  if (error === undefined) return allowed;
  if (error.extensions.code !== 'BAD_USER_INPUT') throw new Error(JSON.stringify(body));
  return refused({ message: error.message, details: error.extensions.error.details });
}

async function inProcess(work: () => Promise<unknown>): Promise<Answer> {
  try {
    await work();
    return allowed;
  } catch (error) {
    return refused(error);
  }
}

const graphql = async ({ http, apiToken }: TestNewsroom, query: string, variables: object): Promise<Answer> =>
  overGraphql(await http.post('/graphql').auth(apiToken, { type: 'bearer' }).send({ query, variables }));

const admin = ({ http, adminToken }: TestNewsroom, path: string, body: object) =>
  http
    .post(`/content-manager/collection-types/${ARTICLE}${path}`)
    .auth(adminToken, { type: 'bearer' })
    .send(body);

export const PUBLISH_PATHS: PublishPath[] = [
  {
    name: 'REST POST',
    atOnce: true,
    async publish({ http, apiToken }, lacking) {
      const data = creditedFields(lacking);
      return overHttp(await http.post('/api/articles').auth(apiToken, { type: 'bearer' }).send({ data }));
    },
  },
  {
    name: 'REST PUT',
    async publish(newsroom, lacking, prepare) {
      const documentId = await draftFor(newsroom, lacking, prepare);
      const { http, apiToken } = newsroom;
      return overHttp(
        await http
          .put(`/api/articles/${documentId}`)
          .auth(apiToken, { type: 'bearer' })
          .send({ data: { section: 'Harbour' } }),
      );
    },
  },
  {
    name: 'GraphQL createArticle',
    atOnce: true,
    publish: (newsroom, lacking) =>
      graphql(newsroom, 'mutation ($data: ArticleInput!) { createArticle(data: $data) { documentId } }', {
        data: creditedFields(lacking),
      }),
  },
  {
    name: 'GraphQL updateArticle',
    async publish(newsroom, lacking, prepare) {
      const documentId = await draftFor(newsroom, lacking, prepare);
      return graphql(
        newsroom,
        'mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data) { documentId } }',
        { id: documentId, data: { section: 'Harbour' } },
      );
    },
  },
  {
    name: 'admin publish',
    async publish(newsroom, lacking, prepare) {
      const documentId = await draftFor(newsroom, lacking, prepare);
      return overHttp(await admin(newsroom, `/${documentId}/actions/publish`, { section: 'Harbour' }));
    },
  },
  {
    name: 'admin create and publish',
    atOnce: true,
    publish: async (newsroom, lacking) =>
      overHttp(await admin(newsroom, '/actions/publish', creditedFields(lacking))),
  },
  {
    name: 'admin bulk publish',
    async publish(newsroom, lacking, prepare) {
      const documentId = await draftFor(newsroom, lacking, prepare);
      return overHttp(await admin(newsroom, '/actions/bulkPublish', { documentIds: [documentId] }));
    },
  },
  {
    name: 'MCP publish_article',
    inWordsAlone: true,
    async publish(newsroom, lacking, prepare) {
      const documentId = await draftFor(newsroom, lacking, prepare);
      const { isError, text } = await callTool(newsroom, 'publish_article', { documentId });
      return isError ? { allowed: false, message: text, fields: [] } : allowed;
    },
  },
  {
    name: 'strapi.documents create',
    atOnce: true,
    publish: ({ strapi }, lacking) =>
      inProcess(() =>
        strapi.documents(ARTICLE).create({ data: creditedFields(lacking), status: 'published' }),
      ),
  },
  {
    name: 'strapi.documents update',
    async publish(newsroom, lacking, prepare) {
      const documentId = await draftFor(newsroom, lacking, prepare);
      return inProcess(() =>
        newsroom.strapi
          .documents(ARTICLE)
          .update({ documentId, data: fields({ section: 'Harbour' }), status: 'published' }),
      );
    },
  },
  {
    name: 'strapi.documents publish',
    async publish(newsroom, lacking, prepare) {
      const documentId = await draftFor(newsroom, lacking, prepare);
      return inProcess(() => newsroom.strapi.documents(ARTICLE).publish({ documentId }));
    },
  },
  {
    name: 'strapi.documents publish of every locale',
    async publish(newsroom, lacking, prepare) {
      const documentId = await draftFor(newsroom, lacking, prepare);
      return inProcess(() => newsroom.strapi.documents(ARTICLE).publish({ documentId, locale: '*' }));
    },
  },
  {
    name: 'strapi.db.query create',
    atOnce: true,
    publish: (newsroom, lacking) =>
      inProcess(async () => {
        const data = await asRow(newsroom, creditedFields(lacking));
        await newsroom.strapi.db.query(ARTICLE).create({ data: { ...data, publishedAt: new Date() } });
      }),
  },
  {
    name: 'strapi.db.query update',
    async publish(newsroom, lacking, prepare) {
      const documentId = await draftFor(newsroom, lacking, prepare);
      return inProcess(() =>
        newsroom.strapi.db
          .query(ARTICLE)
          .update({ where: { documentId }, data: { publishedAt: new Date().toISOString() } }),
      );
    },
  },
  {
    name: 'strapi.db.query updateMany',
    async publish(newsroom, lacking, prepare) {
      const documentId = await draftFor(newsroom, lacking, prepare);
      return inProcess(() =>
        newsroom.strapi.db
          .query(ARTICLE)
          .updateMany({ where: { documentId }, data: { publishedAt: new Date().toISOString() } }),
      );
    },
  },
  {
    name: 'entityService create',
    atOnce: true,
    publish: (newsroom, lacking) =>
      inProcess(async () => {
        const data = await asRow(newsroom, creditedFields(lacking));
        await newsroom.strapi.entityService.create(ARTICLE, { data: { ...data, publishedAt: new Date() } });
      }),
  },
];

/** Fields as `db.query` takes them: relations by the ids of rows. */
async function asRow(
  { strapi }: TestNewsroom,
  given: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const idOf = async (uid: UID.ContentType, documentId: unknown) =>
    (await strapi.db.query(uid).findOne({ where: { documentId } }))?.id;
  const { source, licence, photoCaptions, ...scalars } = given;
  const captions = Array.isArray(photoCaptions) ? photoCaptions : [];
  return {
    ...scalars,
    documentId: randomUUID().replaceAll('-', '').slice(0, 24),
    ...(source ? { source: await idOf(SOURCE, source) } : {}),
    ...(licence ? { licence: await idOf(LICENCE, licence) } : {}),
    photoCaptions: await Promise.all(captions.map((one) => idOf(PHOTO_CAPTION, one))),
  };
}
