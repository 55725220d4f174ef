import { readFile } from 'node:fs/promises';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { IncomingScrape } from '../imports/incoming';
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
    if (content === undefined || given.length > 1) {
      context.addIssue('give exactly one of html, text and content');
      return z.NEVER;
    }
    return { name: value.name, url: value.url, content };
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

async function scrapesOfUpload(context: Context, url: string | null): Promise<IncomingScrape[]> {
  return Promise.all(
    uploadedFiles(context).map(async ({ filepath, originalFilename, mimetype }) => ({
      name: originalFilename ?? null,
      url,
      contentType: mimetype ?? null,
      bytes: await readFile(filepath),
    })),
  );
}

/**
 * What a request brings to be imported: JSON with `items`, or a multipart form with `files`.
 * @throws ValidationError where it brings nothing, too much, or something of the wrong form.
 */
export async function readOrder(
  newsroom: Newsroom,
  context: Context,
  { startedBy, automated }: Pick<ImportOrder, 'startedBy' | 'automated'>,
): Promise<ImportOrder> {
  const { maxItems } = newsroom.config.imports;
  const multipart = context.is('multipart') !== false && context.is('multipart') !== null;
  const body: unknown = context.request.body;
  const { label, sourceDocumentId, scrapes } = multipart
    ? await readForm(context, body)
    : readJson(readInput(jsonOrder, body));

  if (scrapes.length === 0)
    throw new errors.ValidationError('There is nothing to import: send at least one file.');
  if (scrapes.length > maxItems)
    throw new errors.ValidationError(
      `${scrapes.length} scrapes are too many for one request; send at most ${maxItems} at a time.`,
    );
  await refuseUnknownSource(newsroom, sourceDocumentId);
  return { label: label ?? labelOf(scrapes), startedBy, automated, sourceDocumentId, scrapes };
}

async function refuseUnknownSource({ strapi, types }: Newsroom, documentId: string | null): Promise<void> {
  if (documentId === null) return;
  if ((await strapi.db.query(types.source).count({ where: { documentId } })) > 0) return;
  const message = `There is no source ${documentId}. Leave it out to have the source found by itself.`;
  throw fieldError(message, [{ path: ['sourceDocumentId'], message, value: documentId }]);
}

async function readForm(context: Context, body: unknown) {
  const { label, sourceDocumentId, url } = readInput(options, body ?? {});
  return { label, sourceDocumentId, scrapes: await scrapesOfUpload(context, url) };
}

function readJson({ label, sourceDocumentId, url, items }: z.infer<typeof jsonOrder>) {
  const scrapes = items.map((one) => ({
    name: one.name,
    url: one.url ?? url,
    contentType: null,
    bytes: Buffer.from(one.content, 'utf8'),
  }));
  return { label, sourceDocumentId, scrapes };
}

function labelOf(scrapes: readonly IncomingScrape[]): string {
  const name = scrapes[0]?.name ?? 'Pasted copy';
  return scrapes.length === 1 ? name : `${name} and ${scrapes.length - 1} more`;
}
