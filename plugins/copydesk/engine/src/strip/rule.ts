import type { Block } from '../block';
import type { Kind } from '../ledger';
import type { Phrases } from '../phrases/phrases';
import type { FirstLook } from './firstLook';
import type { StripPage } from './stripPage';

export type { StripPage };

/** A line that stands alone among the paragraphs of a story, or one block of a whole scrape. */
export type RuleExample = string | { html: string; block: string } | { text: string; block: string };

/** One reason to take a block out. To add a rule is to add a file and a line in the list. */
export interface StripRule {
  id: string;
  /** A few words for a list. */
  title: string;
  /** Why such a block is no part of the story, for an editor. */
  why: string;
  kind: Kind;
  /** 0 to 1: how sure a hit is. */
  confidence: number;
  /** The lines that it removes, whole. */
  phrases?: Phrases;
  /** Set where it knows those lines in some places only. */
  phrasesWhere?(block: Block, page: StripPage): boolean;
  /**
   * Set where the rule goes by a block's place and names: the classifier overrules it there where it is surer than this,
   * 0 to 1, that the block is part of the story. A line that the rule's phrases know is removed all the same.
   */
  yieldsFrom?: number;
  /** The same for text, where it is to be surer than for a page: there no element tells what a line stands in. */
  yieldsInTextFrom?: number;
  /** Set where the rule looks at what the others have left: it judges after them. */
  looksAtRest?: true;
  /** Where `certain` and `test` look; at every block where it is not set. */
  only?: FirstLook;
  /** What it removes whatever the classifier thinks of it, by its words: a rule that yields holds there all the same. */
  certain?(block: Block, page: StripPage): boolean;
  /** What else it removes than those lines. */
  test?(block: Block, page: StripPage): boolean;
  examples: { removes: readonly RuleExample[]; keeps: readonly RuleExample[] };
}
