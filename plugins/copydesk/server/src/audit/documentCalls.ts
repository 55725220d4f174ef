import type { Modules } from '@strapi/strapi';
import { duringWork } from '../newsroom/duringWork';

const calls = duringWork<true>();

/** Whether the code that runs was called through `strapi.documents`: a database's lifecycle can't tell by itself. */
export const isDocumentCall = (): boolean => calls.get() === true;

/** Marks what happens within a call of `strapi.documents`. */
export const markDocumentCalls: Modules.Documents.Middleware.Middleware = (_context, next) =>
  calls.run(true, next);
