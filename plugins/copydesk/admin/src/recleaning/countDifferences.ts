import type { ArticleDifferences } from '../newsroom/contract/recleaning';

export interface DifferenceCounts {
  /** Articles in which something changes. */
  changing: number;
  goesOut: number;
  comesBack: number;
  fields: number;
  /** Passages and fields that would change, but for an editor. */
  left: number;
}

/** Whether cleaning again changes anything in an article; what is left alone or refused changes nothing. */
export function isChanging({ goesOut, comesBack, fields }: ArticleDifferences): boolean {
  return goesOut.length + comesBack.length + fields.length > 0;
}

/** What a run comes to. */
export function countDifferences(articles: ArticleDifferences[]): DifferenceCounts {
  const sum = (of: (article: ArticleDifferences) => number) =>
    articles.reduce((total, article) => total + of(article), 0);

  return {
    changing: articles.filter(isChanging).length,
    goesOut: sum(({ goesOut }) => goesOut.length),
    comesBack: sum(({ comesBack }) => comesBack.length),
    fields: sum(({ fields }) => fields.length),
    left: sum(({ leftPassages, leftFields }) => leftPassages.length + leftFields.length),
  };
}
