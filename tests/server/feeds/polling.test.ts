import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { feedStates } from '../../../plugins/copydesk/server/src/feeds/feedStates';
import { pollDue } from '../../../plugins/copydesk/server/src/feeds/pollDue';
import type { Newsroom } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import { addLicence, addSource, ARTICLE, fields, SOURCE } from '../../newsroom/content';
import { deskOf } from '../../newsroom/desk';
import { signInEditor } from '../../newsroom/editor';
import {
  answers,
  openSite,
  pageOf,
  rss,
  RSS,
  says,
  textOf,
  type TestSite,
  type RssItem,
} from '../../newsroom/site';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const POLL = 'plugin::copydesk.feed-poll';
const IMPORT = 'plugin::copydesk.import';
const ITEM = 'plugin::copydesk.import-item';
const SIGNATURE = 'plugin::copydesk.text-signature';

let site: TestSite;
let newsroom: TestNewsroom;
let desk: Newsroom;
beforeAll(async () => {
  site = await openSite();
  process.env.FETCH_FROM = '127.0.0.1/32';
  newsroom = await openNewsroom();
  // The tests are the clock.
  newsroom.strapi.cron.remove('copydeskPollFeeds');
  desk = server();
}, 120_000);
afterAll(async () => {
  delete process.env.FETCH_FROM;
  await desk.fetcher.close();
  await newsroom.close();
  await site.close();
});
beforeEach(async () => {
  site.pages.clear();
  site.asked.length = 0;
  for (const uid of [ARTICLE, SOURCE, IMPORT, ITEM, POLL, SIGNATURE])
    await newsroom.strapi.db.query(uid).deleteMany({ where: {} });
});

const server = () => deskOf(newsroom, { limits: { maxBytes: 1_000_000 } });

const FEED = '/feed.xml';
const feedUrl = () => site.home + FEED;
const addFeed = (more: Record<string, unknown> = {}) =>
  addSource(newsroom, { feeds: [{ url: feedUrl(), everyMinutes: 30 }], ...more });

const article = (name: string, headline: string): RssItem => ({
  url: `${site.home}/${name}`,
  headline,
  text: textOf(headline),
});

const serves = (items: readonly RssItem[], etag: string | null = null) =>
  site.pages.set(FEED, says(rss(items), RSS, etag));

const later = (milliseconds: number) => new Date(Date.now() + milliseconds);

async function processed(): Promise<void> {
  while ((await newsroom.strapi.db.query(ITEM).count({ where: { outcome: null } })) > 0) await setTimeout(20);
}

/** A turn of the clock at a moment, with all that it brings. */
async function tick(at: Date = later(0)) {
  const done = await pollDue(desk, at);
  await processed();
  return done;
}

const imports = () => newsroom.strapi.db.query(IMPORT).findMany({ orderBy: { id: 'asc' } });
const items = () => newsroom.strapi.db.query(ITEM).findMany({ orderBy: { id: 'asc' } });
const poll = () => newsroom.strapi.db.query(POLL).findOne({ where: { url: feedUrl() } });
const headlines = async (): Promise<string[]> => {
  const rows: { headline: string }[] = await newsroom.strapi.db
    .query(ARTICLE)
    .findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ headline }) => headline);
};
const stateNow = async () => (await feedStates(desk, new Date()))[0];

/** Milliseconds from the last poll to the next. */
async function wait(): Promise<number> {
  const { dueAt, lastPolledAt } = await poll();
  return Date.parse(dueAt) - Date.parse(lastPolledAt);
}

describe('a feed of an approved source', () => {
  it('is polled, and what is in it becomes articles of its source, as a machine brought them', async () => {
    const source = await addFeed();
    serves([article('ferry', 'The night ferry came back'), article('wall', 'The harbour wall was opened')]);
    expect(await tick()).toMatchObject([{ url: feedUrl(), polled: { outcome: 'polled', fault: null } }]);
    const [run] = await imports();
    expect(run).toMatchObject({
      automated: true,
      sourceDocumentId: source.documentId,
      startedBy: 'Copydesk, by the clock',
      label: `${source.name}: ${feedUrl()}`,
    });
    expect((await headlines()).sort()).toEqual(['The harbour wall was opened', 'The night ferry came back']);
    const [first] = await newsroom.strapi.db.query(ARTICLE).findMany({ populate: ['source'] });
    expect(first.source).toMatchObject({ documentId: source.documentId });
    expect(await stateNow()).toMatchObject({
      state: 'fine',
      everyMinutes: 30,
      reason: null,
      isPolling: false,
      brought: { importDocumentId: run.documentId, items: 2 },
    });
    expect(await wait()).toBe(30 * MINUTE);
  });

  it('is not polled before its time, and then asked whether it has changed', async () => {
    await addFeed();
    serves([article('ferry', 'The night ferry came back')], '"1"');
    await tick();
    expect(await tick(later(29 * MINUTE))).toEqual([]);
    expect(await tick(later(31 * MINUTE))).toMatchObject([{ polled: { outcome: 'polled', run: null } }]);
    expect(site.asked).toEqual([FEED, FEED]);
    expect(site.last.get(FEED)?.headers['if-none-match']).toBe('"1"');
    expect(await imports()).toHaveLength(1);
    expect(await stateNow()).toMatchObject({ state: 'fine', brought: { items: 1 } });
  });

  it('brings nothing twice, though its server never says that nothing has changed', async () => {
    await addFeed();
    serves([article('ferry', 'The night ferry came back')]);
    await tick();
    await setTimeout(1_100); // Another pubDate: it says the present time at every poll.
    serves([article('ferry', 'The night ferry came back')]);
    expect(await tick(later(HOUR))).toMatchObject([{ polled: { run: null, fault: null } }]);
    expect(await imports()).toHaveLength(1);
  });

  it('brings what is new, and what has another text under an address that is known', async () => {
    await addFeed();
    const ferry = article('ferry', 'The night ferry came back');
    serves([ferry]);
    await tick();
    serves([article('wall', 'The harbour wall was opened'), ferry]);
    await tick(later(HOUR));
    expect(await headlines()).toEqual(['The night ferry came back', 'The harbour wall was opened']);
    serves([
      {
        ...ferry,
        text: `${ferry.text}<p>Nobody on the pier had seen anything like it, the pilot said on Tuesday.</p>`,
      },
    ]);
    await tick(later(2 * HOUR));
    const [, , changed, ...more] = await items();
    expect(changed).toMatchObject({
      outcome: 'updated',
      url: ferry.url,
      reasons: [expect.stringContaining('A new version of an article that the desk holds')],
    });
    expect(more).toEqual([]);
    expect(await imports()).toHaveLength(3);
  });

  it('has the pages fetched of which it gives a teaser alone, and fetched again where the teaser is another', async () => {
    await addFeed();
    site.pages.set('/ferry', says(pageOf('The night ferry came back')));
    const ferry = {
      url: `${site.home}/ferry`,
      headline: 'The night ferry came back',
      teaser: 'After two winters.',
    };
    serves([ferry]);
    await tick();
    await tick(later(HOUR));
    expect(await headlines()).toEqual(['The night ferry came back']);
    expect(site.asked).toEqual([FEED, '/ferry', FEED]);
    serves([{ ...ferry, teaser: 'After two winters, and a summer.' }]);
    await tick(later(2 * HOUR));
    expect(site.asked).toEqual([FEED, '/ferry', FEED, FEED, '/ferry']);
  });

  it('may be Atom or JSON Feed, and may be empty', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Wire</title><entry><title>The long quay was paved</title>' +
      `<link href="/quay"/><id>urn:quay</id><content type="html">${textOf('The long quay was paved').replaceAll('<', '&lt;')}</content></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour Wire',
      items: [
        {
          id: '1',
          url: `${site.home}/pier`,
          title: 'The pier was sold',
          content_html: textOf('The pier was sold'),
        },
      ],
    });
    site.pages.set('/atom', says(atom, 'application/atom+xml'));
    site.pages.set('/json', says(json, 'application/feed+json'));
    site.pages.set('/none', says(rss([]), RSS));
    await addFeed({ feeds: ['/atom', '/json', '/none'].map((place) => ({ url: site.home + place })) });
    await tick();
    expect((await headlines()).sort()).toEqual(['The long quay was paved', 'The pier was sold']);
    expect((await items()).map(({ url }) => url).sort()).toEqual([`${site.home}/pier`, `${site.home}/quay`]);
    expect((await feedStates(desk, new Date())).map(({ state, brought }) => [state, brought?.items])).toEqual(
      [
        ['fine', 1],
        ['fine', 1],
        ['fine', undefined],
      ],
    );
  });

  it('goes on where another server that polled it has died', async () => {
    await addFeed();
    serves([article('ferry', 'The night ferry came back')]);
    await feedStates(desk, new Date());
    const died = new Date(Date.now() - 20 * MINUTE).toISOString();
    const over = new Date(Date.now() - 5 * MINUTE).toISOString();
    await newsroom.strapi.db
      .query(POLL)
      .update({ where: { url: feedUrl() }, data: { pollingSince: died, dueAt: over } });
    await tick();
    expect(await headlines()).toEqual(['The night ferry came back']);
  });

  it('is forgotten once its source names it no more', async () => {
    const { documentId } = await addFeed();
    serves([]);
    await tick();
    await newsroom.strapi.documents(SOURCE).update({ documentId, data: fields({ feeds: [] }) });
    expect(await tick(later(HOUR))).toEqual([]);
    expect(await newsroom.strapi.db.query(POLL).count({})).toBe(0);
  });

  it('moves with what is known of it where its source is merged into another', async () => {
    const merged = await addFeed({ feeds: [{ url: feedUrl(), everyMinutes: 45 }] });
    const kept = await addSource(newsroom);
    serves([article('ferry', 'The night ferry came back')]);
    await tick();
    await newsroom.http
      .post(`/copydesk/sources/${merged.documentId}/merge`)
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ into: kept.documentId })
      .expect(200);
    expect(await stateNow()).toMatchObject({
      source: { documentId: kept.documentId },
      everyMinutes: 45,
      state: 'fine',
      brought: { items: 1 },
    });
    await tick(later(HOUR));
    expect(await imports()).toHaveLength(1);
  });
});

describe('two servers', () => {
  it('poll a feed once, however close they look', async () => {
    await addFeed();
    site.pages.set(FEED, (_request, response) => {
      const body = rss([article('ferry', 'The night ferry came back')]);
      void setTimeout(100).then(() => response.writeHead(200, { 'content-type': RSS }).end(body));
    });
    const others = [server(), server(), server()];
    const done = await Promise.all([desk, ...others].map((one) => pollDue(one, later(0))));
    await processed();
    expect(site.asked).toEqual([FEED]);
    const outcomes = done.flat().map(({ polled }) => polled.outcome);
    expect(outcomes.filter((outcome) => outcome === 'polled')).toHaveLength(1);
    expect(await imports()).toHaveLength(1);
    expect(await newsroom.strapi.db.query(POLL).count({})).toBe(1);
    for (const { fetcher } of others) await fetcher.close();
  });

  it('write nothing twice where one took so long that the other had to take its turn', async () => {
    await addFeed();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const body = rss([article('ferry', 'The night ferry came back')]);
    site.pages.set(FEED, (_request, response) => {
      const isFirst = site.asked.length === 1;
      void (isFirst ? held : Promise.resolve()).then(() =>
        response.writeHead(200, { 'content-type': RSS }).end(body),
      );
    });
    const slow = pollDue(desk, later(0));
    while (site.asked.length === 0) await setTimeout(10);
    const other = server();
    expect(await pollDue(other, later(20 * MINUTE))).toMatchObject([{ polled: { outcome: 'polled' } }]);
    release();
    expect(await slow).toMatchObject([{ polled: { outcome: 'taken' } }]);
    await processed();
    expect(await imports()).toHaveLength(1);
    expect(await items()).toHaveLength(1);
    await other.fetcher.close();
  });

  it('and one server polls none twice when its clock comes round again', async () => {
    await addFeed();
    site.pages.set(FEED, (_request, response) => {
      void setTimeout(200).then(() => response.writeHead(200, { 'content-type': RSS }).end(rss([])));
    });
    const first = pollDue(desk, later(0));
    while (site.asked.length === 0) await setTimeout(10);
    expect(await pollDue(desk, later(HOUR))).toEqual([]);
    await first;
    expect(site.asked).toEqual([FEED]);
  });
});

describe('a feed is not polled', () => {
  const paused: [string, string, () => Promise<Record<string, unknown>>][] = [
    ['while its source awaits approval', 'awaiting', async () => ({ approval: 'awaiting' })],
    ['while its source is suspended', 'suspended', async () => ({ approval: 'suspended' })],
    [
      'once the approval of its source has ended',
      'ended',
      async () => ({ approvedUntil: '2026-01-01T00:00:00.000Z' }),
    ],
    [
      'where its source allows no automated import',
      'source',
      async () => ({ automatedImportAllowed: false }),
    ],
    [
      'where its licence allows no automated import',
      'licence',
      async () => ({ licence: (await addLicence(newsroom, { automatedImportAllowed: false })).documentId }),
    ],
    [
      'where its licence has single articles chosen',
      'licence',
      async () => ({ licence: (await addLicence(newsroom, { wholesaleAllowed: false })).documentId }),
    ],
  ];

  it.each(paused)('%s', async (_when, pause, more) => {
    const { documentId } = await addFeed(await more());
    serves([article('ferry', 'The night ferry came back')]);
    expect(await tick(later(DAY))).toEqual([]);
    expect(site.asked).toEqual([]);
    expect(await stateNow()).toMatchObject({ state: 'paused', pause, nextAt: null });
    const { body } = await newsroom.http
      .post('/copydesk/feeds/poll')
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ sourceDocumentId: documentId, url: feedUrl() })
      .expect(400);
    expect(body.error.message).toMatch(/and so its feeds are not polled/);
  });
});

describe('a feed that fails', () => {
  it('says why, is asked more and more rarely up to once a day, and is well again with its first success', async () => {
    await addFeed();
    site.pages.set(FEED, answers(500));
    const waits: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      await tick(later(2 * DAY));
      waits.push(await wait());
    }
    for (const [index, minutes] of [60, 120, 240, 480, 960, 1440, 1440, 1440].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(minutes * MINUTE * 0.9);
      expect(waits[index]).toBeLessThanOrEqual(minutes * MINUTE * 1.1);
    }
    const failing = await stateNow();
    expect(failing).toMatchObject({
      state: 'failing',
      failures: 8,
      reason: `${feedUrl()} answered with HTTP 500.`,
      lastSuccessAt: null,
    });
    expect(Date.parse(failing?.failingSince ?? '')).toBeLessThan(Date.parse(failing?.lastPolledAt ?? ''));

    serves([article('ferry', 'The night ferry came back')]);
    await tick(later(2 * DAY));
    expect(await stateNow()).toMatchObject({ state: 'fine', failures: 0, failingSince: null, reason: null });
    expect(await wait()).toBe(30 * MINUTE);
  });

  it('is not asked before its server wants to be', async () => {
    await addFeed();
    site.pages.set(FEED, answers(429, { 'retry-after': '36000' }));
    await tick();
    expect(await wait()).toBe(10 * HOUR);
  });

  it('is stopped where it is gone for good, and goes on once it is polled by hand and is there', async () => {
    const { documentId } = await addFeed();
    site.pages.set(FEED, answers(410));
    for (let count = 0; count < 3; count += 1) await tick(later(2 * DAY));
    expect(await stateNow()).toMatchObject({
      state: 'stopped',
      nextAt: null,
      reason: `${feedUrl()} answered with HTTP 410.`,
    });
    expect(await tick(later(30 * DAY))).toEqual([]);
    serves([article('ferry', 'The night ferry came back')]);
    const { body } = await newsroom.http
      .post('/copydesk/feeds/poll')
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ sourceDocumentId: documentId, url: feedUrl() })
      .expect(200);
    expect(body.data).toMatchObject({ state: 'fine', failures: 0, brought: { items: 1 } });
    await processed();
    expect(await imports()).toMatchObject([{ startedBy: 'Nora Lindqvist', automated: true }]);
  });

  it('is not stopped by a few answers that it is not there, nor by many faults of another kind between', async () => {
    await addFeed();
    for (const status of [404, 404, 404, 404, 500, 404, 404, 404, 404]) {
      site.pages.set(FEED, answers(status));
      await tick(later(2 * DAY));
    }
    expect(await stateNow()).toMatchObject({ state: 'failing', failures: 9 });
    for (let count = 0; count < 4; count += 1) await tick(later(2 * DAY));
    expect(await stateNow()).toMatchObject({ state: 'stopped' });
  });

  const LAUGHS =
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>' +
    '<rss version="2.0"><channel><item><title>&c;</title></item></channel></rss>';
  const hostile: [string, () => void, RegExp][] = [
    [
      'a web page',
      () => site.pages.set(FEED, says(pageOf('The night ferry came back'))),
      /is no feed: it holds a web page/,
    ],
    ['entities of its own', () => site.pages.set(FEED, says(LAUGHS, RSS)), /declares entities of its own/],
    ['nothing', () => site.pages.set(FEED, says('', RSS)), /There is no text in it/],
    [
      'JSON of another kind',
      () => site.pages.set(FEED, says('{"error":"quota","url":"https://a.example/"}')),
      /is no feed: it holds something else/,
    ],
    [
      'a body without end',
      () =>
        site.pages.set(FEED, (_request, response) => {
          response.writeHead(200, { 'content-type': RSS });
          const more = () => {
            while (
              !response.destroyed &&
              response.write('<item><title>The ferry</title></item>'.repeat(500))
            );
          };
          response.on('drain', more);
          more();
        }),
      /is longer than 1000000 bytes/,
    ],
    [
      'a small body that holds a large one',
      () =>
        site.pages.set(FEED, (_request, response) => {
          response
            .writeHead(200, { 'content-type': RSS, 'content-encoding': 'gzip' })
            .end(gzipSync(Buffer.alloc(40_000_000, 32)));
        }),
      /is longer than 1000000 bytes/,
    ],
    ['an archive', () => site.pages.set(FEED, says(gzipSync(rss([])), 'application/gzip')), /is no feed/],
    [
      'a body that never ends to arrive',
      () => site.pages.set(FEED, (_request, response) => response.writeHead(200).write('<rss>')),
      /took longer than 1.5 seconds/,
    ],
    [
      'a redirect into the newsroom’s own network',
      () => site.pages.set(FEED, answers(302, { location: 'http://169.254.169.254/latest/meta-data/' })),
      /is no address of the public internet/,
    ],
  ];

  it.each(hostile)('with %s says so, brings nothing and backs off', async (_what, serve, reason) => {
    await addFeed();
    serve();
    await tick();
    expect(await stateNow()).toMatchObject({
      state: 'failing',
      failures: 1,
      reason: expect.stringMatching(reason),
    });
    expect(await wait()).toBeGreaterThan(50 * MINUTE);
    expect(await imports()).toEqual([]);
  });

  it('and breaks off brings what came before, and is read anew in whole', async () => {
    await addFeed();
    const whole = rss([
      article('ferry', 'The night ferry came back'),
      article('wall', 'The harbour wall was opened'),
    ]);
    site.pages.set(FEED, says(whole.slice(0, whole.lastIndexOf('<item>')), RSS, '"half"'));
    await tick();
    expect(await stateNow()).toMatchObject({
      state: 'failing',
      reason: expect.stringContaining('ends in the middle'),
    });
    expect(await headlines()).toEqual(['The night ferry came back']);
    site.pages.set(FEED, says(whole, RSS, '"half"'));
    await tick(later(HOUR * 2));
    expect(await stateNow()).toMatchObject({ state: 'fine' });
    expect(await headlines()).toEqual(['The night ferry came back', 'The harbour wall was opened']);
  });

  it('with more items than any feed has brings a thousand, and says that there are more', async () => {
    await addFeed();
    const many = Array.from({ length: 1_200 }, (_, index) => ({
      url: `http://10.0.0.1/${index}`,
      headline: `Item ${index}`,
      teaser: 'Short.',
    }));
    site.pages.set(FEED, says(rss(many), RSS));
    await tick();
    expect(await items()).toHaveLength(1_000);
    expect(await imports()).toMatchObject([{ notes: [expect.stringContaining('more than 1000 items')] }]);
    await tick(later(HOUR));
    expect(await imports()).toHaveLength(1);
  });
});

describe('the list of feeds', () => {
  it('is for whoever may import, with every feed of every source', async () => {
    const source = await addFeed();
    await addSource(newsroom, { approval: 'awaiting', feeds: [{ url: `${site.home}/other` }] });
    const importer = await signInEditor(newsroom, ['plugin::copydesk.import']);
    const { body } = await newsroom.http
      .get('/copydesk/feeds')
      .auth(importer, { type: 'bearer' })
      .expect(200);
    expect(body.data).toMatchObject([
      { source: { documentId: source.documentId }, url: feedUrl(), state: 'new', lastPolledAt: null },
      { url: `${site.home}/other`, state: 'paused', pause: 'awaiting', everyMinutes: 30 },
    ]);
    const reviewer = await signInEditor(newsroom, ['plugin::copydesk.review']);
    await newsroom.http.get('/copydesk/feeds').auth(reviewer, { type: 'bearer' }).expect(403);
    await newsroom.http.post('/copydesk/feeds/poll').auth(reviewer, { type: 'bearer' }).expect(403);
  });

  it('is not written by anybody but Copydesk, nor offered to GraphQL', async () => {
    await addFeed();
    await stateNow();
    const { documentId } = await poll();
    await expect(newsroom.strapi.documents(POLL).delete({ documentId })).rejects.toThrow(
      /written by Copydesk itself/,
    );
    const { body } = await newsroom.http.post('/graphql').send({ query: '{ feedPolls { url } }' });
    expect(body.errors[0].message).toMatch(/Cannot query field "feedPolls"/);
  });

  it('polls no feed that the source does not name', async () => {
    const { documentId } = await addFeed();
    await newsroom.http
      .post('/copydesk/feeds/poll')
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ sourceDocumentId: documentId, url: 'http://169.254.169.254/' })
      .expect(404);
  });
});
