/**
 * Trees as they ship: node after node in preorder, so that a left child is the next node. `nodes` is base64 of four bytes
 * a node: its feature (255 for a leaf), the low and high byte of its value, and how far off its right child is. The value
 * is the place of a threshold in `thresholds`, or a leaf's number in units of `leafUnit`.
 */
export interface PackedForest {
  nodes: string;
  /** Nodes of each tree. */
  sizes: readonly number[];
  thresholds: readonly number[];
  leafUnit: number;
  /** What the leaves' sum starts from. */
  base: number;
}

const LEAF = 255;
const BYTES = 4;
const FEATURE_BITS = 8;
const FEATURE = 255;
const WIDEST = 65_536;
/** Rows that fit into a processor's nearest memory, with one tree. */
const ROWS_AT_HAND = 16;

/**
 * Gradient-boosted trees that speak for one class. A node's right child stands behind its left one, and a leaf is its own
 * child: a row goes down a tree in as many steps as that is deep, none of which has to be guessed by the processor.
 */
export class Forest {
  /**
   * Two numbers a node, side by side, so that a step reads one place in memory: where its left child stands, shifted by 8,
   * with its feature in the bits below; and, in `limits`, what a row's feature must be below for the row to go left,
   * endless of a leaf. Nodes are counted in twos throughout.
   */
  private readonly links: Int32Array;
  private readonly limits: Float32Array;
  /** A leaf's number, one place a node: the smaller the trees, the more of them stay at hand. */
  private readonly numbers: Float32Array;
  private readonly roots: Int32Array;
  private readonly depths: Int32Array;
  private readonly base: number;

  /** Throws where the weights are not whole. */
  constructor(packed: PackedForest) {
    const bytes = Buffer.from(packed.nodes, 'base64');
    const count = bytes.length / BYTES;
    if (packed.sizes.reduce((sum, size) => sum + size, 0) !== count)
      throw new Error("The classifier's weights are not whole. Build the plugin again.");
    this.limits = new Float32Array(2 * count).fill(Infinity);
    this.links = new Int32Array(this.limits.buffer);
    this.numbers = new Float32Array(count);
    this.roots = new Int32Array(packed.sizes.length);
    this.depths = new Int32Array(packed.sizes.length);
    this.base = packed.base;
    let root = 0;
    packed.sizes.forEach((size, tree) => {
      this.roots[tree] = 2 * root;
      this.depths[tree] = this.lay(packed, bytes, root);
      root += size;
    });
  }

  /** Lays the nodes of the tree from `root` on side by side; gives how deep it is. */
  private lay({ thresholds, leafUnit }: PackedForest, bytes: Uint8Array, root: number): number {
    let deepest = 0;
    let free = root + 1;
    const waiting = [{ from: root, to: root, depth: 0 }];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const { from, to, depth } = node;
      const feature = bytes[from * BYTES] ?? LEAF;
      const value = (bytes[from * BYTES + 1] ?? 0) | ((bytes[from * BYTES + 2] ?? 0) << 8);
      if (feature === LEAF) {
        this.links[2 * to] = (2 * to) << FEATURE_BITS;
        this.numbers[to] = (value >= WIDEST / 2 ? value - WIDEST : value) * leafUnit;
        deepest = Math.max(deepest, depth);
        continue;
      }
      this.links[2 * to] = ((2 * free) << FEATURE_BITS) | feature;
      this.limits[2 * to + 1] = thresholds[value] ?? 0;
      const right = from + (bytes[from * BYTES + 3] ?? 0);
      waiting.push({ from: from + 1, to: free, depth: depth + 1 });
      waiting.push({ from: right, to: free + 1, depth: depth + 1 });
      free += 2;
    }
    return deepest;
  }

  /** The probability for each row; `values` holds `count` rows of `width` numbers. */
  predict(values: Float32Array, width: number, count: number): Float32Array {
    const sums = new Float64Array(count).fill(this.base);
    for (let from = 0; from < count; from += ROWS_AT_HAND)
      this.addLeaves(values, width, from, Math.min(count, from + ROWS_AT_HAND), sums);
    const chances = new Float32Array(count);
    for (let row = 0; row < count; row++) chances[row] = 1 / (1 + Math.exp(-(sums[row] ?? 0)));
    return chances;
  }

  /**
   * Adds to the sums of the rows from `from` to `to` the leaves that they fall on. Tree after tree, so that one tree's nodes
   * stay at hand for these rows, and four rows at once, so that the steps of one need not wait for those of another.
   */
  private addLeaves(values: Float32Array, width: number, from: number, to: number, sums: Float64Array): void {
    const { links, limits, numbers } = this;
    const inFours = to - ((to - from) % 4);
    for (let tree = 0; tree < this.roots.length; tree++) {
      const root = this.roots[tree] ?? 0;
      const depth = this.depths[tree] ?? 0;
      for (let row = from; row < inFours; row += 4) {
        const [one, two, three, four] = [
          row * width,
          (row + 1) * width,
          (row + 2) * width,
          (row + 3) * width,
        ];
        let [a, b, c, d] = [root, root, root, root];
        for (let step = 0; step < depth; step++) {
          const A = links[a] ?? 0;
          a = (A >>> FEATURE_BITS) + isRight(values[one + (A & FEATURE)] ?? 0, limits[a + 1] ?? 0);
          const B = links[b] ?? 0;
          b = (B >>> FEATURE_BITS) + isRight(values[two + (B & FEATURE)] ?? 0, limits[b + 1] ?? 0);
          const C = links[c] ?? 0;
          c = (C >>> FEATURE_BITS) + isRight(values[three + (C & FEATURE)] ?? 0, limits[c + 1] ?? 0);
          const D = links[d] ?? 0;
          d = (D >>> FEATURE_BITS) + isRight(values[four + (D & FEATURE)] ?? 0, limits[d + 1] ?? 0);
        }
        sums[row] = (sums[row] ?? 0) + (numbers[a >> 1] ?? 0);
        sums[row + 1] = (sums[row + 1] ?? 0) + (numbers[b >> 1] ?? 0);
        sums[row + 2] = (sums[row + 2] ?? 0) + (numbers[c >> 1] ?? 0);
        sums[row + 3] = (sums[row + 3] ?? 0) + (numbers[d >> 1] ?? 0);
      }
      for (let row = inFours; row < to; row++)
        sums[row] = (sums[row] ?? 0) + (numbers[this.leafBelow(root, depth, values, row * width) >> 1] ?? 0);
    }
  }

  /** The sum of the leaves that the row at `from` falls on; four trees at once, as `predict` does with rows. */
  marginOf(values: Float32Array, from: number): number {
    const { links, limits, numbers, roots, depths } = this;
    const inFours = roots.length - (roots.length % 4);
    let sum = this.base;
    for (let tree = 0; tree < inFours; tree += 4) {
      let [a, b, c, d] = [roots[tree] ?? 0, roots[tree + 1] ?? 0, roots[tree + 2] ?? 0, roots[tree + 3] ?? 0];
      // A leaf is its own child: a tree that is less deep may take the steps of the deepest.
      const depth = Math.max(
        depths[tree] ?? 0,
        depths[tree + 1] ?? 0,
        depths[tree + 2] ?? 0,
        depths[tree + 3] ?? 0,
      );
      for (let step = 0; step < depth; step++) {
        const A = links[a] ?? 0;
        a = (A >>> FEATURE_BITS) + isRight(values[from + (A & FEATURE)] ?? 0, limits[a + 1] ?? 0);
        const B = links[b] ?? 0;
        b = (B >>> FEATURE_BITS) + isRight(values[from + (B & FEATURE)] ?? 0, limits[b + 1] ?? 0);
        const C = links[c] ?? 0;
        c = (C >>> FEATURE_BITS) + isRight(values[from + (C & FEATURE)] ?? 0, limits[c + 1] ?? 0);
        const D = links[d] ?? 0;
        d = (D >>> FEATURE_BITS) + isRight(values[from + (D & FEATURE)] ?? 0, limits[d + 1] ?? 0);
      }
      sum += numbers[a >> 1] ?? 0;
      sum += numbers[b >> 1] ?? 0;
      sum += numbers[c >> 1] ?? 0;
      sum += numbers[d >> 1] ?? 0;
    }
    for (let tree = inFours; tree < roots.length; tree++)
      sum += numbers[this.leafBelow(roots[tree] ?? 0, depths[tree] ?? 0, values, from) >> 1] ?? 0;
    return sum;
  }

  /** The leaf that the row at `from` falls on in one tree. */
  private leafBelow(root: number, depth: number, values: Float32Array, from: number): number {
    const { links, limits } = this;
    let node = root;
    for (let step = 0; step < depth; step++) {
      const link = links[node] ?? 0;
      node = (link >>> FEATURE_BITS) + isRight(values[from + (link & FEATURE)] ?? 0, limits[node + 1] ?? 0);
    }
    return node;
  }
}

/**
 * How far behind the left child the one stands that a row goes to: a node where it goes right, else nothing. Without a
 * branch, and without looking up a global, which is slow in a VM's context.
 */
function isRight(value: number, limit: number): number {
  return (+(value >= limit) | 0) << 1;
}
