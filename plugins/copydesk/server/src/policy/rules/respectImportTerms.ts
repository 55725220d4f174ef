import type { Fault, PolicyRule } from '../rule';
import type { Subject } from '../subject';
import { exampleImported, exampleSubject } from './exampleSubject';

type Terms = Pick<Subject, 'source' | 'licence'>;

/** Whether source or licence ask that somebody chose the article, and no machine took it. */
export const asksForChoice = ({ source, licence }: Terms): boolean =>
  whoForbids({ source, licence }) !== null || licence?.wholesaleAllowed === false;

/** Which of the two lets no machine take copy. */
function whoForbids({ source, licence }: Terms): { name: string; path: string[] } | null {
  if (source?.automatedImportAllowed === false) return { name: source.name, path: ['source'] };
  if (licence?.automatedImportAllowed === false) return { name: licence.name, path: ['licence'] };
  return null;
}

export const respectImportTerms: PolicyRule = {
  id: 'respect-import-terms',
  title: 'No automated import where the source forbids it, and none wholesale',
  why: 'A source may give single articles to people and none to machines, or to machines no more than what somebody chose.',
  severity: 'block',
  test({ article, source, licence, imported }): Fault[] {
    if (imported?.automated !== true || article.permission !== null) return [];
    const forbids = whoForbids({ source, licence });
    if (forbids !== null)
      return [
        {
          path: forbids.path,
          message: `${forbids.name} allows no automated import, and a machine brought this. Ask for a permission and record it, or import it by hand.`,
        },
      ];
    if (licence?.wholesaleAllowed !== false || imported.together === 1) return [];
    return [
      {
        path: ['licence'],
        message: `${licence.name} lets single articles be chosen and none be taken wholesale, and a machine brought this in one import of ${imported.together}. Ask for a permission and record it, or import what you choose by itself.`,
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
      exampleSubject({ licence: { wholesaleAllowed: false }, imported: exampleImported() }),
      exampleSubject({
        licence: { wholesaleAllowed: false },
        imported: exampleImported({ automated: false, together: 12 }),
      }),
      exampleSubject({
        article: { permission: 'By letter of 3 May 2026' },
        licence: { wholesaleAllowed: false },
        imported: exampleImported({ together: 12 }),
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
      exampleSubject({
        licence: { wholesaleAllowed: false },
        imported: exampleImported({ together: 12 }),
      }),
    ],
  },
};
