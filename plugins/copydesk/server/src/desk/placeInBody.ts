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

/** A body without one of its blocks, and that block as it stood there; a list's item comes as a list of its own. */
export interface Taken {
  body: BodyNode[];
  node: BodyNode;
}

/** Takes the block with this text out of a body; null where it no longer stands there. */
export function takeText(body: readonly BodyNode[], text: string): Taken | null {
  return takeNth(body, (node) => textOf(node).trim() === text.trim(), 0);
}

/**
 * Takes a block out of a body that is known by its opening; null where none begins like that any more.
 * @param nth of those that open alike, from 0.
 */
export function takeOpening(body: readonly BodyNode[], opening: string, nth: number): Taken | null {
  const opens = (node: BodyNode) => openingOf(textOf(node)) === opening;
  return takeNth(body, opens, nth) ?? takeNth(body, opens, 0);
}

function takeNth(body: readonly BodyNode[], fits: (node: BodyNode) => boolean, nth: number): Taken | null {
  let passed = 0;
  for (const [place, node] of body.entries()) {
    const items = node.type === 'list' ? (node.children ?? []) : [];
    const isOneItem = items.length === 1;
    if ((items.length === 0 || isOneItem) && fits(node)) {
      if (passed === nth) return { body: body.toSpliced(place, 1), node };
      passed += 1;
      continue;
    }
    for (const [at, item] of items.entries()) {
      if (!fits(item)) continue;
      if (passed === nth) {
        const rest = { ...node, children: items.toSpliced(at, 1) };
        return { body: body.toSpliced(place, 1, rest), node: { ...node, children: [item] } };
      }
      passed += 1;
    }
  }
  return null;
}
