/** PostgreSQL takes neither a NUL nor half a surrogate pair in its texts, and a refusal to write would lose the event. */
export const plainText = (text: string): string =>
  /[\0\p{Surrogate}]/u.test(text) ? text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD') : text;

/** A value as it will come back from a JSON column of either database. */
export const plainValue = (value: object | null): unknown => plainStrings(JSON.parse(JSON.stringify(value)));

function plainStrings(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plainStrings);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [plainText(name), plainStrings(member)]),
  );
}
