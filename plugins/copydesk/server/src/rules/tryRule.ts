import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { cleanRead, deskJudge, type Cleaned, type LedgerEntry } from '../../../engine/src';
import { readText } from '../../../readers/src/cleanScrape';
import { IMPORT_ITEM, waitingItem, type WaitingItem } from '../imports/importItem';
import { textOfStored } from '../imports/incoming';
import { judgesOf, knowledgeOf } from '../imports/sourceJudges';
import { STANDING } from '../imports/versions/versionState';
import type { Newsroom } from '../newsroom/newsroom';
import { usableRules } from './deskRules';
import { deskRuleOf } from './ruleRow';
import { refuseUnknownSource, refuseUnusable, rulesOf, type RuleDraft } from './rules';

/** One block that the rule would change. */
export interface TrialSample {
  effect: 'removed' | 'kept' | 'replaced';
  headline: string | null;
  /** Line of the scrape, from 1. */
  line: number;
  before: string;
  /** Of `replaced`. */
  after: string | null;
}

/** What a rule would do to the copy that the newsroom has of its source. */
export interface RuleTrial {
  /** How many scrapes it was tried on. */
  scrapes: number;
  /** How many of them it would change. */
  changed: number;
  removed: number;
  kept: number;
  replaced: number;
  /** Blocks that it fits and that are out already, by other judges. */
  outAlready: number;
  samples: TrialSample[];
}

export interface TrialOrder {
  sourceDocumentId: string;
  rule: RuleDraft;
  /** The rule that it is to take the place of. */
  documentId: string | null;
  /** How many of the latest scrapes. */
  scrapes: number;
}

const MOST_SAMPLES = 20;
const LONGEST_SAMPLE = 400;
const ON_TRIAL = 'on-trial';
const ARTICLES_LOOKED_THROUGH = 200;
/** On average, of an article: of one that has more, others are tried instead. */
const VERSIONS_LOOKED_THROUGH = 2;

/**
 * Cleans the latest imported scrapes of a source twice, without the rule and with it, and tells the difference. Nothing
 * is written.
 * @throws ValidationError where the rule cannot be used, or there is no such source.
 */
export async function tryRule(newsroom: Newsroom, order: TrialOrder): Promise<RuleTrial> {
  const { sourceDocumentId, documentId } = order;
  await refuseUnknownSource(newsroom, sourceDocumentId);
  const rule = { ...deskRuleOf({ ...order.rule, documentId: ON_TRIAL, author: ON_TRIAL }), enabled: true };
  refuseUnusable({ ...order.rule, documentId: ON_TRIAL, author: ON_TRIAL });
  const others = (await rulesOf(newsroom, sourceDocumentId)).filter((row) => row.documentId !== documentId);
  const before = usableRules(others.map(deskRuleOf));
  const strangers = judgesOf({ ...(await knowledgeOf(newsroom, sourceDocumentId)), rules: [] });
  const without = [deskJudge(before), ...strangers];
  const withIt = [deskJudge([...before, rule]), ...strangers];

  const trial: RuleTrial = {
    scrapes: 0,
    changed: 0,
    removed: 0,
    kept: 0,
    replaced: 0,
    outAlready: 0,
    samples: [],
  };
  for (const item of await latestScrapes(newsroom, sourceDocumentId, order.scrapes)) {
    const reading = readText(textOfStored(item, item.contentType), item, newsroom.config.imports.maxLength);
    if ('rejected' in reading) continue;
    trial.scrapes += 1;
    addDifference(trial, cleanRead(reading.read, without), cleanRead(reading.read, withIt));
    // As an import does: whoever else asks the newsroom must not wait for all of it.
    await setImmediate();
  }
  return trial;
}

const versionOf = waitingItem.extend({ articleDocumentId: z.string() });

/** The scrapes that the source's articles go by, the latest first. */
async function latestScrapes(
  { strapi, types }: Newsroom,
  sourceDocumentId: string,
  limit: number,
): Promise<WaitingItem[]> {
  const articles = z.array(z.object({ documentId: z.string() })).parse(
    await strapi.db.query(types.article).findMany({
      select: ['documentId'],
      where: { source: { documentId: sourceDocumentId }, publishedAt: null },
      orderBy: { id: 'desc' },
      limit: ARTICLES_LOOKED_THROUGH,
    }),
  );
  const items = z.array(versionOf).parse(
    await strapi.db.query(IMPORT_ITEM).findMany({
      where: {
        articleDocumentId: { $in: articles.map(({ documentId }) => documentId) },
        version: { $in: [...STANDING] },
      },
      orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
      limit: limit * VERSIONS_LOOKED_THROUGH,
    }),
  );
  const articlesSeen = new Set<string>();
  return items
    .filter(({ articleDocumentId }) => {
      const isLatest = !articlesSeen.has(articleDocumentId);
      articlesSeen.add(articleDocumentId);
      return isLatest;
    })
    .slice(0, limit);
}

function addDifference(trial: RuleTrial, without: Cleaned, withIt: Cleaned): void {
  const { headline } = withIt.story;
  let isChanged = false;
  withIt.ledger.entries.forEach((entry, index) => {
    const other = without.ledger.entries[index];
    if (other === undefined) return;
    const [before, after] = [textOf(without, other), textOf(withIt, entry)];
    const effect = effectOf(other, entry, before, after);
    if (effect === null) {
      if (entry.fate === 'removed' && entry.rule === ON_TRIAL) trial.outAlready += 1;
      return;
    }
    isChanged = true;
    trial[effect] += 1;
    if (trial.samples.length < MOST_SAMPLES)
      trial.samples.push({
        effect,
        headline,
        line: entry.line,
        before: before.slice(0, LONGEST_SAMPLE),
        after: effect === 'replaced' ? after.slice(0, LONGEST_SAMPLE) : null,
      });
  });
  if (isChanged) trial.changed += 1;
}

function effectOf(
  without: LedgerEntry,
  withIt: LedgerEntry,
  before: string,
  after: string,
): TrialSample['effect'] | null {
  if (without.fate === 'kept' && withIt.fate === 'removed') return 'removed';
  if (without.fate === 'removed' && withIt.fate === 'kept') return 'kept';
  return without.fate === 'kept' && withIt.fate === 'kept' && before !== after ? 'replaced' : null;
}

function textOf({ story }: Cleaned, entry: LedgerEntry): string {
  switch (entry.fate) {
    case 'kept':
      return story.body[entry.bodyIndex]?.text ?? '';
    case 'removed':
      return entry.content.text;
    case 'recognised':
      return entry.text;
  }
}
