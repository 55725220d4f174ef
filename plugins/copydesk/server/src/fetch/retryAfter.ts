/**
 * When a server wants to be asked again (RFC 9110, section 10.2.3): in milliseconds from `now`; null where it does not
 * say, or says it of a moment that is over.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const said = header?.trim() ?? '';
  const milliseconds = /^\d{1,9}$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - now;
  return milliseconds > 0 ? milliseconds : null;
}
