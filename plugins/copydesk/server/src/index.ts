import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import config from './config';
import contentTypes from './content-types';
import { auditController } from './controllers/audit';
import { deskController } from './controllers/desk';
import { editorialController } from './controllers/editorial';
import { feedsController } from './controllers/feeds';
import { importsController } from './controllers/imports';
import { nearDuplicatesController } from './controllers/nearDuplicates';
import { overridesController } from './controllers/overrides';
import { rulesController } from './controllers/rules';
import { recleaningController } from './controllers/recleaning';
import { sourcesController } from './controllers/sources';
import { syndicationController } from './controllers/syndication';
import { templatesController } from './controllers/templates';
import { versionsController } from './controllers/versions';
import type { Newsroom } from './newsroom/newsroom';
import { register } from './register';
import { adminRoutes } from './routes/admin';
import { contentApiRoutes } from './routes/contentApi';

const opened = new WeakMap<Core.Strapi, Newsroom>();

/** The newsroom of a running Strapi; a process may run more than one. */
function newsroomOf(strapi: Core.Strapi): Newsroom {
  const newsroom = opened.get(strapi);
  if (newsroom === undefined) throw new Error('Copydesk was asked for something before it was registered.');
  return newsroom;
}

interface Running {
  strapi: Core.Strapi;
}

export default {
  config,
  contentTypes,
  register({ strapi }: Running) {
    opened.set(strapi, register(strapi));
  },
  async bootstrap({ strapi }: Running) {
    await bootstrap(newsroomOf(strapi));
  },
  async destroy({ strapi }: Running) {
    const newsroom = opened.get(strapi);
    if (newsroom === undefined) return;
    const stopped = newsroom.work.stop();
    newsroom.bell.ring();
    await stopped;
    await newsroom.queue.stop();
    await newsroom.cleaners.close();
    await newsroom.fetcher.close();
  },
  controllers: {
    audit: ({ strapi }: Running) => auditController(() => newsroomOf(strapi)),
    desk: ({ strapi }: Running) => deskController(() => newsroomOf(strapi)),
    editorial: ({ strapi }: Running) => editorialController(() => newsroomOf(strapi)),
    feeds: ({ strapi }: Running) => feedsController(() => newsroomOf(strapi)),
    imports: ({ strapi }: Running) => importsController(() => newsroomOf(strapi)),
    nearDuplicates: ({ strapi }: Running) => nearDuplicatesController(() => newsroomOf(strapi)),
    overrides: ({ strapi }: Running) => overridesController(() => newsroomOf(strapi)),
    rules: ({ strapi }: Running) => rulesController(() => newsroomOf(strapi)),
    recleaning: ({ strapi }: Running) => recleaningController(() => newsroomOf(strapi)),
    sources: ({ strapi }: Running) => sourcesController(() => newsroomOf(strapi)),
    syndication: ({ strapi }: Running) => syndicationController(() => newsroomOf(strapi)),
    templates: ({ strapi }: Running) => templatesController(() => newsroomOf(strapi)),
    versions: ({ strapi }: Running) => versionsController(() => newsroomOf(strapi)),
  },
  routes: { admin: adminRoutes, 'content-api': contentApiRoutes },
};
