import type { Core } from '@strapi/strapi';
import { PendingRecords } from '../audit/pendingRecords';
import { configSchema, type CopydeskConfig } from '../config/schema';
import { RunningImports } from '../imports/runningImports';
import { bindNewsroom, type Binding } from './binding';

/** What every part of the server is handed: the running Strapi, the settings, the newsroom's own content types. */
export interface Newsroom {
  strapi: Core.Strapi;
  config: CopydeskConfig;
  types: Binding;
  imports: RunningImports;
  /** What is still to be written to the audit trail. */
  records: PendingRecords;
}

/** @throws Error where the content types do not fit, see `bindNewsroom`. */
export function openNewsroom(strapi: Core.Strapi): Newsroom {
  const config = configSchema.parse(strapi.config.get('plugin::copydesk'));
  return {
    strapi,
    config,
    types: bindNewsroom(strapi, config.contentTypes),
    imports: new RunningImports(),
    records: new PendingRecords(),
  };
}
