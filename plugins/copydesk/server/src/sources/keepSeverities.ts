import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';
import { severityFaults } from '../policy/severityFaults';

interface RowEvent {
  params: { data?: Record<string, unknown> | Record<string, unknown>[] };
}

/**
 * Refuses severities of a source's own that the policy would not understand: it would go by the desk's instead, and
 * nobody would know. On the database's own events, so that every path meets it.
 */
export function keepSeverities({ strapi, types }: Newsroom): void {
  const check = ({ params: { data } }: RowEvent): void => {
    for (const { severities } of Array.isArray(data) ? data : [data ?? {}]) {
      const faults = severities == null ? [] : severityFaults(asRead(severities));
      if (faults.length === 0) continue;
      const message = faults.join(' ');
      throw fieldError(message, [{ path: ['severities'], message, value: severities }]);
    }
  };
  watchRows(strapi, {
    models: [types.source],
    beforeCreate: check,
    beforeCreateMany: check,
    beforeUpdate: check,
    beforeUpdateMany: check,
  });
}

/** A JSON field may be given as its text. */
function asRead(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
