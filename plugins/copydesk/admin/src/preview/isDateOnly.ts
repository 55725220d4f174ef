/** Whether an ISO 8601 date comes without a time, and so must not move to the editor's time zone. */
export function isDateOnly(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso);
}
