import type { PolicyRule } from '../rule';
import { exampleSubject } from './exampleSubject';

export const respectEmbargo: PolicyRule = {
  id: 'respect-embargo',
  title: 'Not before the embargo lifts',
  why: 'Copy under embargo was given on a promise; whoever breaks it gets no more.',
  severity: 'block',
  test({ article: { embargoedUntil }, now }) {
    if (embargoedUntil === null || embargoedUntil <= now) return [];
    return [
      {
        path: ['embargoedUntil'],
        message: `This is under embargo until ${embargoedUntil.toISOString()}. Schedule it for then.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ article: { embargoedUntil: new Date('2026-05-05T12:00:00Z') } }),
      exampleSubject({ article: { embargoedUntil: new Date('2026-05-04T00:00:00Z') } }),
    ],
    breaks: [
      exampleSubject({ article: { embargoedUntil: new Date('2026-05-05T12:00:01Z') } }),
      // The clock is put forward that night: an embargo is a moment, not an hour on the wall.
      exampleSubject({
        article: { embargoedUntil: new Date('2026-03-29T03:00:00+02:00') },
        now: new Date('2026-03-29T01:59:59+01:00'),
      }),
    ],
  },
};
