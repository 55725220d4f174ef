/** Headers by their names in lower case. */
export type Headers = ReadonlyMap<string, string>;

/** 'Name: value' lines; a line that begins with a space goes on with the one before. Lines that are neither are left. */
export function headersIn(lines: readonly string[]): Headers {
  const headers = new Map<string, string>();
  let last: string | null = null;
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last !== null) {
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
  }
  return headers;
}
