import { textOf, type BodyNode } from '../newsroom/articleBody';
import { openingOf, type StoredLedger } from '../imports/storedLedger';

const holds = (node: BodyNode, opening: string): boolean =>
  openingOf(textOf(node)) === opening ||
  (node.type === 'list' && (node.children ?? []).some((item) => holds(item, opening)));

/**
 * Puts a block of the scrape back into an article's body: behind the nearest block before it that still stands
 * there, else before the nearest after it, else at the end. An editor may have moved or rewritten any of them.
 */
export function insertInBody(
  body: readonly BodyNode[],
  nodes: readonly BodyNode[],
  block: number,
  { entries }: StoredLedger,
): BodyNode[] {
  const kept = entries.filter((entry) => entry.fate === 'kept');
  for (const { opening } of kept.filter((entry) => entry.block < block).reverse()) {
    const place = body.findLastIndex((node) => holds(node, opening));
    if (place >= 0) return [...body.slice(0, place + 1), ...nodes, ...body.slice(place + 1)];
  }
  for (const { opening } of kept.filter((entry) => entry.block > block)) {
    const place = body.findIndex((node) => holds(node, opening));
    if (place >= 0) return [...body.slice(0, place), ...nodes, ...body.slice(place)];
  }
  return [...body, ...nodes];
}

/** Takes the block with this text out of a body again; null where it no longer stands there. */
export function removeFromBody(body: readonly BodyNode[], text: string): BodyNode[] | null {
  const same = (node: BodyNode): boolean => textOf(node).trim() === text.trim();
  const place = body.findIndex(
    (node) => same(node) || (node.type === 'list' && (node.children ?? []).some(same)),
  );
  const node = body[place];
  if (node === undefined) return null;
  const children = (node.children ?? []).filter((item) => !same(item));
  if (same(node) || children.length === 0) return body.toSpliced(place, 1);
  return body.toSpliced(place, 1, { ...node, children });
}
