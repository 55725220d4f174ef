import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { NameOfField } from './fieldPath';

/**
 * What the edit form calls the fields of an article: the newsroom's translation, or the label from its layout
 * of the form; the field's key where there is neither.
 */
export function useFormNames(articleUid: string): NameOfField {
  const { formatMessage, messages } = useIntl();
  const { metadatas } = useDocumentLayout(articleUid).edit;

  return useCallback(
    (field) => {
      // The id by which the content manager's own form looks for the label.
      const id = `content-manager.content-types.${articleUid}.${field}`;
      const label = metadatas[field]?.label || field;
      return id in messages ? formatMessage({ id }) : label;
    },
    [articleUid, formatMessage, messages, metadatas],
  );
}
