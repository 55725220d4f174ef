import { HOUR } from '../../newsroom/day';
import type { PolicyRule } from '../rule';
import type { ArticleSubject, SourceSubject } from '../subject';
import { exampleSubject } from './exampleSubject';

/** What an article's embargo follows from. */
export interface UnderEmbargo {
  article: Pick<ArticleSubject, 'embargoedUntil' | 'originalPublishedAt'>;
  source: Pick<SourceSubject, 'embargoHours'> | null;
}

/**
 * When an article may go out: once its own embargo has lifted, and so many hours after its source published it as that asks
 * for. Null where nothing keeps it, or where nobody knows when it was published first.
 */
export function embargoOf({ article, source }: UnderEmbargo): Date | null {
  const { embargoedUntil, originalPublishedAt } = article;
  const hours = source?.embargoHours ?? 0;
  const ofSource =
    hours > 0 && originalPublishedAt !== null ? new Date(originalPublishedAt.getTime() + hours * HOUR) : null;
  if (embargoedUntil === null || ofSource === null) return embargoedUntil ?? ofSource;
  return embargoedUntil > ofSource ? embargoedUntil : ofSource;
}

export const respectEmbargo: PolicyRule = {
  id: 'respect-embargo',
  title: 'Not before the embargo lifts',
  why: 'Copy under embargo was given on a promise; whoever breaks it gets no more.',
  severity: 'block',
  test({ article, source, now }) {
    const lifts = embargoOf({ article, source });
    if (lifts !== null)
      return lifts <= now
        ? []
        : [
            {
              path: ['embargoedUntil'],
              message: `This is under embargo until ${lifts.toISOString()}. Schedule it for then.`,
            },
          ];
    const hours = source?.embargoHours ?? 0;
    if (source === null || hours === 0) return [];
    return [
      {
        path: ['originalPublishedAt'],
        message: `${source.name} asks for ${hours} hours between its own publication and yours. Say when it published this, or until when it is under embargo.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ article: { embargoedUntil: new Date('2026-05-05T12:00:00Z') } }),
      exampleSubject({ article: { embargoedUntil: new Date('2026-05-04T00:00:00Z') } }),
      exampleSubject({ source: { embargoHours: 0 } }),
      exampleSubject({
        article: { originalPublishedAt: new Date('2026-05-05T00:00:00Z') },
        source: { embargoHours: 12 },
      }),
      exampleSubject({
        article: { embargoedUntil: new Date('2026-05-05T12:00:00Z') },
        source: { embargoHours: 12 },
      }),
    ],
    breaks: [
      exampleSubject({ article: { embargoedUntil: new Date('2026-05-05T12:00:01Z') } }),
      // The clock is put forward that night: an embargo is a moment, not an hour on the wall.
      exampleSubject({
        article: { embargoedUntil: new Date('2026-03-29T03:00:00+02:00') },
        now: new Date('2026-03-29T01:59:59+01:00'),
      }),
      // And twelve hours are twelve hours, though the clock on the wall shows thirteen.
      exampleSubject({
        article: { originalPublishedAt: new Date('2026-03-28T20:00:00+01:00') },
        source: { embargoHours: 12 },
        now: new Date('2026-03-29T08:59:59+02:00'),
      }),
      exampleSubject({ source: { embargoHours: 12 } }),
      exampleSubject({
        article: {
          embargoedUntil: new Date('2026-05-05T11:00:00Z'),
          originalPublishedAt: new Date('2026-05-05T06:00:00Z'),
        },
        source: { embargoHours: 12 },
      }),
    ],
  },
};
