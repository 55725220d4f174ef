import { Page } from '../page/page';
import type { RecognisedAs } from '../ledger';
import type { Credited } from './namesUncredited';
import type { Removal } from './removal';

/** A page on which the recognisers have been, and rules are at work. */
export class StripPage extends Page {
  /** People who wrote the story. */
  readonly authors: readonly string[];
  /** Whether a byline, a person or not, credits the story. */
  readonly hasByline: boolean;

  constructor(
    page: Page,
    { authors, byline }: Credited,
    private readonly locked: ReadonlyMap<number, RecognisedAs>,
    private readonly removed: ReadonlyMap<number, Removal>,
  ) {
    super(page, page.facts, page);
    this.authors = authors;
    this.hasByline = byline !== null;
  }

  /** Whether the block was read into the story, so that no rule may touch it. */
  isLocked(index: number): boolean {
    return this.locked.has(index);
  }

  /** Whether a rule has removed the block already. */
  isRemoved(index: number): boolean {
    return this.removed.has(index);
  }
}
