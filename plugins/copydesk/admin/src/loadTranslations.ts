import type { Messages } from './messages';
import { PLUGIN_ID } from './pluginId';
import german from './translations/de.json';
import english from './translations/en.json';
import french from './translations/fr.json';

// Not loaded on demand: the admin panel asks for every locale that it offers when it starts.
const TRANSLATIONS: Record<string, Messages> = { en: english, de: german, fr: french };

/** Puts the plugin's prefix before every id, as the admin panel's one table of texts asks for. */
function prefixed(messages: Messages): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [`${PLUGIN_ID}.${id}`, text]));
}

/**
 * The plugin's texts for each of the locales that the admin panel offers. A locale without a translation
 * gets none, and the panel falls back to English.
 */
export async function loadTranslations(locales: string[]) {
  return locales.map((locale) => {
    const messages = TRANSLATIONS[locale];
    return { locale, data: messages ? prefixed(messages) : {} };
  });
}
