/** What a field of an article is called on the screen that a check stands on. */
export type NameOfField = (field: string) => string;

/**
 * A field's path as a person reads it, list places counted from one: 'Photo captions › 1 › credit'.
 *
 * @param path from the article's field inwards
 * @param nameOf what the article's own fields are called; what lies within a field keeps its key
 */
export function fieldPath(path: string[], nameOf: NameOfField): string {
  return path.map((step, depth) => (depth === 0 ? nameOf(step) : inner(step))).join(' › ');
}

function inner(step: string): string {
  return /^\d+$/.test(step) ? String(Number(step) + 1) : step;
}
