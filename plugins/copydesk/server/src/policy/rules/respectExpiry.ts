import { DAY } from '../../newsroom/day';
import type { PolicyRule } from '../rule';
import type { Subject } from '../subject';
import { exampleSubject } from './exampleSubject';

/** When an article must be gone: the day that it names, or the last day that source and licence allow after its first publication here. */
export function expiryOf({ article, source, licence }: Subject): Date | null {
  const allowed = [source?.maximumDays, licence?.maximumDays].filter((days) => days != null);
  const days = allowed.length === 0 ? null : Math.min(...allowed);
  const { firstPublishedAt, expires } = article;
  const last =
    days === null || firstPublishedAt === null ? null : new Date(firstPublishedAt.getTime() + days * DAY);
  if (expires === null || last === null) return expires ?? last;
  return expires < last ? expires : last;
}

export const respectExpiry: PolicyRule = {
  id: 'respect-expiry',
  title: 'Not after it expires',
  why: 'Some copy may be used for some days only; after that it is used without a right.',
  severity: 'block',
  test(subject) {
    const expiry = expiryOf(subject);
    if (expiry === null || expiry > subject.now) return [];
    return [
      {
        path: ['expires'],
        message: `The right to publish this ended at ${expiry.toISOString()}. Ask for more time and change it, or leave the article down.`,
      },
    ];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ article: { expires: new Date('2026-05-05T12:00:01Z') } }),
      exampleSubject({ source: { maximumDays: 90 } }),
      exampleSubject({
        article: { firstPublishedAt: new Date('2026-05-01T12:00:00Z') },
        source: { maximumDays: 90 },
      }),
    ],
    breaks: [
      exampleSubject({
        article: { firstPublishedAt: new Date('2026-02-04T12:00:00Z') },
        licence: { maximumDays: 90 },
      }),
      exampleSubject({ article: { expires: new Date('2026-05-05T12:00:00Z') } }),
      exampleSubject({
        article: { firstPublishedAt: new Date('2026-02-04T12:00:00Z') },
        source: { maximumDays: 90 },
      }),
      exampleSubject({
        article: {
          firstPublishedAt: new Date('2026-02-04T12:00:00Z'),
          expires: new Date('2027-01-01T00:00:00Z'),
        },
        source: { maximumDays: 90 },
      }),
    ],
  },
};
