import { useState } from 'react';
import { useAddRuleMutation, useChangeRuleMutation, useTryRuleMutation } from '../newsroom/rulesApi';
import { toRuleRequest, type RuleDraft } from './ruleDraft';

/** The draft of a rule, what a trial of it said, and its way to the newsroom. A changed draft forgets its trial. */
export function useRuleForm(sourceDocumentId: string, initial: RuleDraft, onSaved: () => void) {
  const [draft, setDraft] = useState(initial);
  const [add, adding] = useAddRuleMutation();
  const [alter, altering] = useChangeRuleMutation();
  const [send, trying] = useTryRuleMutation();

  const change = (next: RuleDraft) => {
    setDraft(next);
    trying.reset();
    adding.reset();
    altering.reset();
  };

  const tryIt = async () => {
    adding.reset();
    altering.reset();
    await send({ ...toRuleRequest(draft), sourceDocumentId, documentId: draft.documentId ?? undefined });
  };

  const save = async () => {
    trying.reset();
    const request = toRuleRequest(draft);
    const result =
      draft.documentId === null
        ? await add({ ...request, sourceDocumentId })
        : await alter({ ...request, documentId: draft.documentId });
    if (!('error' in result)) onSaved();
  };

  return {
    draft,
    change,
    trial: trying.data,
    error: trying.error ?? adding.error ?? altering.error,
    isTrying: trying.isLoading,
    isSaving: adding.isLoading || altering.isLoading,
    tryIt,
    save,
  };
}
