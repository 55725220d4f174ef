import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { AttributionPanel } from './attribution/AttributionPanel';
import { CheckAttributionAction } from './bulkCheck/CheckAttributionAction';
import { FeedPanel } from './feeds/FeedPanel';
import { NearDuplicatesPanel } from './nearDuplicates/NearDuplicatesPanel';
import { PublicationPanel } from './publication/PublicationPanel';
import { MergePanel } from './sources/MergePanel';
import { TakenOutPanel } from './takenOut/TakenOutPanel';
import { TemplatePanel } from './templates/TemplatePanel';
import { VersionsPanel } from './versions/VersionsPanel';

type ContentManagerApis = Pick<
  ContentManagerPlugin['config']['apis'],
  'addEditViewSidePanel' | 'addBulkAction'
>;

function isContentManagerApis(apis: object): apis is ContentManagerApis {
  return 'addEditViewSidePanel' in apis && 'addBulkAction' in apis;
}

/**
 * Adds the plugin's panels and its bulk action to the content manager.
 *
 * @param apis what the content manager plugin offers; an error says so where it no longer offers what is needed
 */
export function extendContentManager(apis: object): void {
  if (!isContentManagerApis(apis)) {
    throw new Error(
      'Copydesk cannot add its panels: this content manager has no addEditViewSidePanel or addBulkAction. ' +
        'Use Strapi 5.54.',
    );
  }
  apis.addEditViewSidePanel((panels) => [
    AttributionPanel,
    NearDuplicatesPanel,
    VersionsPanel,
    ...panels,
    PublicationPanel,
    TakenOutPanel,
    FeedPanel,
    TemplatePanel,
    MergePanel,
  ]);
  apis.addBulkAction((actions) => [CheckAttributionAction, ...actions]);
}
