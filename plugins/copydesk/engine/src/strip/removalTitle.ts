import type { Kind } from '../ledger';
import { STRIP_RULES } from './rules';

const TITLES_OF_RULES: ReadonlyMap<string, string> = new Map(STRIP_RULES.map(({ id, title }) => [id, title]));

/** What the classifier took a block for, in a few words. */
const TITLES: Record<Kind, string> = {
  body: 'No part of the story',
  heading: 'Heading of something else',
  quote: 'Quote from elsewhere',
  listItem: 'List of something else',
  headline: 'Another headline',
  deck: 'Summary of something else',
  byline: 'Another byline',
  dateline: 'Another dateline',
  date: 'Date or time',
  caption: 'Stray caption',
  credit: 'Stray credit',
  embed: 'Embedded post',
  related: 'Other stories',
  subscribe: 'Subscription offer',
  advertisement: 'Advertising',
  share: 'Share buttons',
  comment: "Readers' comments",
  authorBiography: 'About the author',
  navigation: 'Menu',
  legal: 'Legal notice',
  other: 'No part of the story',
};

const BY_DESK = 'A rule of the desk';
const REPEATED = 'Repeated across the source';
const BY_HAND = 'Taken out by hand';
const TITLES_OF_KINDS: ReadonlyMap<string, string> = new Map(Object.entries(TITLES));

/**
 * What a removal is called in a list: its rule's title, or what the classifier took the block for. A desk's rules have
 * reasons and no titles. An older ledger may
 * name a rule or a kind that is no more: its name stands then.
 */
export function removalTitle({ rule, kind, judge }: { rule: string; kind: string; judge: string }): string {
  if (judge === 'desk') return BY_DESK;
  if (judge === 'template') return REPEATED;
  if (judge === 'editor') return BY_HAND;
  return judge === 'classifier' ? (TITLES_OF_KINDS.get(kind) ?? kind) : (TITLES_OF_RULES.get(rule) ?? rule);
}
