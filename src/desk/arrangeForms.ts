import type { Core } from '@strapi/strapi';
import { FORMS, type Form } from './forms';

/** Raised when `FORMS` changes in a way that desks should get even where somebody has rearranged them. */
const VERSION = 3;

interface FieldMetadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldMetadata>;
}

function configurationOf(
  { labels, edit, list, mainField, sortBy }: Form,
  { settings, metadatas }: Configuration,
) {
  const named = Object.entries(metadatas).map(([name, metadata]) => {
    const label = labels[name];
    if (label === undefined) return [name, metadata];
    const { description = '' } = label;
    return [
      name,
      {
        edit: { ...metadata.edit, label: label.label, description },
        list: { ...metadata.list, label: label.label },
      },
    ];
  });
  return {
    settings: { ...settings, mainField, defaultSortBy: sortBy.name, defaultSortOrder: sortBy.order },
    metadatas: Object.fromEntries(named),
    layouts: { edit, list },
  };
}

/**
 * Gives the desk its forms at the first start: labels in an editor's words, what belongs together side by side. What
 * an editor rearranges afterwards stays.
 */
export async function arrangeForms(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'newsroom' });
  if ((await store.get({ key: 'forms' })) === VERSION) return;
  const contentTypes = strapi.plugin('content-manager').service('content-types');
  for (const form of FORMS) {
    const contentType = contentTypes.findContentType(form.uid);
    const standing = await contentTypes.findConfiguration(contentType);
    await contentTypes.updateConfiguration(contentType, configurationOf(form, standing));
  }
  await store.set({ key: 'forms', value: VERSION });
}
