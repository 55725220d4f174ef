import type { PolicyRule } from '../rule';
import { exampleSubject } from './exampleSubject';

export const requireLicence: PolicyRule = {
  id: 'require-licence',
  title: 'A licence, or a permission',
  why: 'Without either the newsroom has no right to print the text, whoever is credited.',
  severity: 'block',
  test({ article, licence }) {
    if (licence !== null || article.permission !== null) return [];
    return [
      {
        path: ['licence'],
        message:
          'Neither the article nor its source has a licence. Choose one, or state the permission to use it.',
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ licence: null, article: { permission: 'By e-mail of the editor, 3 May 2026' } }),
    ],
    breaks: [exampleSubject({ licence: null }), exampleSubject({ licence: null, source: null })],
  },
};
