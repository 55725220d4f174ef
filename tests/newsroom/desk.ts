import { configSchema, type CopydeskConfig } from '../../plugins/copydesk/server/src/config/schema';
import { FeedsInHand } from '../../plugins/copydesk/server/src/feeds/feedsInHand';
import { Fetcher } from '../../plugins/copydesk/server/src/fetch/fetcher';
import type { FetchLimits } from '../../plugins/copydesk/server/src/fetch/fetcher';
import { PgBossQueue } from '../../plugins/copydesk/server/src/imports/queue/pgBossQueue';
import { TableQueue } from '../../plugins/copydesk/server/src/imports/queue/tableQueue';
import { Cleaners } from '../../plugins/copydesk/server/src/imports/threads/cleaners';
import { Bell } from '../../plugins/copydesk/server/src/newsroom/bell';
import type { Newsroom } from '../../plugins/copydesk/server/src/newsroom/newsroom';
import { RunningWork } from '../../plugins/copydesk/server/src/newsroom/runningWork';
import { PhotosInHand } from '../../plugins/copydesk/server/src/photos/photosInHand';
import { ARTICLE, LICENCE, PHOTO_CAPTION, SOURCE } from './content';
import type { TestNewsroom } from './newsroom';

/** Milliseconds. */
const LEASE = 60_000;

interface DeskOptions {
  imports?: Partial<CopydeskConfig['imports']>;
  limits?: Partial<FetchLimits>;
}

/**
 * What one server has in hand of a newsroom; two of them know nothing of each other but the database. It may connect to
 * 127.0.0.1, where the sites of the tests stand, and to no other private address, and does not rest between two requests.
 */
export function deskOf(
  { strapi }: Pick<TestNewsroom, 'strapi'>,
  { imports, limits }: DeskOptions = {},
): Newsroom {
  const config = configSchema.parse(strapi.config.get('plugin::copydesk'));
  return {
    strapi,
    config: { ...config, imports: { ...config.imports, ...imports } },
    types: { article: ARTICLE, source: SOURCE, licence: LICENCE, photoCaption: PHOTO_CAPTION },
    work: new RunningWork(),
    fetcher: new Fetcher({
      mayConnectTo: (address) => address === '127.0.0.1',
      limits: { pause: 0, timeout: 1_500, ...limits },
    }),
    feeds: new FeedsInHand(),
    photos: new PhotosInHand(),
    cleaners: new Cleaners({ threads: 1, megabytes: 512, timeout: 60_000, maxLength: 1_000_000 }),
    queue:
      strapi.db.dialect.client === 'postgres'
        ? new PgBossQueue(strapi, LEASE)
        : new TableQueue(strapi, LEASE),
    bell: new Bell(),
  };
}
