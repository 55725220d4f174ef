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
const WIDEST = 65_536;

/** Gradient-boosted trees that speak for one class. */
export class Forest {
  private readonly features: Uint8Array;
  /** A node's threshold; a leaf's number. */
  private readonly values: Float32Array;
  private readonly rights: Int32Array;
  private readonly roots: Int32Array;
  private readonly base: number;

  /** Throws where the weights are not whole. */
  constructor(packed: PackedForest) {
    const bytes = Buffer.from(packed.nodes, 'base64');
    const count = bytes.length / BYTES;
    if (packed.sizes.reduce((sum, size) => sum + size, 0) !== count)
      throw new Error("The classifier's weights are not whole. Build the plugin again.");
    this.features = new Uint8Array(count);
    this.values = new Float32Array(count);
    this.rights = new Int32Array(count);
    this.roots = new Int32Array(packed.sizes.length);
    this.base = packed.base;
    for (let i = 0; i < count; i++) {
      const feature = bytes[i * BYTES] ?? LEAF;
      const value = (bytes[i * BYTES + 1] ?? 0) | ((bytes[i * BYTES + 2] ?? 0) << 8);
      this.features[i] = feature;
      this.values[i] =
        feature === LEAF
          ? (value >= WIDEST / 2 ? value - WIDEST : value) * packed.leafUnit
          : (packed.thresholds[value] ?? 0);
      this.rights[i] = i + (bytes[i * BYTES + 3] ?? 0);
    }
    let at = 0;
    packed.sizes.forEach((size, tree) => {
      this.roots[tree] = at;
      at += size;
    });
  }

  /**
   * The probability for each row; `values` holds `count` rows of `width` numbers. Tree after tree, so that one tree's nodes
   * stay at hand for all rows.
   */
  predict(values: Float32Array, width: number, count: number): Float32Array {
    const sums = new Float64Array(count).fill(this.base);
    for (let tree = 0; tree < this.roots.length; tree++) {
      const root = this.roots[tree] ?? 0;
      for (let row = 0; row < count; row++)
        sums[row] = (sums[row] ?? 0) + this.leafBelow(root, values, row * width);
    }
    return Float32Array.from(sums, (sum) => 1 / (1 + Math.exp(-sum)));
  }

  /** The sum of the leaves that the row at `from` falls on. */
  marginOf(values: Float32Array, from: number): number {
    let sum = this.base;
    for (let tree = 0; tree < this.roots.length; tree++)
      sum += this.leafBelow(this.roots[tree] ?? 0, values, from);
    return sum;
  }

  /** The number of the leaf that the row at `from` falls on in one tree. */
  private leafBelow(root: number, values: Float32Array, from: number): number {
    const { features, values: limits, rights } = this;
    let node = root;
    let feature = features[node] ?? LEAF;
    while (feature !== LEAF) {
      node = (values[from + feature] ?? 0) < (limits[node] ?? 0) ? node + 1 : (rights[node] ?? 0);
      feature = features[node] ?? LEAF;
    }
    return limits[node] ?? 0;
  }
}
