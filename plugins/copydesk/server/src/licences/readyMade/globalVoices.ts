import type { LicenceTerms } from '../licenceTerms';
import { ANY_EDIT, CREATIVE_COMMONS } from './creativeCommons';

/** Republication as https://globalvoices.org/about/global-voices-attribution-policy/ asks for it. */
export const globalVoices: LicenceTerms = {
  ...CREATIVE_COMMONS,
  key: 'global-voices',
  name: 'Global Voices, republication',
  printedName: 'CC BY 3.0',
  uri: 'https://creativecommons.org/licenses/by/3.0/',
  spdxId: 'CC-BY-3.0',
  creditPlacement: 'top',
  permittedEdits: ANY_EDIT,
  examples: [
    {
      article: {
        originalUrl: 'https://globalvoices.example/2026/03/10/ferry-contract',
        originalPublishedAt: new Date('2026-03-10'),
        changesMade: 'translated from the Spanish',
      },
      source: { name: 'Global Voices' },
      text: 'By Ines Calloway. “Ferry workers accept new contract” was originally published by Global Voices on March 10, 2026. Republished under CC BY 3.0. Changes: translated from the Spanish.',
      html:
        '<span lang="en" dir="ltr">By Ines Calloway. “Ferry workers accept new contract” was originally published by ' +
        '<a href="https://globalvoices.example/2026/03/10/ferry-contract" rel="external">Global Voices</a>' +
        ' on March 10, 2026. Republished under ' +
        '<a href="https://creativecommons.org/licenses/by/3.0/" rel="license">CC BY 3.0</a>' +
        '. Changes: translated from the Spanish.</span>',
    },
  ],
};
