import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { recordEvent } from '../audit/recordEvent';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { quoted, tableOf } from '../newsroom/rawSql';
import type { Policy } from './policy';
import { POLICY_RULES } from './rules';
import { severityFaults } from './severityFaults';
import { severities, type Severities } from './subject';

const KEY = { type: 'plugin', name: 'copydesk', key: 'policy' } as const;
const stored = z.object({ severities }).nullish().catch(null);

const policyWith = (setting: unknown): Policy => ({
  rules: POLICY_RULES,
  severities: stored.parse(setting)?.severities ?? {},
});

/** The policy as the desk has set it; read anew each time, since another server may have changed it. */
export async function policyOf({ strapi }: Pick<Newsroom, 'strapi'>): Promise<Policy> {
  return policyWith(await strapi.store.get(KEY));
}

/** A sub-select of what `policyIn` reads, for whoever reads something else in the same moment. */
export function policySetting(strapi: Core.Strapi): string {
  const { type, name, key } = KEY;
  const table = tableOf(strapi, 'strapi::core-store');
  return `select c.value from ${table} as c where c.${quoted(strapi, 'key')} = '${type}_${name}_${key}' and c.environment is null and c.tag is null limit 1`;
}

/** The policy as the store's row has it. */
export function policyIn(value: unknown): Policy {
  try {
    return policyWith(typeof value === 'string' ? JSON.parse(value) : null);
  } catch {
    return policyWith(null);
  }
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
