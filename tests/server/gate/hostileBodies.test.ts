import {
  addDraft,
  addPublished,
  addSource,
  ARTICLE,
  creditedFields,
  publicRows,
} from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { junkIn, randomFrom } from './fuzz';
import { publicFaults } from './publicFaults';

const SEED = 20_260_505;
const BODIES = 60;
/** Slow machines try fewer. */
const LONGEST = 2_500;

let newsroom: TestNewsroom;
let source: string;
let draft: string;
let published: string;
const failed: unknown[] = [];

beforeAll(async () => {
  newsroom = await openNewsroom();
  source = (await addSource(newsroom)).documentId;
  draft = (await addDraft(newsroom, { source: null })).documentId;
  published = (await addPublished(newsroom)).documentId;
  // Whoever answers with a 500 logs why.
  jest.spyOn(newsroom.strapi.log, 'error').mockImplementation((error: unknown) => {
    failed.push(error);
    return newsroom.strapi.log;
  });
}, 120_000);
afterAll(() => newsroom.close());

type Body = Record<string, unknown>;
const send = (method: 'post' | 'put', path: string, token: string, body: object) =>
  newsroom.http[method](path).auth(token, { type: 'bearer' }).send(body);
const asRobot = (method: 'post' | 'put', path: string, body: object) =>
  send(method, path, newsroom.apiToken, body);
const asAdmin = (method: 'post' | 'put', path: string, body: object) =>
  send(method, `/content-manager/collection-types/${ARTICLE}${path}`, newsroom.adminToken, body);
const mutate = (query: string, variables: object) => asRobot('post', '/graphql', { query, variables });

const PATHS: Record<string, (data: Body) => PromiseLike<{ status: number }>> = {
  'REST POST': (data) => asRobot('post', '/api/articles', { data }),
  'REST PUT of a draft': (data) => asRobot('put', `/api/articles/${draft}`, { data }),
  'REST PUT of what is public': (data) => asRobot('put', `/api/articles/${published}`, { data }),
  'admin create and publish': (data) => asAdmin('post', '/actions/publish', data),
  'admin update': (data) => asAdmin('put', `/${published}`, data),
  'admin publish': (data) => asAdmin('post', `/${draft}/actions/publish`, data),
  'GraphQL createArticle': (data) =>
    mutate('mutation ($data: ArticleInput!) { createArticle(data: $data) { documentId } }', { data }),
  'GraphQL updateArticle': (data) =>
    mutate(
      'mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data) { documentId } }',
      { id: published, data },
    ),
};

/** The first place of an error's stack that is neither Node's nor a library's below Strapi. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : JSON.stringify(error);
  const below = /node:|node_modules\/(?!@strapi\/)/;
  return stack.split('\n').find((line) => line.includes(' at ') && !below.test(line)) ?? stack;
}

describe.each(Object.entries(PATHS))('bodies full of junk by %s', (name, call) => {
  it('make nothing uncredited public, and break nothing of ours', async () => {
    const random = randomFrom(SEED + name.length);
    const end = Date.now() + LONGEST;
    let tried = 0;
    for (; tried < BODIES && Date.now() < end; tried += 1) {
      const credited = creditedFields({ source: tried % 3 === 0 ? null : source });
      const data = junkIn(random, tried % 5 === 4 ? {} : credited);
      const { status } = await call(data);
      const faults = await publicFaults(newsroom);
      if (faults.length > 0 || status >= 500)
        expect({
          faults,
          ours: failed.map(placeOf).filter((place) => place.includes('copydesk/')),
          data,
        }).toEqual({
          faults: [],
          ours: [],
          data,
        });
    }
    expect(tried).toBeGreaterThan(5);
  }, 60_000);
});

// How many were tried depends on the machine: that both happened shows that the bodies tell anything.
it('some of it was published all the same, and some refused', async () => {
  expect(await publicRows(newsroom)).toBeGreaterThan(0);
  expect(
    await newsroom.strapi.db.query('plugin::copydesk.audit-event').count({ where: { action: 'refused' } }),
  ).toBeGreaterThan(0);
});
