import type { Core } from '@strapi/strapi';

/** A page and its markup come in one request body: larger than Strapi's own one megabyte. */
const BODY_LIMIT = '32mb';

const middlewares: Core.Config.Middlewares = [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: BODY_LIMIT,
      textLimit: BODY_LIMIT,
      formLimit: BODY_LIMIT,
      formidable: { maxFileSize: 64 * 1024 * 1024, multiples: true },
    },
  },
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'favicon.png' } },
  'strapi::public',
];

export default middlewares;
