import type { LicenceTerms } from '../licenceTerms';
import { ANY_EDIT, CREATIVE_COMMONS } from './creativeCommons';

export const ccByNcSa: LicenceTerms = {
  ...CREATIVE_COMMONS,
  key: 'cc-by-nc-sa-4.0',
  name: 'CC BY-NC-SA 4.0',
  uri: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  spdxId: 'CC-BY-NC-SA-4.0',
  nonCommercial: true,
  shareAlike: true,
  permittedEdits: ANY_EDIT,
  examples: [
    {
      article: {
        language: 'uk',
        headline: 'Морози повернулися',
        byline: null,
        authors: [{ name: 'Олена Гай', institution: null }],
        originalUrl: 'https://khronika.example/morozy',
        changesMade: 'скорочено',
      },
      source: { name: 'Надрічна хроніка' },
      text: 'Автор: Олена Гай. «Морози повернулися» — уперше опубліковано: Надрічна хроніка. Ліцензія: CC BY-NC-SA 4.0. Зміни: скорочено.',
      html:
        '<span lang="uk" dir="ltr">Автор: Олена Гай. «Морози повернулися» — уперше опубліковано: ' +
        '<a href="https://khronika.example/morozy" rel="external">Надрічна хроніка</a>' +
        '. Ліцензія: ' +
        '<a href="https://creativecommons.org/licenses/by-nc-sa/4.0/" rel="license">CC BY-NC-SA 4.0</a>' +
        '. Зміни: скорочено.</span>',
    },
  ],
};
