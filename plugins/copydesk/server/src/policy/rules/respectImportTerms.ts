import type { PolicyRule } from '../rule';
import type { Subject } from '../subject';
import { exampleImported, exampleSubject } from './exampleSubject';

/** Whether both the source and the licence let machines take copy. */
export const allowsMachines = ({ source, licence }: Pick<Subject, 'source' | 'licence'>): boolean =>
  source?.automatedImportAllowed !== false && licence?.automatedImportAllowed !== false;

export const respectImportTerms: PolicyRule = {
  id: 'respect-import-terms',
  title: 'No automated import where the source forbids it',
  why: 'A source may give single articles to people and none to machines.',
  severity: 'block',
  test({ article, source, licence, imported }) {
    if (allowsMachines({ source, licence }) || imported?.automated !== true) return [];
    if (article.permission !== null) return [];
    const forbids = source?.automatedImportAllowed === false ? source : licence;
    return [
      {
        path: [forbids === source ? 'source' : 'licence'],
        message: `${forbids?.name} allows no automated import, and a machine brought this. Ask for a permission and record it, or import it by hand.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ imported: exampleImported() }),
      exampleSubject({
        source: { automatedImportAllowed: false },
        imported: exampleImported({ automated: false }),
      }),
    ],
    breaks: [
      exampleSubject({
        licence: { automatedImportAllowed: false },
        imported: exampleImported(),
      }),
      exampleSubject({
        source: { automatedImportAllowed: false },
        imported: exampleImported(),
      }),
    ],
  },
};
