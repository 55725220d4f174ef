import { clean } from '../src/clean';
import { labelsOf } from './labels';
import { readPage, truePages } from './pages';

/* ruleFigures.js DATA SETS   for each rule, how many of the blocks that it removed the truth keeps */
const [data = '', sets = ''] = process.argv.slice(2);
const figures = new Map<string, { removed: number; wrong: number; words: number; samples: string[] }>();
for await (const row of truePages(data, sets.split(','))) {
  const page = readPage(row, 'html');
  if (!page) continue;
  const labels = labelsOf(row, page);
  for (const entry of clean({ html: row.html, url: row.url ?? undefined }).ledger.entries) {
    if (entry.fate !== 'removed') continue;
    const figure = figures.get(entry.rule) ?? { removed: 0, wrong: 0, words: 0, samples: [] };
    figures.set(entry.rule, figure);
    figure.removed++;
    if (labels[entry.block] !== 1) continue;
    figure.wrong++;
    figure.words += entry.content.text.split(/\s+/).length;
    figure.samples.push(entry.content.text.slice(0, 60));
  }
}
for (const [rule, { removed, wrong, words }] of [...figures].sort((a, b) => b[1].wrong - a[1].wrong))
  console.log(
    rule.padEnd(18),
    String(removed).padStart(7),
    String(wrong).padStart(6),
    (wrong / removed).toFixed(3),
    words,
  );
