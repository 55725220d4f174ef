import { DISCOVER_MORE } from '../../recognise/discoverMorePhrases';
import type { StripRule } from '../rule';

export const discoverMore: StripRule = {
  id: 'discoverMore',
  title: "'Discover more from …'",
  why: "It opens the publisher's subscription box. The publisher that it names is kept in the story's fields.",
  kind: 'subscribe',
  confidence: 0.98,
  phrases: DISCOVER_MORE,
  examples: {
    removes: [
      'Discover more from The Harbour Post',
      'Descubre más desde El Faro de Levante',
      'Entdecke mehr von Küstenblatt',
    ],
    keeps: ['Visitors can discover more from the exhibits, and from the guides who once worked the mine.'],
  },
};
