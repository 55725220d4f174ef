import type { PolicyRule } from '../rule';
import { exampleSubject } from './exampleSubject';

export const respectNonCommercial: PolicyRule = {
  id: 'respect-non-commercial',
  title: 'No non-commercial copy in a commercial paper',
  why: 'A licence for non-commercial use gives no right to a newsroom that sells advertisements or subscriptions.',
  severity: 'block',
  test({ article, licence, desk }) {
    if (licence === null || !licence.nonCommercial || !desk.commercial || article.permission !== null)
      return [];
    return [
      {
        path: ['licence'],
        message: `${licence.name} allows no commercial use, and this newsroom is commercial. Ask for a permission and record it.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject({ desk: { commercial: true } }),
      exampleSubject({ licence: { nonCommercial: true } }),
      exampleSubject({
        licence: { nonCommercial: true },
        desk: { commercial: true },
        article: { permission: 'By e-mail of the editor, 3 May 2026' },
      }),
    ],
    breaks: [exampleSubject({ licence: { nonCommercial: true }, desk: { commercial: true } })],
  },
};
