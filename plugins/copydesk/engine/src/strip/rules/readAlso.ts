import { HINT } from '../../page/hints';
import { isPointerLine, startsAsPointer } from '../../phrases/pointerLine';
import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

const MOST_WORDS = 30;
const MOSTLY_LINK = 0.5;

export const readAlso: StripRule = {
  id: 'readAlso',
  title: "'Read also: …'",
  why: 'It points to another story of the original site in the middle of this one.',
  kind: 'related',
  confidence: 0.95,
  only: { hints: HINT.division, traits: TRAIT.linked },
  test: (block, page) => {
    if (page.shapeOf(block).words > MOST_WORDS) return false;
    const isLink = block.linkDensity > MOSTLY_LINK;
    const isDivided = (page.shapeOf(block).hints & HINT.division) !== 0;
    return (isDivided && isPointerLine(block.text, isLink)) || (isLink && startsAsPointer(block.text));
  },
  examples: {
    removes: [
      'Read also: Ferry fares to rise in March',
      'READ MORE: The village that sold its church',
      'Lesen Sie auch: Was der Winter kostet',
      'Lee también: El puente que nadie quiso',
      'Читайте також: Як зимує місто',
      'यह भी पढ़ें: बर्फ ने रोका रास्ता',
      {
        html: '<p>The bridge was shut.</p><p>Read also <a href="/ferry">Ferry fares to rise in March</a></p><p>It will open again on Friday, the county said.</p>',
        block: 'Read also',
      },
    ],
    keeps: [
      'He read also from the letters of his grandmother: they were short, and full of weather.',
      'Watch: the old word for the men who walked the walls at night was still used here in 1930.',
    ],
  },
};
