import type { ArticleDifferences } from '../../plugins/copydesk/admin/src/newsroom/contract/recleaning';
import { countDifferences, isChanging } from '../../plugins/copydesk/admin/src/recleaning/countDifferences';

const article = (more: Partial<ArticleDifferences>): ArticleDifferences => ({
  articleDocumentId: 'article',
  headline: 'The ferry returned',
  goesOut: [],
  comesBack: [],
  fields: [],
  leftPassages: [],
  leftFields: [],
  refused: null,
  ...more,
});

const passage = { block: 3, text: 'Tips for the night desk' };
const out = { ...passage, ruleTitle: 'Repeated', reason: 'Seen often.', judge: 'template' as const };
const field = { field: 'headline', before: 'Old', after: 'New' };

it('an article changes by what goes out, comes back or is read otherwise', () => {
  expect(isChanging(article({ goesOut: [out] }))).toBe(true);
  expect(isChanging(article({ comesBack: [passage] }))).toBe(true);
  expect(isChanging(article({ fields: [field] }))).toBe(true);
});

it('an article does not change by what is left to its editor, or refused', () => {
  expect(isChanging(article({ leftPassages: [{ ...passage, why: 'edited' }], leftFields: [field] }))).toBe(
    false,
  );
  expect(isChanging(article({ refused: 'There is no text in it.' }))).toBe(false);
});

it('a run comes to the sum of its articles', () => {
  const articles = [
    article({ goesOut: [out, out], leftFields: [field] }),
    article({ comesBack: [passage], fields: [field] }),
    article({ leftPassages: [{ ...passage, why: 'credit' }] }),
  ];
  expect(countDifferences(articles)).toEqual({ changing: 2, goesOut: 2, comesBack: 1, fields: 1, left: 2 });
});
