import { NO_OBLIGATIONS, type LicenceTerms } from '../licenceTerms';

/** Asks for no credit. Readers get one all the same, from what is known. */
export const cc0: LicenceTerms = {
  ...NO_OBLIGATIONS,
  key: 'cc0-1.0',
  name: 'CC0 1.0',
  uri: 'https://creativecommons.org/publicdomain/zero/1.0/',
  spdxId: 'CC0-1.0',
  permittedEdits: 'Any.',
  examples: [
    {
      article: { originalUrl: 'https://port.example/notices/14' },
      source: { name: 'Port Authority of Vellum' },
      text: 'By Ines Calloway. This story was originally published by Port Authority of Vellum.',
      html:
        '<span lang="en" dir="ltr">By Ines Calloway. This story was originally published by ' +
        '<a href="https://port.example/notices/14" rel="external">Port Authority of Vellum</a>' +
        '.</span>',
    },
  ],
};
