import {
  FEWEST_ARTICLES,
  learn,
  templateJudge,
  type ArticleLines,
  type SourceJudge,
} from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { readLines, readTemplate } from '../templates/templateRows';
import { sourceName } from './sources';

/**
 * Who knows a source and is asked about its scrapes before the rules are, in this order.
 * @param unlearned an article that is to be counted as if it had been learned from, of a preview.
 */
export async function sourceJudges(
  newsroom: Newsroom,
  sourceDocumentId: string,
  unlearned: ArticleLines | null = null,
): Promise<SourceJudge[]> {
  const fewest = FEWEST_ARTICLES - (unlearned === null ? 0 : 1);
  const template = await readTemplate(newsroom, sourceDocumentId);
  const lines = await readLines(newsroom, sourceDocumentId, {
    $or: [{ count: { $gte: fewest } }, { isKept: true }],
  });
  if (lines.size === 0) return [];
  const known = { ...template, lines };
  const name = await sourceName(newsroom, sourceDocumentId);
  return [templateJudge(unlearned === null ? known : learn(known, [unlearned]), name)];
}
