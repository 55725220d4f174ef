import type { LicenceTerms } from '../licenceTerms';
import { ANY_EDIT, CREATIVE_COMMONS } from './creativeCommons';

export const ccByNc: LicenceTerms = {
  ...CREATIVE_COMMONS,
  key: 'cc-by-nc-4.0',
  name: 'CC BY-NC 4.0',
  uri: 'https://creativecommons.org/licenses/by-nc/4.0/',
  spdxId: 'CC-BY-NC-4.0',
  nonCommercial: true,
  permittedEdits: ANY_EDIT,
  examples: [
    {
      article: {
        language: 'fr',
        headline: 'Le cinéma rouvre',
        byline: null,
        authors: [{ name: 'Aude Morvan', institution: null }],
        originalUrl: 'https://lefil.example/cinema',
        originalPublishedAt: new Date('2026-02-14'),
      },
      source: { name: 'Le Fil du Littoral' },
      text: 'Par Aude Morvan. « Le cinéma rouvre » a été publié à l’origine par Le Fil du Littoral (14 février 2026). Licence : CC BY-NC 4.0.',
      html:
        '<span lang="fr" dir="ltr">Par Aude Morvan. « Le cinéma rouvre » a été publié à l’origine par ' +
        '<a href="https://lefil.example/cinema" rel="external">Le Fil du Littoral</a>' +
        ' (14 février 2026). Licence : ' +
        '<a href="https://creativecommons.org/licenses/by-nc/4.0/" rel="license">CC BY-NC 4.0</a>' +
        '.</span>',
    },
  ],
};
