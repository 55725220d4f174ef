/** What a refusal says of single fields, by the field's name; empty where it says nothing of any. */
export function fieldErrors(error: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const fault of faultsOf(error)) {
    if (typeof fault !== 'object' || fault === null || !('path' in fault) || !('message' in fault)) continue;
    const field: unknown = Array.isArray(fault.path) ? fault.path[0] : null;
    if (typeof field === 'string' && typeof fault.message === 'string' && !found.has(field))
      found.set(field, fault.message);
  }
  return found;
}

function faultsOf(error: unknown): unknown[] {
  if (typeof error !== 'object' || error === null || !('details' in error)) return [];
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('errors' in details)) return [];
  return Array.isArray(details.errors) ? details.errors : [];
}
