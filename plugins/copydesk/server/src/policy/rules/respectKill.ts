import type { PolicyRule } from '../rule';
import { exampleSubject } from './exampleSubject';

export const respectKill: PolicyRule = {
  id: 'respect-kill',
  title: 'Neither killed nor withheld',
  why: 'A kill from whoever wrote it means that it is wrong, or that its use was never allowed.',
  severity: 'block',
  isFinal: true,
  test({ article: { pubStatus } }) {
    switch (pubStatus) {
      case 'usable':
        return [];
      case 'withheld':
        return [
          { path: ['pubStatus'], message: 'This is withheld. Ask its source, and set it to usable first.' },
        ];
      case 'canceled':
        return [{ path: ['pubStatus'], message: 'This was killed. It can not be published again.' }];
    }
  },
  examples: {
    meets: [exampleSubject()],
    breaks: [
      exampleSubject({ article: { pubStatus: 'withheld' } }),
      exampleSubject({ article: { pubStatus: 'canceled' } }),
    ],
  },
};
