/**
 * Whether text that begins with a bracket is one document of JSON, or rows, one a line; null where it only looks so:
 * '[Updated] The ferry …'.
 */
export function jsonFormat(text: string, name: string): 'json' | 'jsonl' | null {
  if (/\.(?:jsonl|ndjson|jsonlines|jl)$/i.test(name)) return 'jsonl';
  if (text.startsWith('[')) return isArray(text) || isNamed(name) ? 'json' : null;
  if (!/^\{\s*(?:"|\}|$)/.test(text) && !isNamed(name)) return null;
  const [first = '', ...rest] = text.split('\n').map((line) => line.trim());
  const following = rest.filter((line) => line !== '');
  if (following.length === 0) return 'json';
  const isRow = (line: string) => line.startsWith('{') && line.endsWith('}');
  // A row may be broken, or longer than what is seen here.
  const begins = following.filter((line) => line.startsWith('{"')).length;
  return isRow(first) || begins === following.length ? 'jsonl' : 'json';
}

function isArray(text: string): boolean {
  return /^\[\s*(?:[{[\]]|"https?:|$)/.test(text);
}

const isNamed = (name: string) => /\.json$/i.test(name);
