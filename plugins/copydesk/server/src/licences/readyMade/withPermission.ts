import { NO_OBLIGATIONS, type LicenceTerms } from '../licenceTerms';

export const withPermission: LicenceTerms = {
  ...NO_OBLIGATIONS,
  key: 'all-rights-reserved-with-permission',
  name: 'All rights reserved, with permission',
  uri: 'https://rightsstatements.org/vocab/InC/1.0/',
  spdxId: null,
  attributionRequired: true,
  statesPermission: true,
  keepsCopyrightNotice: true,
  noDerivatives: true,
  automatedImportAllowed: false,
  wholesaleAllowed: false,
  permissionRequired: true,
  permittedEdits: 'Those that the permission names.',
  examples: [
    {
      article: {
        permission: 'By letter of the editor, 3 May 2026',
        copyrightNotice: '© 2026 Harbour Wire. All rights reserved.',
      },
      source: {},
      text: 'By Ines Calloway. This story was originally published by Harbour Wire. Republished with permission. © 2026 Harbour Wire. All rights reserved.',
      html:
        '<span lang="en" dir="ltr">By Ines Calloway. This story was originally published by ' +
        '<a href="https://harbourwire.example/2026/ferry-contract" rel="external">Harbour Wire</a>' +
        '. Republished with permission. © 2026 Harbour Wire. All rights reserved.</span>',
    },
  ],
};
