/** What is shorter V8 copies when it is cut. */
const SHORTEST_VIEW = 13;

/**
 * A copy of a text that does not hold on to the page which it was cut from. V8 keeps a cut as a view of the whole:
 * remembered from page to page, a menu's label would keep its page in memory.
 */
export function ownCopy(text: string): string {
  if (text.length < SHORTEST_VIEW) return text;
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
