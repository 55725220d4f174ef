import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../messages';
import type { PolicyRule } from '../newsroom/contract/policy';
import { useSetPolicyMutation } from '../newsroom/policyApi';
import { severitiesToSave, type SeverityChanges } from './severities';

const NONE: SeverityChanges = new Map();

/** What an editor changes in the policy, and its way to the newsroom. */
export function usePolicyForm(rules: readonly PolicyRule[]) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [changes, setChanges] = useState(NONE);
  const [send, { error, isLoading: isSaving, reset }] = useSetPolicyMutation();

  const change = (next: SeverityChanges) => {
    setChanges(next);
    reset();
  };

  const save = async () => {
    const result = await send(severitiesToSave(rules, changes));
    if ('error' in result) return;
    setChanges(NONE);
    toggleNotification({ type: 'success', message: say('policy.saved') });
  };

  return { changes, change, save, error, isSaving };
}
