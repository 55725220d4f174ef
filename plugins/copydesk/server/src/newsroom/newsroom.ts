import type { Core } from '@strapi/strapi';
import { configSchema, type CopydeskConfig } from '../config/schema';
import { FeedsInHand } from '../feeds/feedsInHand';
import { Fetcher } from '../fetch/fetcher';
import { isPublicAddress, isWithin } from '../fetch/publicAddress';
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
  feeds: FeedsInHand;
  photos: PhotosInHand;
}

/** @throws Error where the content types do not fit, see `bindNewsroom`. */
export function openNewsroom(strapi: Core.Strapi): Newsroom {
  const config = configSchema.parse(strapi.config.get('plugin::copydesk'));
  return {
    strapi,
    config,
    types: bindNewsroom(strapi, config.contentTypes),
    work: new RunningWork(),
    fetcher: new Fetcher({
      contact: config.imports.contact,
      mayConnectTo: (address) => isPublicAddress(address) || isWithin(address, config.imports.fetchFrom),
    }),
    feeds: new FeedsInHand(),
    photos: new PhotosInHand(),
  };
}
