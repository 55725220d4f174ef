/** What of the audit trail is shown, as the form and the address bar have it; empty for all. */
export interface AuditFilters {
  action: string;
  actor: string;
  subject: string;
  path: string;
  /** Days where the editor is, '2026-05-05', both included. */
  from: string;
  to: string;
}

const NAMES = ['action', 'actor', 'subject', 'path', 'from', 'to'] as const;

export const filtersIn = (search: URLSearchParams): AuditFilters => ({
  action: search.get('action') ?? '',
  actor: search.get('actor') ?? '',
  subject: search.get('subject') ?? '',
  path: search.get('path') ?? '',
  from: search.get('from') ?? '',
  to: search.get('to') ?? '',
});

/** The filters for the address bar, without what asks for all. */
export const searchOf = (filters: AuditFilters): URLSearchParams =>
  new URLSearchParams(NAMES.map((name) => [name, filters[name].trim()]).filter(([, value]) => value !== ''));

/** The filters as the newsroom takes them: a day is from its first to its last moment where the editor is. */
export function askFor(filters: AuditFilters, more: Record<string, string> = {}): string {
  const asked = searchOf(filters);
  const from = instantOf(filters.from, '00:00:00.000');
  const to = instantOf(filters.to, '23:59:59.999');
  if (from !== null) asked.set('from', from);
  if (to !== null) asked.set('to', to);
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  return asked.toString();
}

function instantOf(day: string, time: string): string | null {
  const moment = new Date(`${day}T${time}`);
  return day === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
