import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { clean } from '../src/clean';
import { Classifier } from '../src/classify/classifier';
import { plainText } from './plainText';
import { truePages } from './pages';

/*
 * stories.js DATA WEIGHTS SOURCE SETS   prints the story of each page, judged by the forests that never saw its site
 */
const [data = '', weights = '', source = 'html', sets = ''] = process.argv.slice(2);
const folds: Record<string, number> = JSON.parse(readFileSync(path.join(weights, 'folds.json'), 'utf8'));
const classifiers = [0, 1, 2, 3, 4, 5, 6, 7]
  .map((fold) => path.join(weights, `fold-${fold}.json`))
  .filter((file) => existsSync(file))
  .map((file) => new Classifier(JSON.parse(readFileSync(file, 'utf8'))));
for await (const row of truePages(data, sets.split(','))) {
  const url = row.url ?? undefined;
  const fold = folds[`${row.set}/${row.id}`] ?? 0;
  const classifier = classifiers[fold] ?? null;
  try {
    const scrape = source === 'text' ? { text: plainText(row.html), url } : { html: row.html, url };
    console.log(JSON.stringify({ id: row.id, ...clean(scrape, { classifier }).story }));
  } catch (error) {
    console.log(JSON.stringify({ id: row.id, error: String(error) }));
  }
}
