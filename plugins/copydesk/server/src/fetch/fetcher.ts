import { lookup } from 'node:dns/promises';
import { fetch as fetchOnce, type Response } from 'undici';
import { parsedUrl } from '../../../engine/src';
import { FetchRefused } from './fetchRefused';
import { guardedAgent, type Guard } from './guardedAgent';
import { Patience } from './patience';
import { Politeness } from './politeness';
import { isPublicAddress } from './publicAddress';
import { readRetryAfter } from './retryAfter';
import { readRobots, type Robots } from './robots';
import { isReserved, readTdmFile, type TdmFile } from './tdmReservation';

/** How the newsroom shows itself, and what robots.txt calls it by. */
export const ROBOT = 'Copydesk';

export interface FetchLimits {
  /** Milliseconds that one address may take in all, redirects included, but for the wait for its turn. */
  timeout: number;
  /** Bytes of a body, once it is decoded. */
  maxBytes: number;
  maxRedirects: number;
  /** Milliseconds between two requests to one host, where its robots.txt asks for no more. */
  pause: number;
}

export const DEFAULT_FETCH_LIMITS: FetchLimits = {
  timeout: 30_000,
  maxBytes: 10_000_000,
  maxRedirects: 5,
  pause: 1_000,
};

export interface FetcherOptions {
  limits?: Partial<FetchLimits>;
  /** Behind the robot's name: who runs it and how to reach them. */
  contact?: string;
  resolve?: Guard['resolve'];
  mayConnectTo?: Guard['mayConnectTo'];
  now?: () => number;
}

/** What a server said of a page when it was fetched last, to be told again where it has not changed. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** What is asked for, and how. */
export interface FetchOptions {
  /** What was said of it when it was fetched last. */
  known?: Validators;
  /** Whether its publisher has agreed to have it mined. */
  mayMine?: boolean;
  /** What is hoped for, as HTTP writes it; a page where nothing is said. */
  accept?: string;
  /** Bytes of the body, where it may have more or fewer than others. */
  maxBytes?: number;
}

export interface FetchedPage extends Validators {
  /** Where it was found in the end. */
  url: string;
  contentType: string | null;
  bytes: Buffer;
}

interface Site {
  robots: Robots;
  tdm: TdmFile;
  until: number;
}

const PAGE = 'text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1';
const SITE_KNOWN_FOR = 3_600_000;
const MOST_SITES = 1_000;
const SITE_FILE_BYTES = 500_000;
const CONNECT_TIMEOUT = 10_000;
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:']);

/**
 * Fetches pages of the public internet for a newsroom: never from a private network, one request to a host at a time, as
 * robots.txt allows, and nothing whose publisher reserves text and data mining unless the newsroom may.
 */
export class Fetcher {
  private readonly limits: FetchLimits;
  private readonly agent: ReturnType<typeof guardedAgent>;
  private readonly userAgent: string;
  private readonly politeness = new Politeness();
  private readonly sites = new Map<string, Promise<Site>>();
  private readonly now: () => number;

  constructor({ limits, contact, resolve, mayConnectTo, now }: FetcherOptions = {}) {
    this.limits = { ...DEFAULT_FETCH_LIMITS, ...limits };
    this.userAgent = contact ? `${ROBOT} (${contact})` : ROBOT;
    this.now = now ?? Date.now;
    this.agent = guardedAgent({
      resolve: resolve ?? ((hostname) => lookup(hostname, { all: true })),
      mayConnectTo: mayConnectTo ?? isPublicAddress,
      connectTimeout: CONNECT_TIMEOUT,
    });
  }

  /**
   * The page at an address; null where it is still as `known` describes it.
   * @throws FetchRefused
   */
  async fetch(address: string, options: FetchOptions = {}): Promise<FetchedPage | null> {
    const patience = new Patience(this.limits.timeout);
    try {
      return await this.follow(address, patience, options);
    } catch (error) {
      throw this.refusalOf(error, address, patience);
    }
  }

  /** Ends its connections. */
  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private async follow(
    address: string,
    patience: Patience,
    options: FetchOptions,
  ): Promise<FetchedPage | null> {
    const found = await this.hop(address, async (place) => {
      const site = await patience.spend((signal) => this.siteOf(place, signal));
      if (!site.robots.allows(place.href))
        throw new FetchRefused(
          `${place.href} is not fetched: the robots.txt of ${place.host} does not allow it.`,
        );
      const pause = Math.max(this.limits.pause, site.robots.crawlDelay ?? 0);
      const said = await this.politeness.inTurn(place.host, pause, () =>
        patience.spend((signal) => this.ask(place, signal, options)),
      );
      return { ...said, tdmFile: site.tdm };
    });
    if (found === null)
      throw new FetchRefused(`${address} leads on and on: more than ${this.limits.maxRedirects} redirects.`);
    const { place: url, answer } = found;
    if (answer.status === 304 && options.known) return null;
    if (answer.status !== 200)
      throw new FetchRefused(`${url.href} answered with HTTP ${answer.status}.`, {
        status: answer.status,
        retryAfter: readRetryAfter(answer.retryAfter, this.now()),
      });
    const { page, tdm: header, tdmFile } = answer;
    if (
      options.mayMine !== true &&
      isReserved({ header, bytes: page.bytes, path: url.pathname + url.search }, tdmFile)
    )
      throw new FetchRefused(
        `${url.href} is not fetched: its publisher reserves text and data mining. Agree with the publisher, and say so in its source.`,
      );
    return page;
  }

  /** Asks an address, and each that it leads to, until one answers for itself; null where none does. */
  private async hop<A extends { location: string | null }>(
    address: string,
    ask: (place: URL) => Promise<A>,
  ): Promise<{ place: URL; answer: A } | null> {
    let place = fetchable(address);
    for (let hops = 0; hops <= this.limits.maxRedirects; hops += 1) {
      const answer = await ask(place);
      if (answer.location === null) return { place, answer };
      place = fetchable(answer.location, place);
    }
    return null;
  }

  private async ask(
    url: URL,
    signal: AbortSignal,
    { known, accept = PAGE, maxBytes = this.limits.maxBytes }: FetchOptions,
  ) {
    const response = await this.request(url, signal, {
      accept,
      ...(known?.etag && { 'if-none-match': known.etag }),
      ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
    });
    const location = redirectOf(response);
    const bytes =
      location === null && response.status === 200
        ? await readBody(response, maxBytes, url)
        : await discard(response);
    return {
      location,
      status: response.status,
      tdm: response.headers.get('tdm-reservation'),
      retryAfter: response.headers.get('retry-after'),
      page: {
        url: url.href,
        contentType: response.headers.get('content-type'),
        bytes,
        etag: response.headers.get('etag'),
        lastModified: response.headers.get('last-modified'),
      },
    };
  }

  private request(url: URL, signal: AbortSignal, headers: Record<string, string>): Promise<Response> {
    return fetchOnce(url, {
      dispatcher: this.agent,
      redirect: 'manual',
      signal,
      headers: { 'user-agent': this.userAgent, ...headers },
    });
  }

  /** What a site says of itself to robots, remembered for an hour. */
  private async siteOf(url: URL, signal: AbortSignal): Promise<Site> {
    const known = this.sites.get(url.origin);
    if (known && (await known).until > this.now()) return known;
    if (this.sites.size >= MOST_SITES) this.sites.clear();
    const asked = this.readSite(url.origin, signal);
    this.sites.set(url.origin, asked);
    asked.catch(() => this.sites.delete(url.origin));
    return asked;
  }

  private async readSite(origin: string, signal: AbortSignal): Promise<Site> {
    const robotsUrl = `${origin}/robots.txt`;
    const robots = await this.siteFile(robotsUrl, signal);
    const tdm = await this.siteFile(`${origin}/.well-known/tdmrep.json`, signal);
    return {
      robots: readRobots(robotsUrl, robots.status, robots.text, ROBOT),
      tdm: tdm.status === 200 ? readTdmFile(tdm.text) : [],
      until: this.now() + SITE_KNOWN_FOR,
    };
  }

  private async siteFile(address: string, signal: AbortSignal): Promise<{ status: number; text: string }> {
    const found = await this.hop(address, async (place) => {
      const response = await this.request(place, signal, {});
      const location = redirectOf(response);
      const bytes =
        location === null ? await readBody(response, SITE_FILE_BYTES, place, 'cut') : await discard(response);
      return { location, status: response.status, text: bytes.toString('utf8') };
    });
    return found?.answer ?? { status: 404, text: '' };
  }

  /** What went wrong, in words for whoever asked. */
  private refusalOf(error: unknown, address: string, patience: Patience): FetchRefused {
    if (error instanceof FetchRefused) return error;
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof FetchRefused) return cause;
    if (patience.isOver)
      return new FetchRefused(`${address} took longer than ${this.limits.timeout / 1_000} seconds.`);
    const told = cause instanceof Error ? cause : error;
    const said = told instanceof Error ? told.message : String(told);
    return new FetchRefused(`${address} could not be fetched: ${said}`, { cause: error });
  }
}

/** @throws FetchRefused for what is no address of a page. */
function fetchable(address: string, from?: URL): URL {
  const url = parsedUrl(address, from?.href);
  if (url === null) throw new FetchRefused(`“${address}” is no address. Give one that begins with https://.`);
  if (!SCHEMES.has(url.protocol))
    throw new FetchRefused(`${address} is not fetched: only http: and https: are.`);
  if (url.username !== '' || url.password !== '')
    throw new FetchRefused(`${url.host} is not fetched: the address holds a name or a password.`);
  url.hash = '';
  return url;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const redirectOf = ({ status, headers }: Response): string | null =>
  REDIRECTS.has(status) ? headers.get('location') : null;

/** Counts what has been decoded: a small answer may hold a large one. */
async function readBody(
  response: Response,
  most: number,
  url: URL,
  beyond: 'refuse' | 'cut' = 'refuse',
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length <= most) continue;
    if (beyond === 'cut') break;
    throw new FetchRefused(`${url.href} is longer than ${most} bytes.`);
  }
  return Buffer.concat(chunks).subarray(0, most);
}

async function discard(response: Response): Promise<Buffer> {
  await response.body?.cancel();
  return Buffer.alloc(0);
}
