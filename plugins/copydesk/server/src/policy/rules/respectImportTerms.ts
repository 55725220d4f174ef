import type { PolicyRule } from '../rule';
import { exampleSubject } from './exampleSubject';

export const respectImportTerms: PolicyRule = {
  id: 'respect-import-terms',
  title: 'No automated import where the source forbids it',
  why: 'A source may give single articles to people and none to machines.',
  severity: 'block',
  test({ article, source, imported }) {
    if (source === null || source.automatedImportAllowed || imported?.automated !== true) return [];
    if (article.permission !== null) return [];
    return [
      {
        path: ['source'],
        message: `${source.name} allows no automated import, and a machine brought this. Ask for a permission and record it, or import it by hand.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ imported: { automated: true, clean: null, removed: [], takenOut: [] } }),
      exampleSubject({
        source: { automatedImportAllowed: false },
        imported: { automated: false, clean: null, removed: [], takenOut: [] },
      }),
    ],
    breaks: [
      exampleSubject({
        source: { automatedImportAllowed: false },
        imported: { automated: true, clean: null, removed: [], takenOut: [] },
      }),
    ],
  },
};
