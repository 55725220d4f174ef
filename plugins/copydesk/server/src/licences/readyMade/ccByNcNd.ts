import type { LicenceTerms } from '../licenceTerms';
import { NO_EDIT, CREATIVE_COMMONS } from './creativeCommons';

export const ccByNcNd: LicenceTerms = {
  ...CREATIVE_COMMONS,
  key: 'cc-by-nc-nd-4.0',
  name: 'CC BY-NC-ND 4.0',
  uri: 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
  spdxId: 'CC-BY-NC-ND-4.0',
  nonCommercial: true,
  noDerivatives: true,
  permittedEdits: NO_EDIT,
  examples: [
    {
      article: { creditLine: 'From our partners at Harbour Wire' },
      source: {},
      text: 'By Ines Calloway. From our partners at Harbour Wire. “Ferry workers accept new contract”. Republished under CC BY-NC-ND 4.0.',
      html:
        '<span lang="en" dir="ltr">By Ines Calloway. From our partners at ' +
        '<a href="https://harbourwire.example/2026/ferry-contract" rel="external">Harbour Wire</a>' +
        '. “Ferry workers accept new contract”. Republished under ' +
        '<a href="https://creativecommons.org/licenses/by-nc-nd/4.0/" rel="license">CC BY-NC-ND 4.0</a>' +
        '.</span>',
    },
  ],
};
