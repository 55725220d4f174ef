import { publisherDomain, readDomain } from '../../../plugins/copydesk/server/src/newsroom/domain';
import { hostOf, isOnDomain } from '../../../plugins/copydesk/server/src/newsroom/webAddress';
import { matchSource } from '../../../plugins/copydesk/server/src/imports/matchSource';
import { addSource, SOURCE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { storyText } from '../../newsroom/scrapes';

describe("a host is on a source's domain", () => {
  it.each([
    ['bbc.co.uk', 'bbc.co.uk'],
    ['news.bbc.co.uk', 'bbc.co.uk'],
    ['www.bbc.co.uk', 'bbc.co.uk'],
    ['bbc.co.uk', 'www.bbc.co.uk'],
    ['news.bbc.co.uk', 'BBC.co.uk'],
    ['bbc.co.uk.', 'bbc.co.uk'],
    ['jane.blogspot.com', 'jane.blogspot.com'],
    ['www.gov.uk', 'www.gov.uk'],
    ['xn--mller-kva.de', 'xn--mller-kva.de'],
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', 'localhost'],
  ])('%s is on %s', (host, domain) => expect(isOnDomain(host, domain)).toBe(true));

  it.each([
    ['notbbc.co.uk', 'bbc.co.uk'],
    ['bbc.co.uk', 'news.bbc.co.uk'],
    ['bbc.co.uk', 'co.uk'],
    ['bbc.com', 'com'],
    ['jane.blogspot.com', 'blogspot.com'],
    ['john.blogspot.com', 'jane.blogspot.com'],
    ['police.gov.uk', 'www.gov.uk'],
    ['jane.github.io', 'github.io'],
  ])('%s is not on %s', (host, domain) => expect(isOnDomain(host, domain)).toBe(false));

  it('is compared as browsers write it', () => {
    expect(hostOf('https://WWW.Müller.de/a')).toBe('xn--mller-kva.de');
    expect(hostOf('https://www.gov.uk/a')).toBe('www.gov.uk');
    expect(hostOf('http://[::1]:8080/a')).toBe('[::1]');
  });
});

it.each([
  ['news.bbc.co.uk', 'bbc.co.uk'],
  ['a.b.harbourwire.example', 'harbourwire.example'],
  ['jane.blogspot.com', 'jane.blogspot.com'],
  ['posts.jane.github.io', 'jane.github.io'],
  ['www.gov.uk', 'www.gov.uk'],
  ['news.xn--mller-kva.de', 'xn--mller-kva.de'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['localhost', 'localhost'],
  ['blogspot.com', null],
  ['co.uk', null],
])('the publisher of %s is known by %s', (host, domain) => expect(publisherDomain(host)).toBe(domain));

describe('a domain as somebody gives it', () => {
  it.each([
    [' BBC.co.uk ', 'bbc.co.uk'],
    ['bbc.co.uk.', 'bbc.co.uk'],
    ['müller.de', 'xn--mller-kva.de'],
    ['jane.blogspot.com', 'jane.blogspot.com'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['localhost', 'localhost'],
  ])('"%s" is kept as %s', (given, host) => expect(readDomain(given)).toEqual({ host }));

  it.each(['co.uk', 'com', 'github.io', 'blogspot.com', '公司.cn', 'xn--55qx5d.cn'])(
    '"%s" belongs to no one source',
    (given) =>
      expect(readDomain(given)).toEqual({ fault: expect.stringContaining("Give the source's own domain") }),
  );

  it.each([
    'https://bbc.co.uk/news',
    'bbc.co.uk/news',
    'bbc.co.uk:8080',
    'ines@bbc.co.uk',
    'two words',
    '-',
    '',
  ])('"%s" is no domain', (given) =>
    expect(readDomain(given)).toEqual({ fault: expect.stringContaining('Give the host alone') }),
  );

  it('is told from its address', () =>
    expect(readDomain('https://bbc.co.uk/news')).toEqual({
      fault: expect.stringContaining('as in bbc.co.uk.'),
    }));
});

it('a source with a public suffix among its domains, from before, matches nothing below it', () => {
  const source = { documentId: 's', name: 'Everybody', approval: 'approved' as const, homepage: null };
  const match = matchSource(
    { canonicalUrl: 'https://news.bbc.co.uk/a', publisher: null },
    { url: null, name: null },
    [{ ...source, domains: [{ host: 'co.uk' }] }],
    null,
  );
  expect(match).toMatchObject({ unknown: { name: 'bbc.co.uk', host: 'bbc.co.uk' } });
});

describe('in a newsroom', () => {
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom();
  }, 120_000);
  afterAll(() => newsroom.close());

  let number = 1500;
  const sourceNamed = (name: string) =>
    newsroom.strapi.documents(SOURCE).findFirst({ filters: { name }, populate: ['domains'] });

  it.each(['REST', 'admin'])('a public suffix is refused under its field: %s', async (path) => {
    const { documentId } = await addSource(newsroom, { domains: [{ host: 'harbourwire.example' }] });
    const [url, token, wrap] =
      path === 'REST'
        ? [`/api/sources/${documentId}`, newsroom.apiToken, (data: object) => ({ data })]
        : [
            `/content-manager/collection-types/${SOURCE}/${documentId}`,
            newsroom.adminToken,
            (data: object) => data,
          ];
    const { status, body } = await newsroom.http
      .put(url)
      .auth(token, { type: 'bearer' })
      .send(wrap({ domains: [{ host: 'harbourwire.example' }, { host: 'co.uk' }] }));
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([
      { path: ['domains', '1', 'host'], message: expect.stringContaining('example.co.uk') },
    ]);
    const kept = await newsroom.strapi.documents(SOURCE).findOne({ documentId, populate: ['domains'] });
    expect(kept?.domains).toMatchObject([{ host: 'harbourwire.example' }]);
  });

  it('a public suffix is refused to db.query too', async () => {
    const domains = newsroom.strapi.db.query('attribution.domain');
    await expect(domains.create({ data: { host: 'blogspot.com' } })).rejects.toThrow(/no one source/);
    await expect(
      domains.updateMany({ where: { host: 'harbourwire.example' }, data: { host: 'com' } }),
    ).rejects.toThrow(/no one source/);
    expect(await domains.count({ where: { host: { $in: ['blogspot.com', 'com'] } } })).toBe(0);
  });

  it('a domain is kept as hosts are compared', async () => {
    const { documentId } = await addSource(newsroom, { domains: [{ host: 'News.Müller.DE' }] });
    const kept = await newsroom.strapi.documents(SOURCE).findOne({ documentId, populate: ['domains'] });
    expect(kept?.domains).toMatchObject([{ host: 'news.xn--mller-kva.de' }]);
  });

  it.each([
    ['https://news.pierpost.co.uk/a', 'pierpost.co.uk', ['pierpost.co.uk']],
    ['https://jane.blogspot.com/a', 'jane.blogspot.com', ['jane.blogspot.com']],
    ['https://blogspot.com/a', 'blogspot.com', []],
    ['https://zeitung.müller.de/a', 'xn--mller-kva.de', ['xn--mller-kva.de']],
    ['http://127.0.0.1:8080/a', '127.0.0.1', ['127.0.0.1']],
    ['http://localhost:8080/a', 'localhost', ['localhost']],
    ['http://[::1]:8080/a', '[::1]', ['[::1]']],
  ])('what is imported from %s makes the source %s', async (url, name, hosts) => {
    const { body } = await newsroom.http
      .post('/api/copydesk/imports')
      .auth(newsroom.apiToken, { type: 'bearer' })
      .send({ items: [{ text: storyText((number += 1)), url }] });
    expect(body.data.items).toMatchObject([{ outcome: 'held' }]);
    expect(await sourceNamed(name)).toMatchObject({
      approval: 'awaiting',
      domains: hosts.map((host) => ({ host })),
    });
  });
});
