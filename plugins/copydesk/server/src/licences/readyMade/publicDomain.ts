import { NO_OBLIGATIONS, type LicenceTerms } from '../licenceTerms';

/** No licence, but the absence of a right that would need one; the mark is what says so in a way that can be linked. */
export const publicDomain: LicenceTerms = {
  ...NO_OBLIGATIONS,
  key: 'public-domain',
  name: 'Public domain',
  uri: 'https://creativecommons.org/publicdomain/mark/1.0/',
  spdxId: null,
  permittedEdits: 'Any.',
  examples: [
    {
      article: {
        originalUrl: 'https://archive.example/gazette/1912-04-16',
        byline: null,
        authors: [],
        bylineAbsence: 'A public record.',
        originalPublishedAt: new Date('1912-04-16'),
      },
      source: { name: 'The Vellum Gazette' },
      text: 'This story was originally published by The Vellum Gazette on April 16, 1912.',
      html:
        '<span lang="en" dir="ltr">This story was originally published by ' +
        '<a href="https://archive.example/gazette/1912-04-16" rel="external">The Vellum Gazette</a>' +
        ' on April 16, 1912.</span>',
    },
  ],
};
