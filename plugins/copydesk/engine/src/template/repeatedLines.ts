import { AROUND, isOver } from './bars';
import { countOf, windowOf, type Template, type TemplateLine } from './template';

/** What fewer articles print is nowhere taken for the site's. */
export const FEWEST_ARTICLES = AROUND.articles;

export interface RepeatedLine extends TemplateLine {
  /** Articles of the window that print it. */
  count: number;
}

/** The lines that a template may take out somewhere, and those that the desk keeps, the most frequent first. */
export function repeatedLines(template: Template): RepeatedLine[] {
  return [...template.lines.values()]
    .map((line) => ({ ...line, count: countOf(line, template.articles) }))
    .filter(({ count, isKept }) => isKept || isOver(AROUND, count, windowOf(template)))
    .sort((a, b) => b.count - a.count || (a.sample < b.sample ? -1 : 1));
}
