import { removalTitle, toStrapiBlocks, type BodyBlock } from '../../../engine/src';
import { lastDecision } from '../desk/articleItem';
import { insertInBody, takeText } from '../desk/placeInBody';
import type { Decision } from '../imports/importItem';
import type { StoredLedger, StoredRemoval } from '../imports/storedLedger';
import { readBody, type BodyNode } from '../newsroom/articleBody';
import type { SameBlocks } from './sameBlocks';

/** A passage that goes out of the body, and why. */
export interface GoesOut {
  block: number;
  text: string;
  ruleTitle: string;
  reason: string;
  judge: string;
}

export interface ComesBack {
  block: number;
  text: string;
}

/** A passage that would change, but for its editor; why it is left as it is. */
export interface LeftPassage {
  block: number;
  text: string;
  /** Edited since the import, or read as attribution now, which an editor must see into its field. */
  why: 'edited' | 'credit';
}

export interface BodyChanges {
  goesOut: GoesOut[];
  comesBack: ComesBack[];
  left: LeftPassage[];
  body: BodyNode[];
}

interface Readings {
  body: readonly BodyNode[];
  later: StoredLedger;
  /** The body of the later reading. */
  story: readonly BodyBlock[];
  same: SameBlocks;
  /** What editors decided, by the later ledger's numbers. */
  decisions: readonly Decision[];
}

/**
 * What of an article's body a new reading changes, block by block: what an editor decided about stays decided, what was
 * edited is left, and a passage of which only one of the two ledgers knows is not touched.
 */
export function bodyChanges({ body, later, story, same, decisions }: Readings): BodyChanges {
  const changes: BodyChanges = { goesOut: [], comesBack: [], left: [], body: [...body] };
  for (const entry of later.entries) {
    const earlier = same.before(entry);
    if (earlier === null || earlier.fate === entry.fate || lastDecision(entry.block, decisions)) continue;
    if (earlier.fate === 'kept' && entry.fate === 'removed') takeOut(changes, entry);
    if (earlier.fate === 'kept' && entry.fate === 'recognised')
      changes.left.push({ block: entry.block, text: entry.text, why: 'credit' });
    if (earlier.fate === 'removed' && entry.fate === 'kept') {
      const content = story.find(({ block }) => block === entry.block);
      if (content) bringBack(changes, content, later);
    }
  }
  return changes;
}

function takeOut(changes: BodyChanges, { block, content, rule, kind, judge, reason }: StoredRemoval): void {
  const { text } = content;
  const taken = takeText(changes.body, text);
  if (taken === null) {
    changes.left.push({ block, text, why: 'edited' });
    return;
  }
  changes.body = taken.body;
  changes.goesOut.push({ block, text, ruleTitle: removalTitle({ rule, kind, judge }), reason, judge });
}

function bringBack(changes: BodyChanges, content: BodyBlock, later: StoredLedger): void {
  const { block, text } = content;
  // An editor may have typed it in again.
  if (takeText(changes.body, text) !== null) return;
  changes.body = insertInBody(changes.body, readBody(toStrapiBlocks([content])), block, later);
  changes.comesBack.push({ block, text });
}
