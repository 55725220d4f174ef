import type { Context } from 'koa';
import { forgetTemplate, keepLine, learnedFrom, templateOf } from '../templates/sourceTemplate';
import type { Newsroom } from '../newsroom/newsroom';
import { whoAsks } from './request';

export const templatesController = (newsroom: () => Newsroom) => ({
  async find(context: Context) {
    context.body = { data: await learnedFrom(newsroom()) };
  },

  async findOne(context: Context) {
    context.body = { data: await templateOf(newsroom(), context.params.sourceDocumentId) };
  },

  async keep(context: Context) {
    const { sourceDocumentId, hash } = context.params;
    const kept = { isKept: true, by: whoAsks(context) };
    context.body = { data: await keepLine(newsroom(), sourceDocumentId, hash, kept) };
  },

  async unkeep(context: Context) {
    const { sourceDocumentId, hash } = context.params;
    const kept = { isKept: false, by: whoAsks(context) };
    context.body = { data: await keepLine(newsroom(), sourceDocumentId, hash, kept) };
  },

  async forget(context: Context) {
    context.body = { data: await forgetTemplate(newsroom(), context.params.sourceDocumentId) };
  },
});
