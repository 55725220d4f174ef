import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import { PLUGIN_ID } from './pluginId';
import type english from './translations/en.json';

export type MessageId = keyof typeof english;

/** One language's texts, complete: a translation that lacks one does not compile. */
export type Messages = Record<MessageId, string>;

/** The id under which the admin panel holds a text of this plugin. */
export function messageKey(id: MessageId): string {
  return `${PLUGIN_ID}.${id}`;
}

export type Say = (id: MessageId, values?: Record<string, PrimitiveType>) => string;

/** Gives `say(id, values)`, which answers with the text in the editor's language. */
export function useMessages(): Say {
  const { formatMessage } = useIntl();

  return useCallback((id, values) => formatMessage({ id: messageKey(id) }, values), [formatMessage]);
}
