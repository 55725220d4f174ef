import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

export const beyondStory: StripRule = {
  id: 'beyondStory',
  title: 'Before or after the story',
  why: 'It stands before the first or after the last paragraph of the story.',
  kind: 'other',
  confidence: 0.65,
  yieldsFrom: 0.4,
  only: { traits: TRAIT.aboveStory | TRAIT.atEnd },
  test: (block, { source, prose }) =>
    source === 'text' && prose !== null && (block.index < prose.first || block.index > prose.last),
  examples: {
    removes: [
      {
        text: 'Home\n\nRegion\n\nOrchard is sold, and the trees are counted\n\nThe orchard was sold in March, and the trees were counted: four hundred and eleven.\n\nThe new owner said that he would keep the old names on the gates.\n\nWeather and tides and timetables of the valley for this week and the next one by the harbour office',
        block: 'Weather and tides',
      },
    ],
    keeps: [
      {
        text: 'The orchard was sold in March, and the trees were counted: four hundred and eleven.\n\nThen it snowed.\n\nThe new owner said that he would keep the old names on the gates.',
        block: 'Then it snowed',
      },
    ],
  },
};
