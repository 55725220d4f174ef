import type { BodyBlock } from './story';

/** What a block is for. */
export type Kind =
  | 'body'
  | 'heading'
  | 'quote'
  | 'listItem'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'date'
  | 'caption'
  | 'credit'
  | 'embed'
  | 'related'
  | 'subscribe'
  | 'advertisement'
  | 'share'
  | 'comment'
  | 'authorBiography'
  | 'navigation'
  | 'legal'
  | 'other';

/** Who decided: the desk's rules for the source, the source's template, the universal rules, the classifier, an editor. */
export type Judge = 'desk' | 'template' | 'rule' | 'classifier' | 'editor';

/** The story's field that a recognised block was read into. */
export type RecognisedAs =
  | 'headline'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'publishedAt'
  | 'modifiedAt'
  | 'caption'
  | 'credit'
  | 'copyrightNotice'
  | 'syndicationNote'
  | 'correctionNote';

/** What a block is for, and how sure that is. */
export interface KindOfBlock {
  kind: Kind;
  /**
   * 0 to 1: of the classifier, the probability of the kind; of a rule, a recogniser or a person, how sure that one is.
   * Null where the block was kept unasked: a scrape of a few blocks is left to the rules. An editor who takes a block
   * out or puts it back decides its fate, not its kind.
   */
  kindConfidence: number | null;
}

interface Place {
  /** Index of the block of the scrape. */
  block: number;
  /** Line of the original, from 1. */
  line: number;
  /** Offsets into the original. */
  start: number;
  end: number;
}

/** What was changed in the words of a block, and what it was before: nothing is lost. */
export interface Rewriting {
  /** The block as it came. */
  before: BodyBlock;
  /** In the order in which they changed it. */
  by: { judge: Judge; rule: string; reason: string; times: number }[];
}

/** In the body, at `story.body[bodyIndex]`. */
export interface KeptEntry extends Place, KindOfBlock {
  fate: 'kept';
  bodyIndex: number;
  /** Set where the body has the block in other words than it came in. */
  rewriting?: Rewriting;
}

/** Read into fields of the story and therefore out of the body. No rule may remove such a block. */
export interface RecognisedEntry extends Place, KindOfBlock {
  fate: 'recognised';
  as: RecognisedAs;
  text: string;
}

/** Taken out. `content` is what comes back when an editor puts it back. */
export interface RemovedEntry extends Place, KindOfBlock {
  fate: 'removed';
  /** Id of the rule that removed it. */
  rule: string;
  /** Why, in words for an editor. */
  reason: string;
  /** 0 to 1: how sure it is that the block is no part of the story. */
  confidence: number;
  judge: Judge;
  content: BodyBlock;
  /** Set where `content` is in other words than the block came in. */
  rewriting?: Rewriting;
}

export type LedgerEntry = KeptEntry | RecognisedEntry | RemovedEntry;

/** What became of every block of a scrape, in reading order: story and ledger together give back the whole of it. */
export interface Ledger {
  engineVersion: string;
  entries: LedgerEntry[];
}
