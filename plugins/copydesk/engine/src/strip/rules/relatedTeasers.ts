import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

const MOST_WORDS = 30;
const CUT_SHORT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;

export const relatedTeasers: StripRule = {
  id: 'relatedTeasers',
  title: "Other stories' headlines",
  why: 'It is the headline or the opening of another story, in a list that a heading above announces.',
  kind: 'related',
  confidence: 0.85,
  yieldsFrom: 0.7,
  yieldsInTextFrom: 0.85,
  only: { within: ['related'], traits: TRAIT.inZone },
  test: (block, page) => {
    if (page.isWithin(block, 'related')) return true;
    const zone = page.zoneOf(block.index);
    if (zone === 'relatedAfterComments') return true;
    if (zone !== 'related') return false;
    const { words, endsSentence, isProse } = page.shapeOf(block);
    if (block.linkDensity > 0.8 || CUT_SHORT.test(block.text)) return true;
    const isShort =
      words <= MOST_WORDS &&
      !(isProse && endsSentence) &&
      !(endsSentence && words > 8 && /[.。।]$/.test(block.text));
    return isShort || page.bylineOf(block) !== null || page.dateLineOf(block) !== null;
  },
  examples: {
    removes: [
      { text: relatedList('Harbour wall to be rebuilt in spring'), block: 'Harbour wall' },
      {
        text: relatedList(
          'The council has put off its decision on the wall until the engineers have reported on the damage that…',
        ),
        block: 'The council has put off',
      },
      {
        html: '<p>Snow closed the pass for a third day, and the lorries queued down to the river.</p><p>The drivers were given soup, blankets and a place by the stove in the school.</p><div class="related-posts"><p>Lorry drivers ask for a winter car park</p></div>',
        block: 'Lorry drivers ask',
      },
    ],
    keeps: [
      {
        text: relatedList(
          'The crews came back at dusk, and the harbour master said that all of the boats had been counted and nobody was missing.',
        ),
        block: 'The crews came back',
      },
    ],
  },
};

function relatedList(line: string): string {
  return [
    'Fishing fleet returns to an emptied harbour',
    'The fleet came back on Monday after two weeks at sea, and found the harbour half empty because of the strike.',
    'Skippers said that they had heard of it on the radio, and that they would not unload until it was settled.',
    'Related stories',
    line,
  ].join('\n\n');
}
