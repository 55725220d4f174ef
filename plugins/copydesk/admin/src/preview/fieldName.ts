import type { Say } from '../messages';

/** The article's fields that the attribution policy asks for. */
const NAMED_FIELDS = [
  'source',
  'originalUrl',
  'byline',
  'photoCaptions',
  'permission',
  'authors',
  'body',
  'creditLine',
  'dateline',
  'licence',
  'counterPixel',
  'originalPublishedAt',
  'embargoedUntil',
  'expires',
  'usageTerms',
  'killNotice',
  'corrections',
  'pubStatus',
] as const;

/** What an article's field is called where no form with labels is at hand; its key where it has no name. */
export function fieldName(field: string, say: Say): string {
  const named = NAMED_FIELDS.find((name) => name === field);

  return named === undefined ? field : say(`field.${named}`);
}
