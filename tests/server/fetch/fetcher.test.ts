import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Fetcher, type FetcherOptions } from '../../../plugins/copydesk/server/src/fetch/fetcher';

const PAGE = '<html><head></head><body><p>The night ferry is back at Port Vellum.</p></body></html>';
const QUICK = { pause: 0, timeout: 4_000 };

const servers: Server[] = [];
const fetchers: Fetcher[] = [];

/** A site on loopback; gives its address, 'http://127.0.0.1:41234'. What it does not answer is not there. */
async function site(pages: Record<string, RequestListener>): Promise<string> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''] ?? pages['*'];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const says =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);

/** One that may connect to 127.0.0.1, where the sites of these tests stand, and nowhere else. */
function fetcher(options: FetcherOptions = {}): Fetcher {
  const made = new Fetcher({
    mayConnectTo: (address) => address === '127.0.0.1',
    ...options,
    limits: { ...QUICK, ...options.limits },
  });
  fetchers.push(made);
  return made;
}

/** One that goes by its own rules. */
function careful(options: FetcherOptions = {}): Fetcher {
  const made = new Fetcher({ ...options, limits: QUICK });
  fetchers.push(made);
  return made;
}

afterEach(async () => {
  for (const made of fetchers.splice(0)) await made.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('a page', () => {
  it('is fetched with what tells its charset and whether it has changed', async () => {
    const home = await site({
      '/ferry': says(PAGE, { etag: '"7"', 'last-modified': 'Tue, 05 May 2026 08:00:00 GMT' }),
    });
    const page = await fetcher().fetch(`${home}/ferry#top`);
    expect(page).toMatchObject({
      url: `${home}/ferry`,
      contentType: 'text/html; charset=utf-8',
      etag: '"7"',
      lastModified: 'Tue, 05 May 2026 08:00:00 GMT',
    });
    expect(page?.bytes.toString()).toBe(PAGE);
  });

  it('is not fetched again where it has not changed', async () => {
    const home = await site({
      '/ferry': (request, response) => {
        const same = request.headers['if-none-match'] === '"7"';
        response.writeHead(same ? 304 : 200, { etag: '"7"' }).end(same ? undefined : PAGE);
      },
    });
    const known = { etag: '"7"', lastModified: null };
    expect(await fetcher().fetch(`${home}/ferry`, { known })).toBeNull();
  });

  it('is asked for by name, with the contact of who runs the newsroom', async () => {
    const agents: (string | undefined)[] = [];
    const home = await site({
      '/ferry': (request, response) => {
        agents.push(request.headers['user-agent']);
        response.end(PAGE);
      },
    });
    await fetcher({ contact: 'desk@post.example' }).fetch(`${home}/ferry`);
    expect(agents).toEqual(['Copydesk (desk@post.example)']);
  });

  it('is found where the address leads', async () => {
    const home = await site({ '/old': says('', { location: '/ferry' }, 301), '/ferry': says(PAGE) });
    expect(await fetcher().fetch(`${home}/old`)).toMatchObject({ url: `${home}/ferry` });
  });

  it('is refused with what the server said', async () => {
    const home = await site({});
    await expect(fetcher().fetch(`${home}/gone`)).rejects.toThrow(`${home}/gone answered with HTTP 404.`);
    await expect(fetcher().fetch(`${home}/gone`)).rejects.toMatchObject({ status: 404, retryAfter: null });
  });

  it('is refused with the time after which the server wants to be asked again', async () => {
    const now = Date.parse('2026-05-05T08:00:00Z');
    const home = await site({
      '/seconds': says('', { 'retry-after': '120' }, 429),
      '/date': says('', { 'retry-after': 'Tue, 05 May 2026 08:05:00 GMT' }, 503),
      '/past': says('', { 'retry-after': 'Tue, 05 May 2026 07:05:00 GMT' }, 503),
    });
    const one = fetcher({ now: () => now });
    await expect(one.fetch(`${home}/seconds`)).rejects.toMatchObject({ status: 429, retryAfter: 120_000 });
    await expect(one.fetch(`${home}/date`)).rejects.toMatchObject({ status: 503, retryAfter: 300_000 });
    await expect(one.fetch(`${home}/past`)).rejects.toMatchObject({ status: 503, retryAfter: null });
  });

  it('may be asked for otherwise, and be longer or shorter than others', async () => {
    const accepted: (string | undefined)[] = [];
    const home = await site({
      '/feed': (request, response) => {
        accepted.push(request.headers.accept);
        response.end(PAGE);
      },
    });
    const one = fetcher({ limits: { ...QUICK, maxBytes: 10 } });
    const page = await one.fetch(`${home}/feed`, { accept: 'application/rss+xml', maxBytes: 1_000 });
    expect(page?.bytes.toString()).toBe(PAGE);
    expect(accepted).toEqual(['application/rss+xml']);
    await expect(one.fetch(`${home}/feed`)).rejects.toThrow('is longer than 10 bytes.');
  });

  it('is waited for as long as others of its host are asked first', async () => {
    const home = await site({ '/robots.txt': says('', {}, 404), '*': says(PAGE) });
    const one = fetcher({ limits: { pause: 150, timeout: 400 } });
    const pages = await Promise.all(Array.from({ length: 6 }, (_, index) => one.fetch(`${home}/${index}`)));
    expect(pages.map((page) => page?.url)).toEqual(pages.map((_, index) => `${home}/${index}`));
  });
});

describe('no address of a private network is connected to', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://2130706433/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://10.0.0.8/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://１２７.0.0.1/',
  ])('%s', async (address) => {
    await expect(careful().fetch(address)).rejects.toThrow(/is no address of the public internet/);
  });

  it.each([
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'data:text/html,x',
    'javascript:alert(1)',
    'ftp://a.example/',
  ])('%s is not fetched at all', async (address) => {
    await expect(careful().fetch(address)).rejects.toThrow(/only http: and https: are/);
  });

  it('a name with one public address and one private is refused', async () => {
    const resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    await expect(careful({ resolve }).fetch('http://mixed.example/')).rejects.toThrow(
      'mixed.example is not fetched: 10.0.0.1 is no address of the public internet.',
    );
  });

  it('a name that has moved to a private address is looked up and checked again', async () => {
    const home = await site({ '*': says(PAGE) });
    let address = '127.0.0.1';
    const resolve = async () => [{ address, family: 4 }];
    const place = `http://changing.example:${new URL(home).port}/ferry`;
    const one = fetcher({ resolve });
    expect(await one.fetch(place)).not.toBeNull();
    address = '127.0.0.2';
    servers[0]?.closeAllConnections();
    await expect(one.fetch(place)).rejects.toThrow(/127\.0\.0\.2 is no address/);
  });

  it.each(['http://127.0.0.2/', 'http://[::1]/', 'http://169.254.169.254/', '//10.0.0.1/'])(
    'nor by a redirect to %s',
    async (location) => {
      const home = await site({ '/out': says('', { location }, 302) });
      await expect(fetcher().fetch(`${home}/out`)).rejects.toThrow(/is no address of the public internet/);
    },
  );

  it.each(['file:///etc/passwd', 'http://desk:secret@127.0.0.1/'])(
    'a redirect to %s ends there',
    async (location) => {
      const home = await site({ '/out': says('', { location }, 302) });
      await expect(fetcher().fetch(`${home}/out`)).rejects.toThrow(/is not fetched/);
    },
  );
});

describe('a hostile server', () => {
  it('that redirects without end is left', async () => {
    const home = await site({
      '*': (request, response) => response.writeHead(302, { location: `${request.url}x` }).end(),
      '/robots.txt': says('', {}, 404),
      '/.well-known/tdmrep.json': says('', {}, 404),
    });
    await expect(fetcher().fetch(`${home}/a`)).rejects.toThrow(/more than 5 redirects/);
  });

  it('that sends a letter at a time is left', async () => {
    const home = await site({
      '/slow': (_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('a'), 50);
        response.on('close', () => clearInterval(timer));
      },
    });
    await expect(fetcher({ limits: { ...QUICK, timeout: 600 } }).fetch(`${home}/slow`)).rejects.toThrow(
      'took longer than 0.6 seconds.',
    );
  });

  it('that never answers is left', async () => {
    const home = await site({ '/mute': () => undefined });
    await expect(fetcher({ limits: { ...QUICK, timeout: 600 } }).fetch(`${home}/mute`)).rejects.toThrow(
      'took longer than 0.6 seconds.',
    );
  });

  it('whose small answer holds a large one is cut off', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const home = await site({ '/bomb': says(bomb, { 'content-encoding': 'gzip' }) });
    await expect(
      fetcher({ limits: { ...QUICK, maxBytes: 1_000_000 } }).fetch(`${home}/bomb`),
    ).rejects.toThrow('is longer than 1000000 bytes.');
  });

  it('that breaks off is told', async () => {
    const home = await site({
      '/half': (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('half');
        setTimeout(() => response.destroy(), 50);
      },
    });
    await expect(fetcher().fetch(`${home}/half`)).rejects.toThrow(`${home}/half could not be fetched: `);
  });
});

describe('what the site asks of robots', () => {
  it('is kept', async () => {
    const home = await site({
      '/robots.txt': says('User-agent: *\nDisallow: /members/\n', { 'content-type': 'text/plain' }),
      '*': says(PAGE),
    });
    const one = fetcher();
    expect(await one.fetch(`${home}/ferry`)).not.toBeNull();
    await expect(one.fetch(`${home}/members/list`)).rejects.toThrow(
      /robots\.txt of 127\.0\.0\.1:\d+ does not allow it/,
    );
  });

  it('is kept where a redirect leads too', async () => {
    const home = await site({
      '/robots.txt': says('User-agent: Copydesk\nDisallow: /members/\n'),
      '/out': says('', { location: '/members/list' }, 302),
      '*': says(PAGE),
    });
    await expect(fetcher().fetch(`${home}/out`)).rejects.toThrow(/does not allow it/);
  });

  it('is taken for a no while the server fails to say it', async () => {
    const home = await site({ '/robots.txt': says('', {}, 503), '*': says(PAGE) });
    await expect(fetcher().fetch(`${home}/ferry`)).rejects.toThrow(/does not allow it/);
  });

  it('is asked once an hour', async () => {
    let asked = 0;
    let now = 0;
    const home = await site({
      '/robots.txt': (_request, response) => {
        asked += 1;
        response.end('');
      },
      '*': says(PAGE),
    });
    const one = fetcher({ now: () => now });
    await one.fetch(`${home}/a`);
    await one.fetch(`${home}/b`);
    expect(asked).toBe(1);
    now = 3_600_001;
    await one.fetch(`${home}/c`);
    expect(asked).toBe(2);
  });

  it('and a host is asked one thing at a time', async () => {
    let open = 0;
    let most = 0;
    const home = await site({
      '/robots.txt': says('', {}, 404),
      '/.well-known/tdmrep.json': says('', {}, 404),
      '*': (_request, response) => {
        open += 1;
        most = Math.max(most, open);
        setTimeout(() => {
          open -= 1;
          response.end(PAGE);
        }, 20);
      },
    });
    const one = fetcher();
    await Promise.all(['/a', '/b', '/c', '/d'].map((place) => one.fetch(home + place)));
    expect(most).toBe(1);
  });
});

describe('a publisher that reserves text and data mining', () => {
  const META = '<html><head><meta name="tdm-reservation" content="1"></head><body>The ferry.</body></html>';
  const FILE = JSON.stringify([
    { location: '/free/*', 'tdm-reservation': 0 },
    { location: '*', 'tdm-reservation': 1, 'tdm-policy': 'https://post.example/terms.json' },
  ]);
  const ways: [string, Record<string, RequestListener>][] = [
    ['by a header', { '*': says(PAGE, { 'tdm-reservation': '1' }) }],
    ['by a meta element', { '*': says(META) }],
    ['by a file of the site', { '/.well-known/tdmrep.json': says(FILE), '*': says(PAGE) }],
  ];

  it.each(ways)('%s is heard, unless it has agreed', async (_way, pages) => {
    const home = await site({ '/robots.txt': says('', {}, 404), ...pages });
    const one = fetcher();
    await expect(one.fetch(`${home}/ferry`)).rejects.toThrow(/reserves text and data mining/);
    expect(await one.fetch(`${home}/ferry`, { mayMine: true })).not.toBeNull();
  });

  it('is heard for the pages that it names', async () => {
    const home = await site({
      '/.well-known/tdmrep.json': says(FILE),
      '*': says(PAGE),
      '/robots.txt': says(''),
    });
    expect(await fetcher().fetch(`${home}/free/ferry`)).not.toBeNull();
  });
});
