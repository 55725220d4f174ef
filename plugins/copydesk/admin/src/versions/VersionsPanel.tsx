import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useMessages } from '../messages';
import { useVersionsQuery } from '../newsroom/versionsApi';
import { useArticlePanel } from '../useArticlePanel';
import { Versions } from './Versions';

/** The side panel of an article's versions; none where only the one came in that made it. */
export const VersionsPanel: PanelComponent = ({ model, documentId, activeTab }) => {
  const say = useMessages();
  const articleUid = useArticlePanel(model);
  const isSaved = articleUid !== null && documentId !== undefined && activeTab !== 'published';
  const { data } = useVersionsQuery(
    { articleUid: articleUid ?? '', documentId: documentId ?? '' },
    { skip: !isSaved, refetchOnMountOrArgChange: true },
  );
  if (!isSaved || data === undefined || data.versions.length < 2) return null;

  return {
    title: say('versions.title'),
    content: <Versions article={{ articleUid, documentId }} came={data} />,
  };
};
