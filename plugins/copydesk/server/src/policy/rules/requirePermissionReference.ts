import type { PolicyRule } from '../rule';
import { exampleSubject } from './exampleSubject';

export const requirePermissionReference: PolicyRule = {
  id: 'require-permission-reference',
  title: 'The reference of the permission or contract',
  why: 'A licence that rests on a permission is worth what can be shown of it when somebody asks.',
  severity: 'block',
  test({ article, licence }) {
    if (licence?.permissionRequired !== true || article.permission !== null) return [];
    return [
      {
        path: ['permission'],
        message: `"${licence.name}" rests on a permission or a contract. Give its reference: who allowed it, when, and where that is written.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({
        licence: { permissionRequired: true },
        article: { permission: 'Contract 2026/14 with Harbour Wire' },
      }),
    ],
    breaks: [exampleSubject({ licence: { permissionRequired: true } })],
  },
};
