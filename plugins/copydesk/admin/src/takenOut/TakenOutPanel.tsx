import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useMessages } from '../messages';
import { useRemovalsQuery } from '../newsroom/newsroomApi';
import { useArticlePanel } from '../useArticlePanel';
import { TakenOut } from './TakenOut';

/** The side panel of what the import took out of an article; none for an article that was not imported. */
export const TakenOutPanel: PanelComponent = ({ model, documentId, activeTab }) => {
  const say = useMessages();
  const articleUid = useArticlePanel(model);
  const isImportable = articleUid !== null && documentId !== undefined && activeTab !== 'published';
  const { data } = useRemovalsQuery(
    { articleUid: articleUid ?? '', documentId: documentId ?? '' },
    { skip: !isImportable, refetchOnMountOrArgChange: true },
  );
  if (!isImportable || !data) return null;

  return {
    title: say('takenOut.title'),
    content: <TakenOut articleUid={articleUid} documentId={documentId} taken={data} />,
  };
};
