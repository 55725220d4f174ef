/** An object of JSON, or a row of a table. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text, or a number, as a person would read it; null for anything else and for nothing but spaces. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}

/** The first text among these: scrapers wrap single values into lists. */
export function firstText(value: unknown): string | null {
  if (!Array.isArray(value)) return textOf(value);
  for (const one of value) {
    const text = textOf(one);
    if (text !== null) return text;
  }
  return null;
}

/** Every text of a list, or of its objects' names; a single one is a list of one. */
export function namesIn(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => nameOf(one) ?? []);
}

/** 'Jane Doe' of 'Jane Doe' and of `{ "name": "Jane Doe" }`. */
export function nameOf(value: unknown): string | null {
  if (!isRecord(value)) return textOf(value)?.trim() ?? null;
  const given =
    textOf(value.name) ??
    textOf(value.label) ??
    textOf(value.title) ??
    textOf(value.webTitle) ??
    textOf(value.value);
  return given?.trim() ?? null;
}
