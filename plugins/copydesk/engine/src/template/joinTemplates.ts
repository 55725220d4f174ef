import { forget } from './learn';
import { WINDOW, type KnownArticle, type Template, type TemplateLine } from './template';

/**
 * What is known of two sources that are one: the template that would have come of learning from the articles of `older`
 * first, and then from those of `newer`. Both stay as they are.
 */
export function joinTemplates(older: Template, newer: Template): Template {
  const articles = older.articles + newer.articles;
  const inWindow = (number: number): boolean => number > articles - WINDOW;
  const later = (number: number): number => number + older.articles;

  const recent: KnownArticle[] = [
    ...older.recent,
    ...newer.recent.map((known) => ({ ...known, number: later(known.number) })),
  ];
  const lines = new Map<string, TemplateLine>(
    [...older.lines].map(([hash, line]) => [
      hash,
      { ...line, seen: line.seen.filter(inWindow), inside: line.inside.filter(inWindow) },
    ]),
  );
  for (const [hash, line] of newer.lines) {
    const known = lines.get(hash);
    lines.set(hash, {
      ...line,
      seen: [...(known?.seen ?? []), ...line.seen.map(later)],
      inside: [...(known?.inside ?? []), ...line.inside.map(later)],
      varies: line.varies || known?.varies === true,
      isKept: line.isKept || known?.isKept === true,
    });
  }
  return {
    articles,
    recent: recent.filter(({ number }) => inWindow(number)),
    lines: forget(lines, articles),
  };
}
