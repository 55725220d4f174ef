import { EMPTY_TEMPLATE, FEWEST_ARTICLES, learn, type Template } from '../../engine/src';
import type { TaughtLine } from './answerRow';
import type { Line } from './lines';
import type { RowLines } from './linesOfRow';

/** What has been learned of each host, rows in the order in which they stand. */
export class HostTemplates {
  private readonly templates = new Map<string, Template>();

  learn(rows: readonly (RowLines | null)[]): void {
    const articles = new Map<string, RowLines['lines'][]>();
    for (const row of rows) {
      if (!row) continue;
      const known = articles.get(row.host);
      if (known) known.push(row.lines);
      else articles.set(row.host, [row.lines]);
    }
    for (const [host, lines] of articles)
      this.templates.set(host, learn(this.templates.get(host) ?? EMPTY_TEMPLATE, lines));
  }

  /** The template of a host, without the lines that it would not go by. */
  taughtOf(row: RowLines | null): TaughtLine['taught'] {
    const template = row && this.templates.get(row.host);
    if (!row || !template) return null;
    const lines = [...template.lines].filter(([, { seen }]) => seen.length >= FEWEST_ARTICLES);
    return { host: row.host, template: { ...template, recent: [], lines: new Map(lines) } };
  }
}

/** Rows that learn from each other, and how long they may be together. */
const ROWS = 50;
const CHARACTERS = 32_000_000;

/** The lines of a stream in groups, none with more in memory than a group may hold. */
export async function* groupsOf(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let group: Line[] = [];
  let characters = 0;
  for await (const line of lines) {
    group.push(line);
    characters += line.text?.length ?? 0;
    if (group.length < ROWS && characters < CHARACTERS) continue;
    yield group;
    group = [];
    characters = 0;
  }
  if (group.length > 0) yield group;
}
