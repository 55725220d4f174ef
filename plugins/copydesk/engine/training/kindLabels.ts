import { kindOfField, KINDS_TOLD } from '../src/classify/kinds';
import type { Kind } from '../src/ledger';
import type { Page } from '../src/page/page';
import { recognise } from '../src/recognise/recognise';
import { strip } from '../src/strip/strip';
import type { Label } from './labels';

/** Place in KINDS_TOLD, or UNKNOWN. */
export type KindLabel = number;
export const UNKNOWN = -1;

/**
 * What each block is that is no text of the story, as far as recognisers and rules can tell, no classifier asked: the sets
 * tell text from the rest and no more. A block that the truth counts as text, or that nobody knows, has no kind.
 */
export function kindLabelsOf(page: Page, labels: readonly Label[]): KindLabel[] {
  const { fields, locked } = recognise(page);
  const removed = strip(page, locked, fields, null, []);
  return page.blocks.map(({ index }) => {
    if (labels[index] === 1) return UNKNOWN;
    const field = locked.get(index);
    const kind = field ? kindOfField(field) : removed.get(index)?.kind;
    return kind === undefined ? UNKNOWN : placeOf(kind);
  });
}

function placeOf(kind: Kind): KindLabel {
  return KINDS_TOLD.findIndex((told) => told === kind);
}
