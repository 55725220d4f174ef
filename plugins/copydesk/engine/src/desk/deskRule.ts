/** What a rule does to the blocks that it fits. */
export const DESK_ACTIONS = ['remove', 'keep', 'replace'] as const;
export type DeskAction = (typeof DESK_ACTIONS)[number];

/**
 * How a rule finds a block:
 * - `exact`, `startsWith`, `contains`: by its text, white space folded, capitals told apart
 * - `expression`: by a regular expression that fits somewhere in its text, in the dialect of RE2
 * - `selector`: by the CSS selector of an element that holds all of it, or of any element above that one
 * - `first`, `last`: by its place among the blocks that `placesOf` counts; the value is how many
 */
export const DESK_MATCHES = [
  'exact',
  'startsWith',
  'contains',
  'expression',
  'selector',
  'first',
  'last',
] as const;
export type DeskMatch = (typeof DESK_MATCHES)[number];

/** One rule of a desk for the copy of one source. */
export interface DeskRule {
  /** The ledger names the rule by it. */
  id: string;
  action: DeskAction;
  matchBy: DeskMatch;
  /** The text, the expression, the selector, or how many blocks. */
  value: string;
  /** Of `replace`: what comes instead. With an expression, `$1` is its first group and `$&` all that it fits. */
  replacement?: string | null;
  /** Why, for whoever finds the block missing. */
  reason: string;
  /** Who made the rule. */
  author: string;
  /** A rule that is switched off is kept and does nothing. */
  enabled: boolean;
}

export const DESK_LIMITS = {
  /** Rules of one source that are switched on. */
  rules: 200,
  /** Characters of a text. */
  text: 2_000,
  /** Characters of an expression, of a selector and of a replacement. */
  pattern: 500,
  /** Instructions that an expression may come to: `(\w{50}){50}` is short and comes to thousands. */
  program: 1_000,
  /** Elements that one selector may name in a row. */
  steps: 30,
  /** Blocks that a rule by place may take. */
  blocks: 50,
} as const;
