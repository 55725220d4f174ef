const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * JSON with the keys of every object in the order of their code units and no space, so that one value has one text
 * whichever database it went through. As RFC 8785 has it, but for numbers, which stay as JavaScript writes them.
 * `undefined` in an object is left out, in a list it is null.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compare(a, b))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
