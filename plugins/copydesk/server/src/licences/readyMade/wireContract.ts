import { NO_OBLIGATIONS, type LicenceTerms } from '../licenceTerms';

/** Copy that an agency sends to its subscribers. Readers are told the agency; the contract is between it and the desk. */
export const wireContract: LicenceTerms = {
  ...NO_OBLIGATIONS,
  key: 'wire-contract',
  name: 'Wire contract',
  uri: null,
  spdxId: null,
  attributionRequired: true,
  permissionRequired: true,
  keepsCopyrightNotice: true,
  permittedEdits: 'Those of the contract; as a rule shortening and house style, with the dateline kept.',
  creditTemplate: '[{authors} / ]{source}',
  examples: [
    {
      article: { permission: 'Contract 2026/14', originalUrl: null },
      source: { name: 'Meridian Wire' },
      text: 'Ines Calloway / Meridian Wire.',
      html: '<span lang="en" dir="ltr">Ines Calloway / Meridian Wire.</span>',
    },
    {
      article: {
        originalUrl: 'https://meridianwire.example/copper',
        permission: 'Contract 2026/14',
        byline: null,
        authors: [],
        bylineAbsence: 'The agency names nobody.',
      },
      source: { name: 'Meridian Wire' },
      text: 'Meridian Wire.',
      html:
        '<span lang="en" dir="ltr">' +
        '<a href="https://meridianwire.example/copper" rel="external">Meridian Wire</a>' +
        '.</span>',
    },
  ],
};
