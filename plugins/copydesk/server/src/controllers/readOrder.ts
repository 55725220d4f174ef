import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Incoming } from '../imports/incoming';
import { incomingOf, type IncomingFile } from '../imports/incomingOf';
import type { ImportOrder } from '../imports/receiveImport';
import { knownSources } from '../imports/sources';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { optionalText, readInput, webAddress } from './request';

const options = z.object({
  label: optionalText,
  /** Its document id, its name or a domain of it. */
  sourceDocumentId: optionalText,
  url: webAddress,
  reference: optionalText.refine((value) => (value?.length ?? 0) <= 100, 'must not be longer than 100'),
  /** Articles from which on nothing more is taken. */
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .nullish()
    .transform((value) => value ?? null),
});
type Options = z.infer<typeof options>;

const item = z
  .object({
    name: optionalText,
    url: webAddress,
    content: z.string().optional(),
    html: z.string().optional(),
    text: z.string().optional(),
  })
  .transform((value, context) => {
    const given = [value.content, value.html, value.text].filter((content) => content !== undefined);
    const [content] = given;
    if (given.length > 1 || (content === undefined && value.url === null)) {
      context.addIssue('give exactly one of html, text and content, or a url alone to have it fetched');
      return z.NEVER;
    }
    return { name: value.name, url: value.url, content: content ?? null };
  });

const jsonOrder = options.extend({ items: z.array(item).min(1, 'must hold at least one scrape') });

const upload = z.object({
  filepath: z.string(),
  originalFilename: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number(),
});

/** Files of a multipart request; one file comes alone, several as a list. */
export function uploadedFiles(context: Context) {
  const files: unknown = context.request.files?.files;
  if (files === undefined) return [];
  return z.array(upload).parse(Array.isArray(files) ? files : [files]);
}

/** Bytes of a file that are kept whole where none of it can be read. */
const MOST_KEPT = 20_000_000;

function filesOfUpload(context: Context, url: string | null): IncomingFile[] {
  return uploadedFiles(context).map(({ filepath, originalFilename, mimetype, size }) => ({
    name: originalFilename ?? 'a file without a name',
    url,
    contentType: mimetype ?? null,
    bytes: bytesOf(filepath),
    whole: size <= MOST_KEPT ? () => readFile(filepath) : null,
  }));
}

/**
 * What a request brings to be imported: JSON with `items`, a multipart form with `files`, or one file as its body,
 * which may be of any length, with the options in its address.
 * @throws ValidationError where it brings nothing, too much, or something of the wrong form.
 */
export async function readOrder(
  newsroom: Newsroom,
  context: Context,
  { startedBy, automated }: Pick<ImportOrder, 'startedBy' | 'automated'>,
): Promise<ImportOrder> {
  const { maxItems, maxRecords } = newsroom.config.imports;
  const { label, sourceDocumentId: source, reference, limit, names, incoming } = broughtBy(context);
  const [first] = names;
  if (first === undefined)
    throw new errors.ValidationError('There is nothing to import: send at least one file.');
  if (names.length > maxItems)
    throw new errors.ValidationError(
      `${names.length} scrapes are too many for one request; send at most ${maxItems} at a time.`,
    );
  const sourceDocumentId = source === null ? null : await sourceNamed(newsroom, source);
  return {
    label: label ?? labelOf(first, names.length),
    startedBy,
    automated,
    sourceDocumentId,
    reference,
    incoming: firstOf(atMost(incoming(), maxRecords), limit),
  };
}

interface Brought extends Pick<Options, 'label' | 'sourceDocumentId' | 'reference' | 'limit'> {
  /** Of the scrapes, or of the files that hold them. */
  names: string[];
  /** Asked for once the order is in order. */
  incoming: () => Iterable<Incoming> | AsyncIterable<Incoming>;
}

function broughtBy(context: Context): Brought {
  const body: unknown = context.request.body;
  if (context.is('multipart')) return broughtByForm(context, body);
  if (context.is('json', '+json')) return broughtByJson(readInput(jsonOrder, body));
  return hasBody(context) ? broughtByBody(context, body) : broughtByJson(readInput(jsonOrder, body));
}

function broughtByForm(context: Context, body: unknown): Brought {
  const { url, ...asked } = readInput(options, body ?? {});
  const files = filesOfUpload(context, url);
  return { ...asked, names: files.map(({ name }) => name), incoming: () => allOf(files) };
}

function broughtByJson({ items, url, ...asked }: z.infer<typeof jsonOrder>): Brought {
  const scrapes = items.map((one): Incoming => {
    const { name, content } = one;
    if (content === null) return { name: name ?? one.url, fetchFrom: one.url ?? '', hints: {} };
    const bytes = Buffer.from(content, 'utf8');
    return { name, url: one.url ?? url, contentType: null, bytes, hints: {} };
  });
  return {
    ...asked,
    names: items.map(
      ({ name, url: own, content }) => name ?? (content === null ? own : null) ?? 'Pasted copy',
    ),
    incoming: () => scrapes,
  };
}

const addressOptions = options.extend({ name: optionalText });

const hasBody = ({ request, req }: Context) =>
  (request.length ?? 0) > 0 || req.headers['transfer-encoding'] !== undefined;

/** A file as the body: text has been read by now, anything else is read as it arrives. */
function broughtByBody(context: Context, body: unknown): Brought {
  const { name, url, ...asked } = readInput(addressOptions, context.query);
  const text = typeof body === 'string' ? Buffer.from(body, 'utf8') : null;
  const file: IncomingFile = {
    name: name ?? 'request',
    url,
    contentType: text === null ? context.request.type || null : 'text/plain; charset=utf-8',
    // Left in its place where no more of it is wanted: closing it would close the line to its sender.
    bytes: text === null ? context.req.iterator({ destroyOnReturn: false }) : once(text),
    whole: text === null ? null : () => Promise.resolve(text),
  };
  return { ...asked, names: [file.name], incoming: () => incomingOf(file) };
}

/** Opened when it is read: a request may bring a thousand files. */
async function* bytesOf(filepath: string): AsyncGenerator<Buffer> {
  yield* createReadStream(filepath);
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function* allOf(files: readonly IncomingFile[]): AsyncGenerator<Incoming> {
  for (const file of files) yield* incomingOf(file);
}

/** So many articles; where more would come, a last item says so. */
async function* atMost(
  incoming: Iterable<Incoming> | AsyncIterable<Incoming>,
  most: number,
): AsyncGenerator<Incoming> {
  let count = 0;
  for await (const one of incoming) {
    if (!('note' in one) && ++count > most) {
      yield {
        name: one.name,
        url: null,
        bytes: Buffer.alloc(0),
        rejected: `More than ${most} articles came in one import; this one and those behind it were not received. Send them by themselves, or raise imports.maxRecords.`,
      };
      return;
    }
    yield one;
  }
}

/** The first so many articles, and what is noted beside them. */
async function* firstOf(incoming: AsyncIterable<Incoming>, limit: number | null): AsyncGenerator<Incoming> {
  let count = 0;
  for await (const one of incoming) {
    yield one;
    if (limit !== null && !('note' in one) && ++count >= limit) return;
  }
}

/** The document id of the source that is meant by its id, its name or a domain of it. */
async function sourceNamed(newsroom: Newsroom, named: string): Promise<string> {
  const wanted = named.toLowerCase();
  const meant = (await knownSources(newsroom)).filter(
    ({ documentId, name, domains }) =>
      documentId === named ||
      name.toLowerCase() === wanted ||
      domains.some(({ host }) => host.toLowerCase() === wanted),
  );
  const [source, another] = meant;
  if (source !== undefined && another === undefined) return source.documentId;
  const message =
    source === undefined
      ? `There is no source ${named}. Leave it out to have the source found by itself.`
      : `More than one source is called ${named}: ${meant.map(({ name, documentId }) => `${name} (${documentId})`).join(', ')}. Give the id of the one that is meant.`;
  throw fieldError(message, [{ path: ['sourceDocumentId'], message, value: named }]);
}

function labelOf(first: string, count: number): string {
  return count === 1 ? first : `${first} and ${count - 1} more`;
}
