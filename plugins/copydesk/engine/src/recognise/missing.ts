import type { MissingField, Story } from '../story';

type Looked = Pick<Story, 'headline' | 'byline' | 'publisher' | 'canonicalUrl' | 'publishedAt' | 'language'>;

const MESSAGES: Record<MissingField['field'], string> = {
  headline: 'The scrape gives no headline. Write one.',
  byline: 'The scrape names no author. Add the byline, or say why there is none.',
  publisher: 'Nothing in the scrape says who published it. Choose the source yourself.',
  canonicalUrl: 'The scrape does not say where it was published. Add the address of the original.',
  publishedAt: 'The scrape does not say when it was published. Add the date of the original.',
  language: 'The language could not be told. Choose it.',
};
const FIELDS: readonly MissingField['field'][] = [
  'headline',
  'byline',
  'publisher',
  'canonicalUrl',
  'publishedAt',
  'language',
];

/** What an editor will look for and the scrape does not give, each with what to do about it. */
export function findMissing(story: Looked): MissingField[] {
  return FIELDS.filter((field) => story[field] === null).map((field) => ({
    field,
    message: MESSAGES[field],
  }));
}
