import type { Kind } from '../ledger';

/** From this probability on, a block is taken for body. */
export const BODY_FROM = 0.4;

/**
 * From this probability on, a block of a page stays in all the same: an editor sees a line too many, and never learns of
 * one that is missing.
 */
export const DOUBT_FROM = 0.2;

/** Why a block of a kind is no part of the story, in words for an editor. */
export const REASONS: Record<Kind, string> = {
  body: 'It does not read like a part of the story.',
  heading: 'It heads something that is no part of the story.',
  quote: 'It repeats words of the story, or quotes something else.',
  listItem: 'It is an item of a list that is no part of the story.',
  headline: 'It repeats the headline, or is the headline of another story.',
  deck: 'It sums the story up, as the lines under a headline do.',
  byline: 'It looks like a byline of another story.',
  dateline: 'It says where and when something was filed.',
  date: 'It looks like a date or a time beside the story.',
  caption: 'It looks like the caption of a picture.',
  credit: 'It looks like the credit of a picture.',
  embed: 'It looks like a post of another site, embedded here.',
  related: 'It looks like a pointer to another story.',
  subscribe: 'It looks like an offer of a newsletter or a subscription.',
  advertisement: 'It looks like an advertisement.',
  share: 'It looks like a button to share or follow.',
  comment: 'It looks like a comment by a reader.',
  authorBiography: 'It looks like a note about an author.',
  navigation: "It looks like a part of the site's menus.",
  legal: 'It looks like a legal notice or a question of consent.',
  other: 'It does not read like a part of the story.',
};
