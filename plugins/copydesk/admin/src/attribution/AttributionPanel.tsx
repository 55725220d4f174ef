import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import { useArticlePanel } from '../useArticlePanel';
import { AttributionChecks } from './AttributionChecks';

/** The side panel that says whether an article may be published, and what it lacks. */
export const AttributionPanel: PanelComponent = ({ model, documentId }) => {
  const say = useMessages();
  const articleUid = useArticlePanel(model);
  if (articleUid === null) return null;

  return {
    title: say('attribution.title'),
    content:
      documentId === undefined ? (
        <Typography textColor="neutral600">{say('attribution.unsavedDraft')}</Typography>
      ) : (
        <AttributionChecks articleUid={articleUid} documentId={documentId} />
      ),
  };
};
