import { useNotification } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import type { SourceRule } from '../newsroom/contract/rules';
import { errorMessage } from '../newsroom/errorMessage';
import { useChangeRuleMutation, useDeleteRuleMutation } from '../newsroom/rulesApi';

/** Switches rules on and off and deletes them, and says so where it fails. */
export function useRuleActions() {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [change, changing] = useChangeRuleMutation();
  const [remove, removing] = useDeleteRuleMutation();

  const tellOf = (result: object) => {
    if (!('error' in result)) return;
    toggleNotification({ type: 'danger', message: errorMessage(result.error, say('error.unreachable')) });
  };

  return {
    switchRule: async ({ documentId, enabled }: SourceRule) =>
      tellOf(await change({ documentId, enabled: !enabled })),
    deleteRule: async ({ documentId }: SourceRule) => tellOf(await remove(documentId)),
    isBusy: changing.isLoading || removing.isLoading,
  };
}
