import { useRBAC } from '@strapi/strapi/admin';
import { useSetupQuery } from './newsroom/newsroomApi';
import { REVIEW_PERMISSIONS } from './permissions';

/**
 * Whether a view of the content manager is about articles and its editor may review them:
 * the article content type's uid if so, null if not (or not known yet).
 */
export function useArticlePanel(model: string): string | null {
  const setup = useReviewedTypes();

  return setup?.articleUid === model ? model : null;
}

/** The same of views that are about sources. */
export function useSourcePanel(model: string): string | null {
  const setup = useReviewedTypes();

  return setup?.sourceUid === model ? model : null;
}

/** The newsroom's content types, where its editor may review them. */
function useReviewedTypes() {
  const { allowedActions } = useRBAC(REVIEW_PERMISSIONS);
  const mayReview = allowedActions.canReview === true;
  const { data: setup } = useSetupQuery(undefined, { skip: !mayReview });

  return mayReview ? setup : undefined;
}
