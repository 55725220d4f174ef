import type { Knex } from 'knex';
import { z } from 'zod';
import { countOf, joinTemplates, type Template } from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { lockTemplate } from './learnTemplate';
import {
  chunksOf,
  isOnce,
  lineColumns,
  readLines,
  readTemplate,
  tableOf,
  TEMPLATE,
  TEMPLATE_LINE,
  templateColumns,
} from './templateRows';

const keepers = z.array(z.object({ hash: z.string(), kept_by: z.string().nullable() }));

/** Gives a source what was learned of another, as if from older articles of its own, with the lines that its desk keeps. */
export async function moveTemplate(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  from: string,
  to: string,
): Promise<void> {
  // In one order, so that two servers wait for each other and never both.
  for (const source of [from, to].sort()) await lockTemplate(newsroom, trx, source);
  const joined = joinTemplates(await wholeTemplate(newsroom, from), await wholeTemplate(newsroom, to));
  const lines = () => tableOf(newsroom, TEMPLATE_LINE, trx).whereIn('source_document_id', [from, to]);
  const keptBy = new Map(
    keepers
      .parse(await lines().where({ is_kept: true }).select('hash', 'kept_by'))
      .map((line) => [line.hash, line.kept_by]),
  );

  await lines().delete();
  const at = new Date();
  const all = [...joined.lines.values()];
  for (const some of chunksOf(all.filter((line) => !isOnce(line))))
    await tableOf(newsroom, TEMPLATE_LINE, trx).insert(
      some.map((line) => ({
        ...lineColumns(to, line, countOf(line, joined.articles), at),
        kept_by: keptBy.get(line.hash) ?? null,
      })),
    );
  await tableOf(newsroom, TEMPLATE, trx)
    .where({ source_document_id: to })
    .update(templateColumns(joined, all.filter(isOnce)));
  await tableOf(newsroom, TEMPLATE, trx).where({ source_document_id: from }).delete();
}

async function wholeTemplate(newsroom: Newsroom, source: string): Promise<Template> {
  const template = await readTemplate(newsroom, source);
  return { ...template, lines: new Map([...template.lines, ...(await readLines(newsroom, source, {}))]) };
}
