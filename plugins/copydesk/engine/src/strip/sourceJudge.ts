import type { Block } from '../block';
import type { Judge, Kind, Rewriting } from '../ledger';
import type { BodyBlock } from '../story';
import type { StripPage } from './rule';

/** What a source's own judge says of a block that it knows. */
export type Ruling =
  /** It stays, whatever later judges say. */
  | { keep: true }
  /** It goes. */
  | { keep: false; kind: Kind; rule: string; reason: string; confidence: number };

/** A kept block in other words. */
export interface Rewritten {
  /** Without any text where nothing is left of it: it is then removed. */
  content: BodyBlock;
  by: Rewriting['by'];
}

/**
 * One who knows the source that a scrape is from: the desk with its rules, the template with the lines that repeat. These
 * are asked before the universal rules and the classifier, in the order in which they are given; the first that knows a
 * block decides. None of them is shown a block that was recognised.
 */
export interface SourceJudge {
  judge: Extract<Judge, 'desk' | 'template'>;
  /** Null where it does not know the block. */
  ruleOn(block: Block, page: StripPage): Ruling | null;
  /**
   * Changes words within a block that stays in the body; null where it changes none. It is shown no block that was
   * recognised, and none that names somebody whom the story credits nowhere else.
   */
  rewrite?: ((content: BodyBlock) => Rewritten | null) | undefined;
}
