import { readFile } from 'node:fs/promises';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { decodeScrape } from '../../../engine/src';
import { checksOf } from '../desk/checks';
import { preview } from '../desk/preview';
import { changeRemoval } from '../desk/changeRemoval';
import { keepLineOfArticle } from '../desk/keepLineOfArticle';
import { removalsOf } from '../desk/removals';
import { waitingArticles } from '../desk/waiting';
import { knownSources } from '../imports/sources';
import type { Newsroom } from '../newsroom/newsroom';
import { uploadedFiles } from './readOrder';
import { optionalText, readInput, webAddress, whoAsks } from './request';

const previewOptions = z.object({ url: webAddress, sourceDocumentId: optionalText });
const pasted = previewOptions.extend({ content: z.string().min(1, 'paste the copy first') });
const asked = z.object({ documentIds: z.array(z.string()).max(100) });
const limited = z.object({ limit: z.coerce.number().int().min(1).max(50).default(6) });
const block = z.coerce.number().int().min(0);

export const deskController = (newsroom: () => Newsroom) => ({
  async setup(context: Context) {
    const { types } = newsroom();
    const sources = await knownSources(newsroom());
    context.body = {
      data: {
        articleUid: types.article,
        sourceUid: types.source,
        sources: sources.map(({ documentId, name, approval }) => ({ documentId, name, approval })),
      },
    };
  },

  async preview(context: Context) {
    const [file] = uploadedFiles(context);
    const body: unknown = context.request.body;
    if (file !== undefined) {
      const { url, sourceDocumentId } = readInput(previewOptions, body ?? {});
      const text = decodeScrape(await readFile(file.filepath), file.mimetype ?? undefined);
      context.body = { data: await preview(newsroom(), text, url, sourceDocumentId) };
      return;
    }
    const { content, url, sourceDocumentId } = readInput(pasted, body);
    context.body = { data: await preview(newsroom(), content, url, sourceDocumentId) };
  },

  async checks(context: Context) {
    context.body = { data: await checksOf(newsroom(), context.params.documentId) };
  },

  async checksOfMany(context: Context) {
    const { documentIds } = readInput(asked, context.request.body);
    context.body = {
      data: await Promise.all(documentIds.map((documentId) => checksOf(newsroom(), documentId))),
    };
  },

  async removals(context: Context) {
    context.body = { data: await removalsOf(newsroom(), context.params.documentId) };
  },

  async changeRemoval(context: Context) {
    const action = context.params.action === 'put-back' ? 'putBack' : 'takeOut';
    if (action === 'takeOut' && context.params.action !== 'take-out')
      throw new errors.NotFoundError(`There is no action ${context.params.action}.`);
    context.body = {
      data: await changeRemoval(newsroom(), {
        articleDocumentId: context.params.documentId,
        block: readInput(block, context.params.block),
        action,
        by: whoAsks(context),
        at: new Date().toISOString(),
      }),
    };
  },

  async keepLine(context: Context) {
    const { documentId } = context.params;
    const removal = readInput(block, context.params.block);
    context.body = { data: await keepLineOfArticle(newsroom(), documentId, removal, whoAsks(context)) };
  },

  async waiting(context: Context) {
    const { limit } = readInput(limited, context.query);
    context.body = { data: await waitingArticles(newsroom(), limit) };
  },
});
