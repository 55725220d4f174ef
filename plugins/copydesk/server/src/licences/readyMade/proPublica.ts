import type { LicenceTerms } from '../licenceTerms';
import { CREATIVE_COMMONS } from './creativeCommons';

/**
 * Republication as https://www.propublica.org/steal-our-stories asks for it: its sentence at the top, with its
 * name linked to the story, and so without the headline in it.
 */
export const proPublica: LicenceTerms = {
  ...CREATIVE_COMMONS,
  key: 'propublica',
  name: 'ProPublica, republication',
  printedName: 'CC BY-NC-ND 3.0 US',
  uri: 'https://creativecommons.org/licenses/by-nc-nd/3.0/us/',
  spdxId: null,
  creditPlacement: 'top',
  namesTitle: false,
  keepsLinks: true,
  pixelRequired: true,
  nonCommercial: true,
  noDerivatives: true,
  automatedImportAllowed: false,
  wholesaleAllowed: false,
  permittedEdits: 'Time, place and house style. Not sold separately, nor with advertising sold against it.',
  examples: [
    {
      article: {
        originalUrl: 'https://propublica.example/article/ferry-contract',
        counterPixel: 'https://pixel.propublica.example/count.gif?co=1&kr=2',
      },
      source: { name: 'ProPublica' },
      text: 'By Ines Calloway. This story was originally published by ProPublica. Republished under CC BY-NC-ND 3.0 US.',
      html:
        '<span lang="en" dir="ltr">By Ines Calloway. This story was originally published by ' +
        '<a href="https://propublica.example/article/ferry-contract" rel="external">ProPublica</a>' +
        '. Republished under ' +
        '<a href="https://creativecommons.org/licenses/by-nc-nd/3.0/us/" rel="license">CC BY-NC-ND 3.0 US</a>' +
        '. ' +
        '<img src="https://pixel.propublica.example/count.gif?co=1&#38;kr=2" alt="" width="1" height="1"></span>',
    },
  ],
};
