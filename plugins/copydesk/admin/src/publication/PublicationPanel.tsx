import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import { Publication } from './Publication';
import { publicationState } from './publicationState';
import { usePublicationRights } from './usePublicationRights';

/** The side panel where an article's publication is scheduled, corrected and killed. */
export const PublicationPanel: PanelComponent = ({ model, document, documentId, activeTab }) => {
  const say = useMessages();
  const rights = usePublicationRights(model);
  if (rights === null || activeTab === 'published') return null;

  return {
    title: say('publication.title'),
    content:
      documentId === undefined || document === undefined ? (
        <Typography textColor="neutral600">{say('publication.unsavedDraft')}</Typography>
      ) : (
        <Publication
          key={documentId}
          documentId={documentId}
          rights={rights}
          state={publicationState(document)}
        />
      ),
  };
};
