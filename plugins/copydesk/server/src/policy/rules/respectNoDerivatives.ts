import { changedPassages } from '../changedPassages';
import { openingOf } from '../openingOf';
import type { PolicyRule } from '../rule';
import type { ImportedSubject } from '../subject';
import { exampleImported, exampleSubject } from './exampleSubject';

const CLEAN = ['Crews voted on Tuesday to accept a contract.', 'The first boats will sail on Wednesday.'];
const imported = (changes: Partial<ImportedSubject> = {}) =>
  exampleImported({
    clean: CLEAN,
    links: [],
    removed: ['Most of them had been on strike for nine days.', 'Advertisement'],
    ...changes,
  });
const ofText = (...paragraphs: string[]) => ({ bodyText: paragraphs.join('\n\n') });

export const respectNoDerivatives: PolicyRule = {
  id: 'respect-no-derivatives',
  title: 'A no-derivatives text as it was written',
  why: 'Such a licence allows no change beyond what was never part of the text: menus, advertisements, teasers.',
  severity: 'block',
  test({ article, licence, imported: how }) {
    if (licence?.noDerivatives !== true || article.permission !== null || !how?.clean) return [];
    const { added, missing } = changedPassages(article.bodyText, how.clean, how);
    const [first] = [...added, ...missing];
    if (first === undefined) return [];
    const count = added.length + missing.length;
    return [
      {
        path: ['body'],
        message: `${licence.name} allows no change of the text, and ${count === 1 ? 'one passage differs' : `${count} passages differ`} from what was imported, beginning with "${openingOf(first)}". Put it back as it was, or record the permission to change it.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject({ article: ofText('Something else') }),
      exampleSubject({ article: ofText(...CLEAN), licence: { noDerivatives: true }, imported: imported() }),
      // Quotation marks and spaces are house style.
      exampleSubject({
        article: ofText('Crews  voted on Tuesday to accept a contract.', CLEAN[1] ?? ''),
        licence: { noDerivatives: true },
        imported: imported(),
      }),
      // What the engine had taken out by mistake was put back.
      exampleSubject({
        article: ofText(CLEAN[0] ?? '', 'Most of them had been on strike for nine days.', CLEAN[1] ?? ''),
        licence: { noDerivatives: true },
        imported: imported(),
      }),
      // What the engine had left in by mistake was taken out.
      exampleSubject({
        article: ofText(CLEAN[0] ?? ''),
        licence: { noDerivatives: true },
        imported: imported({ takenOut: ['The first boats will sail on Wednesday.'] }),
      }),
      exampleSubject({
        article: { ...ofText('Another text'), permission: 'By e-mail of the editor, 3 May 2026' },
        licence: { noDerivatives: true },
        imported: imported(),
      }),
    ],
    breaks: [
      exampleSubject({
        article: ofText('Crews voted on Tuesday to refuse a contract.', CLEAN[1] ?? ''),
        licence: { noDerivatives: true },
        imported: imported(),
      }),
      exampleSubject({
        article: ofText(CLEAN[0] ?? ''),
        licence: { noDerivatives: true },
        imported: imported(),
      }),
      exampleSubject({
        article: ofText(CLEAN[1] ?? '', CLEAN[0] ?? ''),
        licence: { noDerivatives: true },
        imported: imported(),
      }),
      exampleSubject({
        article: ofText(...CLEAN, 'So much for that, says our editor.'),
        licence: { noDerivatives: true },
        imported: imported(),
      }),
    ],
  },
};
