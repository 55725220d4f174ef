import { createHash } from 'node:crypto';
import { addLicence, addSource, ARTICLE, publicRows, readyMadeLicence, SOURCE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { dirtyScrape, numberedScrape } from '../../newsroom/scrapes';

const ITEM = 'plugin::copydesk.import-item';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const door = () => newsroom.http.post('/api/copydesk/imports').auth(newsroom.apiToken, { type: 'bearer' });

const send = async (body: object) => {
  const response = await door().send(body);
  expect(response.status).toBe(201);
  return response.body.data;
};

const article = (documentId: string) =>
  newsroom.strapi
    .documents(ARTICLE)
    .findOne({ documentId, populate: ['source', 'photoCaptions', 'authors', 'dateline'] });

describe('one dirty scrape', () => {
  it('becomes a clean draft that keeps every credit', async () => {
    const source = await addSource(newsroom, {
      name: 'Harbour Wire',
      domains: [{ host: 'harbourwire.example' }],
      agencies: ['AP'],
      licence: (await addLicence(newsroom, { includesPhotos: true })).documentId,
    });
    const url = 'https://www.harbourwire.example/2026/ferry-contract';
    const report = await send({ items: [{ name: 'ferry.txt', text: dirtyScrape, url }] });
    expect(report).toMatchObject({
      status: 'done',
      counts: { read: 1, imported: 1, held: 0, failed: 0, waiting: 0 },
      items: [{ row: 1, name: 'ferry.txt', outcome: 'imported', reasons: [] }],
    });

    const draft = await article(report.items[0].articleDocumentId);
    expect(draft).toMatchObject({
      headline: 'Ferry crews accept a new contract',
      byline: 'By Ines Calloway',
      originalUrl: url,
      commentsClosed: true,
      commentCount: 12,
      commentsEvidence: 'Comments are closed.',
      publishedAt: null,
      source: { documentId: source.documentId },
      authors: [{ name: 'Ines Calloway' }],
      dateline: { place: 'PORT VELLUM', date: 'May 5', agency: 'AP' },
      photoCaptions: [{ creator: 'Mateo Brandt', agency: 'AP', takenOn: 'Monday, May 4, 2026' }],
    });
    expect(draft?.bodyText).toMatch(/^PORT VELLUM, May 5 \(AP\) - Crews.*a week late\.$/s);
    for (const boilerplate of [
      'Advertisement',
      'Discover more',
      'Subscribe',
      'Related Posts',
      'COMMENTS',
      'AP Photo',
    ])
      expect(draft?.bodyText).not.toContain(boilerplate);
  });

  it('is kept as it came, with its sum, its ledger and the version of the engine', async () => {
    const scrape = numberedScrape(901);
    const { items } = await send({ items: [{ text: scrape }] });
    const item = await newsroom.strapi.db.query(ITEM).findOne({ where: { documentId: items[0].documentId } });
    expect(item).toMatchObject({
      scrape,
      scrapeEncoding: 'utf8',
      sha256: createHash('sha256').update(scrape).digest('hex'),
      engineVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    const fates = item.ledger.entries.map(({ fate }: { fate: string }) => fate);
    expect(fates).toEqual(expect.arrayContaining(['kept', 'recognised', 'removed']));
  });

  it('is judged by the licence of its source', async () => {
    const { documentId: licence } = await readyMadeLicence(newsroom, 'wire-contract');
    const hosts = { 'unlicensed.example': null, 'contract.example': licence };
    const items = [];
    for (const [host, terms] of Object.entries(hosts)) {
      await addSource(newsroom, { licence: terms, domains: [{ host }] });
      items.push({ text: numberedScrape(903 + items.length), url: `https://${host}/story` });
    }
    expect((await send({ items })).items).toMatchObject([
      { outcome: 'held', reasons: [expect.stringMatching(/nor its source has a licence/)] },
      { outcome: 'held', reasons: [expect.stringMatching(/"Wire contract" rests on a permission/)] },
    ]);
  });

  it('is held where a machine takes wholesale what may only be chosen, and not where it brings one', async () => {
    const { documentId: licence } = await addLicence(newsroom, { wholesaleAllowed: false });
    await addSource(newsroom, { licence, domains: [{ host: 'chosen.example' }] });
    const items = [991, 992, 993].map((number) => ({
      text: numberedScrape(number),
      url: `https://chosen.example/${number}`,
    }));
    const reasons = [expect.stringMatching(/taken wholesale.* in one import of 2/)];
    expect((await send({ items: items.slice(0, 2) })).items).toMatchObject([
      { outcome: 'held', reasons },
      { outcome: 'held', reasons },
    ]);
    expect((await send({ items: items.slice(2) })).items).toMatchObject([{ outcome: 'imported' }]);
  });

  it('that lacks something is held with its reasons, and stays a draft', async () => {
    const before = await publicRows(newsroom);
    const { items } = await send({ items: [{ text: numberedScrape(902) }] });
    expect(items).toMatchObject([
      { outcome: 'held', reasons: [expect.stringMatching(/address of the original/)] },
    ]);
    expect(await publicRows(newsroom)).toBe(before);
  });
});

describe('the source', () => {
  it('that nobody knows yet is put before an editor, unapproved, once', async () => {
    const text = (number: number) => numberedScrape(number).replace('Harbour Wire', 'Gullport Gazette');
    await send({ items: [{ text: text(910) }, { text: text(911) }] });
    const found = await newsroom.strapi
      .documents(SOURCE)
      .findMany({ filters: { name: { $eq: 'Gullport Gazette' } } });
    expect(found).toMatchObject([{ approval: 'awaiting' }]);
  });

  it('that the importer chose goes before what the copy says', async () => {
    const chosen = await addSource(newsroom);
    const { items } = await send({
      sourceDocumentId: chosen.documentId,
      items: [{ text: numberedScrape(912) }],
    });
    expect((await article(items[0].articleDocumentId))?.source).toMatchObject({ name: chosen.name });
  });
});

describe('a batch', () => {
  it('goes on past its bad files, each with its name and what is wrong', async () => {
    const response = await door()
      .attach('files', Buffer.from(numberedScrape(920)), 'good-one.txt')
      .attach('files', Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7]), 'picture.jpg')
      .attach('files', Buffer.from('   \n \n'), 'empty.txt')
      .attach('files', Buffer.from(numberedScrape(921)), 'good-two.txt');
    const { counts, items } = response.body.data;
    expect(counts).toMatchObject({ read: 4, held: 2, rejected: 2 });
    const byName = new Map(items.map((item: { name: string }) => [item.name, item]));
    expect(byName.get('picture.jpg')).toMatchObject({
      outcome: 'rejected',
      reasons: [expect.stringMatching(/not text/)],
    });
    expect(byName.get('empty.txt')).toMatchObject({
      outcome: 'rejected',
      reasons: [expect.stringMatching(/no text in it/)],
    });
    expect(byName.get('good-two.txt')).toMatchObject({ outcome: 'held' });
  });

  it('keeps bytes that are no text exactly as they came', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0, 0, 0x80, 0x0a, 0x41]);
    const response = await door().attach('files', bytes, 'noise.bin');
    const { documentId } = response.body.data.items[0];
    const item = await newsroom.strapi.db.query(ITEM).findOne({ where: { documentId } });
    expect(Buffer.from(item.scrape, item.scrapeEncoding)).toEqual(bytes);
  });

  it('reads a page in the charset that it declares', async () => {
    const page = `<html><head><meta charset="windows-1252"><title>Fähre fährt wieder</title></head><body><article><h1>Fähre fährt wieder</h1>
      <p>Die Fähre über die Vellmündung fährt seit Dienstag wieder, teilte die Hafenbehörde in Möwenhafen mit.</p>
      <p>Zuvor hatten die Beschäftigten neun Tage lang für höhere Löhne gestreikt und den Hafen stillgelegt.</p></article></body></html>`;
    const response = await door().attach('files', Buffer.from(page, 'latin1'), 'faehre.html');
    const draft = await article(response.body.data.items[0].articleDocumentId);
    expect(draft?.bodyText).toContain('Möwenhafen');
  });

  it('the counts always add up to what was read', async () => {
    const { counts } = await send({
      items: [
        { text: numberedScrape(930) },
        { text: numberedScrape(930) },
        { text: '' },
        { html: '<p>x</p>' },
      ],
    });
    const { read, ...outcomes } = counts;
    expect(read).toBe(4);
    expect(Object.values<number>(outcomes).reduce((sum, count) => sum + count, 0)).toBe(read);
  });
});

describe('what came before', () => {
  it('is a duplicate when its text is there already, and says which', async () => {
    const first = await send({ items: [{ text: numberedScrape(940) }] });
    const second = await send({ items: [{ text: numberedScrape(940).replaceAll('\n\n', '\r\n\r\n') }] });
    expect(second.items).toMatchObject([
      {
        outcome: 'duplicate',
        articleDocumentId: first.items[0].articleDocumentId,
        reasons: [expect.stringContaining('Pier 940 reopens')],
      },
    ]);
  });

  it('is a new version when its address is there already, with another text', async () => {
    const url = 'https://harbourwire.example/pier-950';
    const first = await send({ items: [{ text: numberedScrape(950), url }] });
    const second = await send({ items: [{ text: numberedScrape(951), url }] });
    expect(second.counts).toMatchObject({ read: 1, updated: 1 });
    expect(second.items).toMatchObject([
      { outcome: 'updated', articleDocumentId: first.items[0].articleDocumentId },
    ]);
    expect((await article(first.items[0].articleDocumentId))?.bodyText).toContain('pier 951');
  });
});

describe('a request', () => {
  it.each([
    [{ items: [] }, /at least one scrape/],
    [{}, /items/],
    [{ items: [{ name: 'nothing' }] }, /items\.0: give exactly one of/],
    [{ items: [{ text: 'a', html: 'b' }] }, /items\.0: give exactly one of/],
    [{ items: [{ text: 'a', url: 'javascript:alert(1)' }] }, /items\.0\.url: must be an absolute address/],
  ])('of the wrong form is refused with the field: %j', async (body, message) => {
    const response = await door().send(body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
  });

  it('that names a source that is not there is refused', async () => {
    const response = await door().send({
      sourceDocumentId: 'nobody',
      items: [{ text: numberedScrape(959) }],
    });
    expect(response.status).toBe(400);
    expect(response.body.error.details.errors).toMatchObject([{ path: ['sourceDocumentId'] }]);
  });

  it('without a token is turned away', async () => {
    const response = await newsroom.http
      .post('/api/copydesk/imports')
      .send({ items: [{ text: numberedScrape(960) }] });
    expect(response.status).toBe(403);
  });

  it('by an editor without the permission is turned away', async () => {
    const { strapi, http } = newsroom;
    const role = await strapi.service('admin::role').findOne({ code: 'strapi-author' });
    const author = { email: 'sub@newsroom.example', password: 'Late-shift-2026' };
    await strapi
      .service('admin::user')
      .create({ ...author, firstname: 'Sam', lastname: 'Ode', isActive: true, roles: [role.id] });
    const { body } = await http.post('/admin/login').send(author);
    const asked = await http
      .post('/copydesk/imports')
      .auth(body.data.token, { type: 'bearer' })
      .send({ items: [{ text: numberedScrape(961) }] });
    expect(asked.status).toBe(403);
  });
});

it('an earlier import can be read again, and all of them listed with their counts', async () => {
  const made = await send({ label: 'Morning run', items: [{ text: numberedScrape(970) }] });
  const read = await newsroom.http
    .get(`/api/copydesk/imports/${made.documentId}`)
    .auth(newsroom.apiToken, { type: 'bearer' });
  expect(read.body.data).toEqual(made);
  const { body } = await newsroom.http
    .get('/copydesk/imports?pageSize=1')
    .auth(newsroom.adminToken, { type: 'bearer' });
  expect(body.data).toMatchObject([
    { label: 'Morning run', createdBy: 'API token "Desk robot"', counts: { read: 1 } },
  ]);
  expect(body.meta.pagination.total).toBeGreaterThan(1);
  const missing = await newsroom.http
    .get('/api/copydesk/imports/nothing')
    .auth(newsroom.apiToken, { type: 'bearer' });
  expect(missing.status).toBe(404);
});

it('a preview writes nothing and says what would come of it', async () => {
  const rows = () => newsroom.strapi.db.query(ARTICLE).count({});
  const before = await rows();
  const { body } = await newsroom.http
    .post('/copydesk/preview')
    .auth(newsroom.adminToken, { type: 'bearer' })
    .send({ content: dirtyScrape, url: 'https://elsewhere.example/ferry' });
  expect(body.data).toMatchObject({
    story: { headline: 'Ferry crews accept a new contract' },
    source: { name: 'Harbour Wire', evidence: expect.stringContaining('Discover more from Harbour Wire') },
  });
  expect(body.data.removals.map(({ text }: { text: string }) => text)).toEqual(
    expect.arrayContaining(['Advertisement', 'Related Posts', 'Comments are closed.']),
  );
  const unmet = body.data.checks.filter(({ met }: { met: boolean }) => !met);
  expect(unmet).toMatchObject([
    { rule: 'require-host-of-source', path: ['originalUrl'] },
    { rule: 'resolve-near-duplicate', message: expect.stringContaining('(100% alike)') },
  ]);
  expect(await rows()).toBe(before);
});
