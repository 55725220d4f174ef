/** Characters that no XML document may hold, escaped or not: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const xmlText = (text: string): string => text.replace(FORBIDDEN, '');

/** Texts as XML can carry them, wherever they stand in lists and objects; dates stay. */
export function xmlTexts<T>(value: T): T;
export function xmlTexts(value: unknown): unknown {
  if (typeof value === 'string') return xmlText(value);
  if (Array.isArray(value)) return value.map((one: unknown) => xmlTexts(one));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, xmlTexts(one)]));
}
