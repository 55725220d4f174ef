import type { LicenceTerms } from '../licenceTerms';
import { ANY_EDIT, CREATIVE_COMMONS } from './creativeCommons';

export const ccBySa: LicenceTerms = {
  ...CREATIVE_COMMONS,
  key: 'cc-by-sa-4.0',
  name: 'CC BY-SA 4.0',
  uri: 'https://creativecommons.org/licenses/by-sa/4.0/',
  spdxId: 'CC-BY-SA-4.0',
  shareAlike: true,
  permittedEdits: ANY_EDIT,
  examples: [
    {
      article: {
        language: 'es',
        headline: 'La cooperativa estrena moneda',
        byline: 'Por Lucía Ferrán',
        authors: [{ name: 'Lucía Ferrán', institution: null }],
        originalUrl: 'https://correodelsauzal.example/cooperativa',
        originalPublishedAt: new Date('2026-03-01'),
        changesMade: 'titular nuevo',
      },
      source: { name: 'El Correo del Sauzal' },
      text: 'Por Lucía Ferrán. «La cooperativa estrena moneda» fue publicado originalmente por El Correo del Sauzal el 1 de marzo de 2026. Licencia: CC BY-SA 4.0. Cambios: titular nuevo.',
      html:
        '<span lang="es" dir="ltr">Por Lucía Ferrán. «La cooperativa estrena moneda» fue publicado originalmente por ' +
        '<a href="https://correodelsauzal.example/cooperativa" rel="external">El Correo del Sauzal</a>' +
        ' el 1 de marzo de 2026. Licencia: ' +
        '<a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license">CC BY-SA 4.0</a>' +
        '. Cambios: titular nuevo.</span>',
    },
  ],
};
