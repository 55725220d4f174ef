import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useMessages } from '../messages';
import { useNearDuplicatesQuery } from '../newsroom/nearDuplicatesApi';
import { useArticlePanel } from '../useArticlePanel';
import { NearDuplicates } from './NearDuplicates';

/** The side panel of the articles that are nearly the same as one; none where there are none. */
export const NearDuplicatesPanel: PanelComponent = ({ model, documentId, activeTab }) => {
  const say = useMessages();
  const articleUid = useArticlePanel(model);
  const isSaved = articleUid !== null && documentId !== undefined && activeTab !== 'published';
  const { data } = useNearDuplicatesQuery(
    { articleUid: articleUid ?? '', documentId: documentId ?? '' },
    { skip: !isSaved, refetchOnMountOrArgChange: true },
  );
  if (!isSaved || data === undefined || data.length === 0) return null;

  return {
    title: say('near.title'),
    content: <NearDuplicates article={{ articleUid, documentId }} near={data} />,
  };
};
