import type { Block } from '../block';
import type { Judge, Kind } from '../ledger';
import type { StripPage } from './rule';

/** What a source's own judge says of a block that it knows. */
export type Ruling =
  /** It stays, whatever later judges say. */
  | { keep: true }
  /** It goes. */
  | { keep: false; kind: Kind; rule: string; reason: string; confidence: number };

/**
 * One who knows the source that a scrape is from: the desk with its rules, the template with the lines that repeat. These
 * are asked before the universal rules and the classifier, in the order in which they are given; the first that knows a
 * block decides. None of them is shown a block that was recognised.
 */
export interface SourceJudge {
  judge: Extract<Judge, 'desk' | 'template'>;
  /** Null where it does not know the block. */
  ruleOn(block: Block, page: StripPage): Ruling | null;
}
