import { Scissors, SealCheck } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { extendContentManager } from './contentManager';
import { loadTranslations } from './loadTranslations';
import { messageKey } from './messages';
import { IMPORT_PERMISSIONS, REVIEW_PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './pluginId';

/** The admin half of the plugin, in the shape that Strapi's admin panel loads. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Copydesk' });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Scissors,
      intlLabel: { id: messageKey('menu'), defaultMessage: 'Copydesk' },
      permissions: IMPORT_PERMISSIONS,
      Component: () => import('./CopydeskPages'),
    });
    app.widgets.register({
      id: 'waiting',
      pluginId: PLUGIN_ID,
      icon: SealCheck,
      title: { id: messageKey('waiting.title'), defaultMessage: 'Waiting for credit' },
      component: async () => (await import('./waiting/WaitingWidget')).WaitingWidget,
      permissions: REVIEW_PERMISSIONS,
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    extendContentManager(app.getPlugin('content-manager').apis);
  },

  registerTrads({ locales }: { locales: string[] }) {
    return loadTranslations(locales);
  },
};
