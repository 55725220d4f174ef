import { z } from 'zod';
import { maybe } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { likenessOf, nearFrom } from './likeness';
import { shinglesOf } from './shingles';
import { meetingArticles } from './signatureRows';

/** An article whose text is nearly the same. */
export interface NearArticle {
  documentId: string;
  headline: string;
  /** How much of the shorter text stands in the longer one, in whole per cent. */
  likeness: number;
}

/** Near-duplicates that an editor is asked about for one article. */
export const MOST_LINKED = 3;

/** Texts that are read to be compared word by word, the likeliest first. */
export const COMPARED = 20;

const versions = z.array(
  z.object({ documentId: z.string(), headline: maybe, bodyText: maybe, publishedAt: z.unknown() }),
);

/** The articles of the desk that have nearly this text, the nearest first. */
export async function findNear(
  newsroom: Newsroom,
  text: string,
  { except = null, most }: { except?: string | null; most: number },
): Promise<NearArticle[]> {
  const shingles = shinglesOf(text);
  const met = (await meetingArticles(newsroom, shingles))
    .filter(({ documentId }) => documentId !== except)
    .sort((one, other) => other.jaccard - one.jaccard)
    .slice(0, COMPARED);
  if (met.length === 0) return [];
  const held = await textsOf(
    newsroom,
    met.map(({ documentId }) => documentId),
  );
  return held
    .flatMap(({ documentId, headline, bodyText }) => {
      const others = shinglesOf(bodyText);
      const part = likenessOf(shingles, others);
      if (part < nearFrom(shingles, others)) return [];
      return [{ documentId, headline, likeness: Math.floor(part * 100) }];
    })
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, most);
}

/** The drafts of articles, with their texts. */
export async function textsOf(
  { strapi, types }: Newsroom,
  documentIds: readonly string[],
): Promise<{ documentId: string; headline: string; bodyText: string }[]> {
  if (documentIds.length === 0) return [];
  const rows: unknown = await strapi.db.query(types.article).findMany({
    select: ['documentId', 'headline', 'bodyText', 'publishedAt'],
    // Drafts are told below: SQLite would look for those first, and there are a million.
    where: { documentId: { $in: [...documentIds] } },
  });
  return versions
    .parse(rows)
    .flatMap(({ documentId, headline, bodyText, publishedAt }) =>
      publishedAt != null ? [] : [{ documentId, headline: headline ?? '', bodyText: bodyText ?? '' }],
    );
}
