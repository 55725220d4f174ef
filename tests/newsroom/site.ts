import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { storyText } from './scrapes';

/** A site on loopback whose answers a test changes as it goes. */
export interface TestSite {
  /** 'http://127.0.0.1:41234' */
  home: string;
  /** By path; what is not there is answered by 404. */
  pages: Map<string, RequestListener>;
  /** The paths that were asked for, in order, but for what robots ask. */
  asked: string[];
  /** The last request for a path. */
  last: Map<string, IncomingMessage>;
  close(): Promise<void>;
}

const ROBOTS: ReadonlySet<string> = new Set(['/robots.txt', '/.well-known/tdmrep.json']);

export async function openSite(): Promise<TestSite> {
  const pages = new Map<string, RequestListener>();
  const asked: string[] = [];
  const last = new Map<string, IncomingMessage>();
  const server: Server = createServer((request, response) => {
    const place = request.url ?? '';
    if (!ROBOTS.has(place)) asked.push(place);
    last.set(place, request);
    const page = pages.get(place);
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    asked,
    last,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with a body; with an entity tag, and 304 where whoever asks has it already, if one is given. */
export const says =
  (body: string | Buffer, type = 'text/html; charset=utf-8', etag: string | null = null): RequestListener =>
  (request, response) => {
    if (etag !== null && request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': type, ...(etag !== null && { etag }) }).end(body);
  };

/** Answers with a status and nothing else. */
export const answers =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(status, headers).end();

const SENTENCES =
  'The harbour master of Port Vellum said so on Monday, after two winters in which nobody had thought it possible.';

/** The two paragraphs of an article under a headline. */
export const textOf = (headline: string): string =>
  `<p>${headline}, and the town heard of it from the ferry’s own horn. ${SENTENCES}</p>` +
  `<p>The crews rang the bell of the old lightship until the neighbours of ${headline.toLowerCase()} complained.</p>`;

export const pageOf = (headline: string, more = ''): string =>
  `<html><head><title>${headline}</title></head><body><h1>${headline}</h1><p>By Ines Calloway</p>${textOf(headline)}${more}</body></html>`;

/** A page of an article of its own for each number, with these pictures; each caption names who took its picture nowhere. */
export function picturedPage(number: number, pictures: readonly string[]): string {
  const [headline = '', byline = '', ...paragraphs] = storyText(number).split('\n\n');
  const figures = pictures.map(
    (url, index) =>
      `<figure><img src="${url}" alt="Ferry ${number} at dawn"><figcaption>Ferry ${number} leaves pier ${index} of Port Vellum on Monday.</figcaption></figure>`,
  );
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`);
  return `<html><head><title>${headline}</title></head><body><h1>${headline}</h1><p>${byline}</p>${[...text, ...figures].join('')}</body></html>`;
}

/** An item of RSS, with its whole text or with a teaser alone. */
export interface RssItem {
  url: string;
  headline: string;
  text?: string;
  teaser?: string;
}

const item = ({ url, headline, text, teaser }: RssItem): string =>
  `<item><title>${headline}</title><link>${url}</link><pubDate>${new Date().toUTCString()}</pubDate>` +
  (teaser === undefined ? '' : `<description>${teaser}</description>`) +
  (text === undefined ? '' : `<content:encoded><![CDATA[${text}]]></content:encoded>`) +
  '</item>';

export const rss = (items: readonly RssItem[]): string =>
  '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">' +
  `<channel><title>Harbour Wire</title>${items.map(item).join('')}</channel></rss>`;

export const RSS = 'application/rss+xml; charset=utf-8';
