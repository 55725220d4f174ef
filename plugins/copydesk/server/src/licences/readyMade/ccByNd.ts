import type { LicenceTerms } from '../licenceTerms';
import { NO_EDIT, CREATIVE_COMMONS } from './creativeCommons';

export const ccByNd: LicenceTerms = {
  ...CREATIVE_COMMONS,
  key: 'cc-by-nd-4.0',
  name: 'CC BY-ND 4.0',
  uri: 'https://creativecommons.org/licenses/by-nd/4.0/',
  spdxId: 'CC-BY-ND-4.0',
  noDerivatives: true,
  permittedEdits: NO_EDIT,
  examples: [
    {
      article: {
        language: 'ar',
        headline: 'المكتبة العائمة',
        byline: 'بقلم ليلى حداد',
        authors: [{ name: 'ليلى حداد', institution: null }],
        originalUrl: 'https://almarsa.example/library',
      },
      source: { name: 'صحيفة المرسى' },
      text: 'بقلم ليلى حداد. «المكتبة العائمة» نُشر أولاً في صحيفة المرسى. الترخيص: CC BY-ND 4.0.',
      html:
        '<span lang="ar" dir="rtl">بقلم ليلى حداد. «المكتبة العائمة» نُشر أولاً في ' +
        '<a href="https://almarsa.example/library" rel="external">صحيفة المرسى</a>' +
        '. الترخيص: ' +
        '<a href="https://creativecommons.org/licenses/by-nd/4.0/" rel="license">CC BY-ND 4.0</a>' +
        '.</span>',
    },
  ],
};
