import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useMessages } from '../messages';
import { useArticlePanel } from '../useArticlePanel';
import { SelectedChecks } from './SelectedChecks';

/**
 * The list view's answer before a bulk publish: which of the selected articles the gate would refuse.
 * The publish dialog itself has no place where a plugin could say so.
 */
export const CheckAttributionAction: BulkActionComponent = ({ model, documents }) => {
  const say = useMessages();
  const articleUid = useArticlePanel(model);
  if (articleUid === null) return null;
  const documentIds = documents.map(({ documentId }) => documentId);

  return {
    label: say('bulk.action'),
    variant: 'tertiary',
    dialog: {
      type: 'modal',
      title: say('bulk.title'),
      content: <SelectedChecks articleUid={articleUid} documentIds={documentIds} />,
    },
  };
};
