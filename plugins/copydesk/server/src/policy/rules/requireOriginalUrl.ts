import { isWebAddress } from '../../newsroom/webAddress';
import type { PolicyRule } from '../rule';
import { exampleSubject } from './exampleSubject';

export const requireOriginalUrl: PolicyRule = {
  id: 'require-original-url',
  title: 'A link to the original, or a permission',
  why: 'Credit that can be checked leads back to where the story was published, or to the paper that allows its use.',
  severity: 'block',
  test({ article }) {
    if (article.permission !== null) return [];
    if (article.originalUrl === null)
      return [
        {
          path: ['originalUrl'],
          message: 'Give the address of the original, or state the permission to use it.',
        },
      ];
    if (!isWebAddress(article.originalUrl))
      return [
        {
          path: ['originalUrl'],
          message: `"${article.originalUrl}" is no absolute address. It must begin with https:// or http://.`,
        },
      ];
    return [];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ article: { originalUrl: null, permission: 'By e-mail of the editor, 3 May 2026' } }),
    ],
    breaks: [
      exampleSubject({ article: { originalUrl: null } }),
      exampleSubject({ article: { originalUrl: '/2026/ferry-contract' } }),
      exampleSubject({ article: { originalUrl: 'javascript:alert(1)' } }),
      exampleSubject({ article: { originalUrl: 'https://' } }),
    ],
  },
};
