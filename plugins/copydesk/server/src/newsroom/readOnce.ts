/** A value that nobody changes any more, with all that it holds. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

/**
 * Reads what is frozen once, and gives the same again for it; what may change is read each time. What it gives is shared,
 * and so frozen too.
 */
export function readOnce<T>(read: (value: unknown) => T): (value: unknown) => T {
  const known = new WeakMap<object, { read: T }>();
  return (value) => {
    if (typeof value !== 'object' || value === null || !Object.isFrozen(value)) return read(value);
    const found = known.get(value) ?? { read: frozen(read(value)) };
    known.set(value, found);
    return found.read;
  };
}

/** Keeps what is made of texts, for the last few of them, and frozen. */
export function remembering<T>(most: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? frozen(make(text));
    // At the end stands what was asked for last.
    known.delete(text);
    known.set(text, found);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
