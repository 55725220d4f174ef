import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Incoming } from '../imports/incoming';
import { incomingOf, type IncomingFile } from '../imports/incomingOf';
import type { ImportOrder } from '../imports/receiveImport';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { optionalText, readInput, webAddress } from './request';

const options = z.object({ label: optionalText, sourceDocumentId: optionalText, url: webAddress });

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
  const { label, sourceDocumentId, names, incoming } = broughtBy(context);
  const [first] = names;
  if (first === undefined)
    throw new errors.ValidationError('There is nothing to import: send at least one file.');
  if (names.length > maxItems)
    throw new errors.ValidationError(
      `${names.length} scrapes are too many for one request; send at most ${maxItems} at a time.`,
    );
  await refuseUnknownSource(newsroom, sourceDocumentId);
  return {
    label: label ?? labelOf(first, names.length),
    startedBy,
    automated,
    sourceDocumentId,
    incoming: atMost(incoming(), maxRecords),
  };
}

interface Brought {
  label: string | null;
  sourceDocumentId: string | null;
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
  const { label, sourceDocumentId, url } = readInput(options, body ?? {});
  const files = filesOfUpload(context, url);
  return { label, sourceDocumentId, names: files.map(({ name }) => name), incoming: () => allOf(files) };
}

function broughtByJson({ label, sourceDocumentId, url, items }: z.infer<typeof jsonOrder>): Brought {
  const scrapes = items.map((one): Incoming => {
    const { name, content } = one;
    if (content === null) return { name: name ?? one.url, fetchFrom: one.url ?? '', hints: {} };
    const bytes = Buffer.from(content, 'utf8');
    return { name, url: one.url ?? url, contentType: null, bytes, hints: {} };
  });
  return {
    label,
    sourceDocumentId,
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
  const { name, label, sourceDocumentId, url } = readInput(addressOptions, context.query);
  const text = typeof body === 'string' ? Buffer.from(body, 'utf8') : null;
  const file: IncomingFile = {
    name: name ?? 'request',
    url,
    contentType: text === null ? context.request.type || null : 'text/plain; charset=utf-8',
    bytes: text === null ? context.req : once(text),
    whole: text === null ? null : () => Promise.resolve(text),
  };
  return { label, sourceDocumentId, names: [file.name], incoming: () => incomingOf(file) };
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

async function refuseUnknownSource({ strapi, types }: Newsroom, documentId: string | null): Promise<void> {
  if (documentId === null) return;
  if ((await strapi.db.query(types.source).count({ where: { documentId } })) > 0) return;
  const message = `There is no source ${documentId}. Leave it out to have the source found by itself.`;
  throw fieldError(message, [{ path: ['sourceDocumentId'], message, value: documentId }]);
}

function labelOf(first: string, count: number): string {
  return count === 1 ? first : `${first} and ${count - 1} more`;
}
