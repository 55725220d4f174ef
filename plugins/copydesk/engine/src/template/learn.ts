import type { ArticleLines, SeenLine } from './articleLines';
import { countOf, MOST_LINES, WINDOW, type KnownArticle, type Template, type TemplateLine } from './template';

/** Share of the opening paragraphs that two scrapes of one article have in common, where headline or opening is one. */
const SAME = 0.5;
/** The same, where both were rewritten: a site's own paragraphs below a short item must not make two articles one. */
const SAME_REWRITTEN = 0.75;

/**
 * What a template is once it knows these articles too. A scrape of an article that the window holds already, an update
 * say, counts for that one. Linear in the lines of the articles; the template that is given stays as it is.
 */
export function learn(template: Template, articles: readonly ArticleLines[]): Template {
  const recent = [...template.recent];
  const lines = new Map(template.lines);
  let last = template.articles;
  for (const article of articles) {
    const at = recent.findLastIndex((known) => isSame(known, article));
    const number = recent[at]?.number ?? last + 1;
    last = Math.max(last, number);
    const known: KnownArticle = { number, sketch: article.sketch, headline: article.headline };
    if (at === -1) recent.push(known);
    else recent[at] = known;
    if (recent.length > WINDOW) recent.shift();
    for (const [hash, seen] of article.lines) lines.set(hash, withSeen(lines.get(hash), hash, seen, number));
  }
  return { articles: last, recent, lines: forget(lines, last) };
}

function isSame(known: KnownArticle, article: ArticleLines): boolean {
  const fewest = Math.min(known.sketch.length, article.sketch.length);
  if (fewest === 0) return known.headline !== null && known.headline === article.headline;
  let shared = 0;
  for (const hash of article.sketch) if (known.sketch.includes(hash)) shared++;
  const opensAlike =
    known.sketch[0] === article.sketch[0] || (known.headline !== null && known.headline === article.headline);
  return shared / fewest >= (opensAlike ? SAME : SAME_REWRITTEN);
}

function withSeen(
  line: TemplateLine | undefined,
  hash: string,
  { sample, hasNumbers, isInside }: SeenLine,
  number: number,
): TemplateLine {
  if (!line) {
    const inside = isInside ? [number] : [];
    return { hash, sample, seen: [number], inside, varies: false, isKept: false };
  }
  return {
    ...line,
    seen: withNumber(line.seen, number),
    inside: isInside ? withNumber(line.inside, number) : line.inside,
    varies: line.varies || (hasNumbers && line.sample !== sample),
  };
}

/** A window's worth of numbers, in order. */
function withNumber(numbers: readonly number[], number: number): readonly number[] {
  const last = numbers.at(-1) ?? 0;
  if (number === last || numbers.includes(number)) return numbers;
  const from = Math.max(number, last) - WINDOW;
  const within = numbers.filter((other) => other > from);
  within.push(number);
  return number > last ? within : within.sort((a, b) => a - b);
}

/** What was last seen before the window is gone; above the most lines, the rarest are, the longest unseen first. */
export function forget(
  lines: Map<string, TemplateLine>,
  articles: number,
): ReadonlyMap<string, TemplateLine> {
  const isGone = ({ seen, isKept }: TemplateLine) => !isKept && (seen.at(-1) ?? 0) <= articles - WINDOW;
  for (const [hash, line] of lines) if (isGone(line)) lines.delete(hash);
  if (lines.size <= MOST_LINES) return lines;
  const rank = (line: TemplateLine) =>
    line.isKept ? Infinity : countOf(line, articles) + (line.seen.at(-1) ?? 0) / (articles + 1);
  return new Map(
    [...lines.values()]
      .map((line) => ({ line, rank: rank(line) }))
      .sort((a, b) => b.rank - a.rank)
      .slice(0, MOST_LINES)
      .map(({ line }) => [line.hash, line]),
  );
}
