import { availableParallelism } from 'node:os';
import type { Core } from '@strapi/strapi';
import { configSchema, type CopydeskConfig } from '../config/schema';
import { FeedsInHand } from '../feeds/feedsInHand';
import { Fetcher } from '../fetch/fetcher';
import { isPublicAddress, isWithin } from '../fetch/publicAddress';
import type { BatchQueue } from '../imports/queue/batchQueue';
import { PgBossQueue } from '../imports/queue/pgBossQueue';
import { TableQueue } from '../imports/queue/tableQueue';
import { Cleaners } from '../imports/threads/cleaners';
import { Bell } from './bell';
import { PhotosInHand } from '../photos/photosInHand';
import { RunningWork } from './runningWork';
import { bindNewsroom, type Binding } from './binding';

/** What every part of the server is handed: the running Strapi, the settings, the newsroom's own content types. */
export interface Newsroom {
  strapi: Core.Strapi;
  config: CopydeskConfig;
  types: Binding;
  /** Imports, audits, and events that are still to be written to the trail. */
  work: RunningWork;
  fetcher: Fetcher;
  cleaners: Cleaners;
  queue: BatchQueue;
  /** Rings when there may be something to do, or something was done. */
  bell: Bell;
  feeds: FeedsInHand;
  photos: PhotosInHand;
}

/** @throws Error where the content types do not fit, see `bindNewsroom`. */
export function openNewsroom(strapi: Core.Strapi): Newsroom {
  const config = configSchema.parse(strapi.config.get('plugin::copydesk'));
  const { threads, threadMegabytes, threadSeconds, maxLength, queue, leaseSeconds } = config.imports;
  return {
    strapi,
    config,
    types: bindNewsroom(strapi, config.contentTypes),
    work: new RunningWork(),
    fetcher: new Fetcher({
      contact: config.imports.contact,
      mayConnectTo: (address) => isPublicAddress(address) || isWithin(address, config.imports.fetchFrom),
    }),
    cleaners: new Cleaners({
      threads: threads ?? availableParallelism(),
      megabytes: threadMegabytes,
      timeout: threadSeconds * 1_000,
      maxLength,
    }),
    queue: queueOf(strapi, queue, leaseSeconds * 1_000),
    bell: new Bell(),
    feeds: new FeedsInHand(),
    photos: new PhotosInHand(),
  };
}

/** PostgreSQL serves many servers, and pg-boss with it. */
function queueOf(strapi: Core.Strapi, chosen: CopydeskConfig['imports']['queue'], lease: number): BatchQueue {
  const isOnPostgres = strapi.db.dialect.client === 'postgres';
  if (chosen === 'pgBoss' && !isOnPostgres)
    throw new Error(
      'config/plugins.ts: copydesk.config.imports.queue is "pgBoss", which needs PostgreSQL. Set it to "auto" or "table".',
    );
  return chosen === 'pgBoss' || (chosen === 'auto' && isOnPostgres)
    ? new PgBossQueue(strapi, lease)
    : new TableQueue(strapi, lease);
}
