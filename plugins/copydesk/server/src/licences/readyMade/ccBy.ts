import type { LicenceTerms } from '../licenceTerms';
import { ANY_EDIT, CREATIVE_COMMONS } from './creativeCommons';

export const ccBy: LicenceTerms = {
  ...CREATIVE_COMMONS,
  key: 'cc-by-4.0',
  name: 'CC BY 4.0',
  uri: 'https://creativecommons.org/licenses/by/4.0/',
  spdxId: 'CC-BY-4.0',
  permittedEdits: ANY_EDIT,
  examples: [
    {
      article: {
        originalPublishedAt: new Date('2026-05-05'),
        changesMade: 'shortened',
        copyrightNotice: '© 2026 Harbour Wire',
      },
      source: {},
      text: 'By Ines Calloway. “Ferry workers accept new contract” was originally published by Harbour Wire on May 5, 2026. Republished under CC BY 4.0. Changes: shortened. © 2026 Harbour Wire.',
      html:
        '<span lang="en" dir="ltr">By Ines Calloway. “Ferry workers accept new contract” was originally published by ' +
        '<a href="https://harbourwire.example/2026/ferry-contract" rel="external">Harbour Wire</a>' +
        ' on May 5, 2026. Republished under ' +
        '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>' +
        '. Changes: shortened. © 2026 Harbour Wire.</span>',
    },
    {
      article: {
        language: 'de',
        headline: 'Fährleute nehmen den Vertrag an',
        byline: null,
        authors: [
          { name: 'Ines Calloway', institution: null },
          { name: 'Mateo Brandt', institution: null },
        ],
        originalPublishedAt: new Date('2026-05-05'),
      },
      source: { name: 'Hafenbote' },
      text: 'Von Ines Calloway und Mateo Brandt. „Fährleute nehmen den Vertrag an“ erschien zuerst am 5. Mai 2026 bei Hafenbote. Lizenz: CC BY 4.0.',
      html:
        '<span lang="de" dir="ltr">Von Ines Calloway und Mateo Brandt. „Fährleute nehmen den Vertrag an“ erschien zuerst am 5. Mai 2026 bei ' +
        '<a href="https://harbourwire.example/2026/ferry-contract" rel="external">Hafenbote</a>' +
        '. Lizenz: ' +
        '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>' +
        '.</span>',
    },
  ],
};
