import { z } from 'zod';
import { recordEvent } from '../audit/recordEvent';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import type { Policy } from './policy';
import { POLICY_RULES } from './rules';
import { severities, type Severities } from './subject';

const KEY = { type: 'plugin', name: 'copydesk', key: 'policy' } as const;
const stored = z.object({ severities }).nullish().catch(null);

/** The policy as the desk has set it; read anew each time, since another server may have changed it. */
export async function policyOf({ strapi }: Pick<Newsroom, 'strapi'>): Promise<Policy> {
  const found = stored.parse(await strapi.store.get(KEY));
  return { rules: POLICY_RULES, severities: found?.severities ?? {} };
}

/**
 * Sets how severe rules are for the whole desk; a rule that is left out is as severe as it comes.
 * @throws ValidationError that names a rule that there is none of, or one that is final.
 */
export async function setSeverities(newsroom: Newsroom, chosen: Severities): Promise<void> {
  refuseUnknownRules(chosen);
  refuseFinalRules(chosen);
  const before = (await policyOf(newsroom)).severities;
  await newsroom.strapi.store.set({ ...KEY, value: { severities: chosen } });
  await recordEvent(newsroom, {
    action: 'settingsChanged',
    subject: { type: 'settings', documentId: null, name: 'policy' },
    detail: { before, after: chosen },
  });
}

/** A source's own severities are read as they stand: there, a final rule is final all the same. */
function refuseFinalRules(chosen: Severities): void {
  const final = POLICY_RULES.find(
    ({ id, isFinal, severity }) => isFinal && (chosen[id] ?? severity) !== severity,
  );
  if (final === undefined) return;
  const message = `The rule "${final.id}" can't be turned down.`;
  throw fieldError(message, [{ path: ['severities', final.id], message }]);
}

function refuseUnknownRules(chosen: Severities): void {
  const unknown = Object.keys(chosen).filter((id) => !POLICY_RULES.some((rule) => rule.id === id));
  if (unknown.length === 0) return;
  const message = `The policy has no rule ${unknown.map((id) => `"${id}"`).join(', ')}. It has ${POLICY_RULES.map(({ id }) => id).join(', ')}.`;
  throw fieldError(message, [{ path: ['severities'], message }]);
}
