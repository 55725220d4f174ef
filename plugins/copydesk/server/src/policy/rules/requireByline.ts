import type { PolicyRule } from '../rule';
import { exampleSubject } from './exampleSubject';

export const requireByline: PolicyRule = {
  id: 'require-byline',
  title: 'A byline, or a reason for none',
  why: 'Who wrote it is the first thing that a careless import loses; where nobody is named, somebody must have looked.',
  severity: 'block',
  test({ article }) {
    const named = article.byline !== null || (article.authors ?? []).some(({ name }) => name !== null);
    if (named || article.bylineAbsence !== null) return [];
    return [{ path: ['byline'], message: 'Give the byline, or state why there is none.' }];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ article: { byline: null } }),
      exampleSubject({ article: { byline: null, authors: [], bylineAbsence: 'The agency names nobody.' } }),
    ],
    breaks: [
      exampleSubject({ article: { byline: null, authors: [] } }),
      exampleSubject({ article: { byline: null, authors: [{ name: null, institution: null }] } }),
    ],
  },
};
