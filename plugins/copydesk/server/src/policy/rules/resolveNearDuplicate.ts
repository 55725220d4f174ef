import type { PolicyRule } from '../rule';
import { exampleSubject } from './exampleSubject';

const near = (likeness: number) => ({
  documentId: 'article-2',
  headline: 'Ferry crews take three-year deal',
  likeness,
});

export const resolveNearDuplicate: PolicyRule = {
  id: 'resolve-near-duplicate',
  title: 'No near-duplicate that nobody looked at',
  why: 'The same story twice, once under another name, is how a credit goes astray; only an editor can tell a new version from a copy.',
  severity: 'block',
  test({ article: { nearDuplicates } }) {
    return nearDuplicates.map(({ headline, likeness }) => ({
      path: ['body'],
      message: `Nearly the same as “${headline}” (${likeness}% alike). Say under Near-duplicates which it is.`,
    }));
  },
  examples: {
    meets: [exampleSubject()],
    breaks: [
      exampleSubject({ article: { nearDuplicates: [near(87)] } }),
      exampleSubject({ article: { nearDuplicates: [near(99), near(80)] } }),
    ],
  },
};
