import { z } from 'zod';
import { recordEvent } from '../audit/recordEvent';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import type { Policy } from './policy';
import { POLICY_RULES } from './rules';
import { severityFaults } from './severityFaults';
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
  const faults = severityFaults(chosen).map((message) => ({ path: ['severities'], message }));
  if (faults.length > 0) throw fieldError(faults.map(({ message }) => message).join(' '), faults);
  const before = (await policyOf(newsroom)).severities;
  await newsroom.strapi.store.set({ ...KEY, value: { severities: chosen } });
  await recordEvent(newsroom, {
    action: 'settingsChanged',
    subject: { type: 'settings', documentId: null, name: 'policy' },
    detail: { before, after: chosen },
  });
}
