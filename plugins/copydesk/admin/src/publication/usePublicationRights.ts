import { useRBAC } from '@strapi/strapi/admin';
import { useSetupQuery } from '../newsroom/newsroomApi';
import { PUBLICATION_PERMISSIONS } from '../permissions';

/** What an editor may do about the publication of an article. */
export interface PublicationRights {
  articleUid: string;
  schedule: boolean;
  correct: boolean;
  kill: boolean;
}

/** The rights of whoever looks, where the view is about articles and there is any; else null. */
export function usePublicationRights(model: string): PublicationRights | null {
  const { allowedActions } = useRBAC(PUBLICATION_PERMISSIONS);
  const schedule = allowedActions.canSchedule === true;
  const correct = allowedActions.canCorrect === true;
  const kill = allowedActions.canKill === true;
  const mayAny = schedule || correct || kill;
  const { data: setup } = useSetupQuery(undefined, { skip: !mayAny });

  return mayAny && setup?.articleUid === model ? { articleUid: model, schedule, correct, kill } : null;
}
