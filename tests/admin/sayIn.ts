import { createIntl } from 'react-intl';
import { loadTranslations } from '../../plugins/copydesk/admin/src/loadTranslations';
import { messageKey, type Say } from '../../plugins/copydesk/admin/src/messages';

/** Speaks a language as the admin panel would, with the texts that the plugin gives it. */
export async function sayIn(locale: string): Promise<Say> {
  const [translation] = await loadTranslations([locale]);
  const intl = createIntl({ locale, messages: translation?.data ?? {} });

  return (id, values) => intl.formatMessage({ id: messageKey(id) }, values);
}
