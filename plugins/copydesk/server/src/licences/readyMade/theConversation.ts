import type { LicenceTerms } from '../licenceTerms';
import { CREATIVE_COMMONS } from './creativeCommons';

/** Republication as https://theconversation.com/republishing-guidelines asks for it. */
export const theConversation: LicenceTerms = {
  ...CREATIVE_COMMONS,
  key: 'the-conversation',
  name: 'The Conversation, republication',
  printedName: 'CC BY-ND 4.0',
  uri: 'https://creativecommons.org/licenses/by-nd/4.0/',
  spdxId: 'CC-BY-ND-4.0',
  creditPlacement: 'top',
  namesInstitution: true,
  pixelRequired: true,
  noDerivatives: true,
  wholesaleAllowed: false,
  permittedEdits: 'Time, place and house style. Anything else, cuts too, only as the author approves.',
  examples: [
    {
      article: {
        originalUrl: 'https://theconversation.example/ferry-contract-1',
        authors: [{ name: 'Ines Calloway', institution: 'Vellum University' }],
        counterPixel: 'https://counter.theconversation.example/content/1/count.gif',
      },
      source: { name: 'The Conversation' },
      text: 'By Ines Calloway (Vellum University). “Ferry workers accept new contract” was originally published by The Conversation. Republished under CC BY-ND 4.0.',
      html:
        '<span lang="en" dir="ltr">By Ines Calloway (Vellum University). “Ferry workers accept new contract” was originally published by ' +
        '<a href="https://theconversation.example/ferry-contract-1" rel="external">The Conversation</a>' +
        '. Republished under ' +
        '<a href="https://creativecommons.org/licenses/by-nd/4.0/" rel="license">CC BY-ND 4.0</a>' +
        '. ' +
        '<img src="https://counter.theconversation.example/content/1/count.gif" alt="" width="1" height="1"></span>',
    },
  ],
};
