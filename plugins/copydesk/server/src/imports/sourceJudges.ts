import {
  deskJudge,
  FEWEST_ARTICLES,
  learn,
  templateJudge,
  type ArticleLines,
  type DeskRule,
  type SourceJudge,
  type Template,
} from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { deskRulesOf } from '../rules/deskRules';
import { readLines, readTemplate } from '../templates/templateRows';
import type { SourceMatch } from './matchSource';
import { sourceName } from './sources';

/** What is known of a source that its scrapes are cleaned by; plain data, for a thread too. */
export interface SourceKnowledge {
  name: string;
  /** Those of its desk's that can be used. */
  rules: DeskRule[];
  /** Null where nothing repeats often enough yet. */
  template: Template | null;
  /** What is wrong with what is known, in words for an editor; none stops an import. */
  faults: string[];
}

const NOTHING_KNOWN: SourceKnowledge = { name: '', rules: [], template: null, faults: [] };

/**
 * What is known of a source now.
 * @param unlearned an article that is to be counted as if it had been learned from, of a preview.
 */
export async function knowledgeOf(
  newsroom: Newsroom,
  sourceDocumentId: string,
  unlearned: ArticleLines | null = null,
): Promise<SourceKnowledge> {
  const { rules, faults } = await deskRulesOf(newsroom, sourceDocumentId);
  return {
    name: await sourceName(newsroom, sourceDocumentId),
    rules,
    template: await templateOf(newsroom, sourceDocumentId, unlearned),
    faults,
  };
}

/** The same of the source that a scrape was matched to; nothing where the newsroom has no such source yet. */
export async function knowledgeOfMatch(
  newsroom: Newsroom,
  match: SourceMatch,
  unlearned: ArticleLines | null = null,
): Promise<SourceKnowledge> {
  return match !== null && 'known' in match
    ? knowledgeOf(newsroom, match.known.documentId, unlearned)
    : NOTHING_KNOWN;
}

/** Who is asked about a source's scrapes before the universal rules are: its desk, then its template. */
export function judgesOf({ name, rules, template }: SourceKnowledge): SourceJudge[] {
  const judges: SourceJudge[] = [];
  if (rules.length > 0) judges.push(compiled(rules));
  if (template !== null) judges.push(templateJudge(template, name));
  return judges;
}

async function templateOf(
  newsroom: Newsroom,
  sourceDocumentId: string,
  unlearned: ArticleLines | null,
): Promise<Template | null> {
  const fewest = FEWEST_ARTICLES - (unlearned === null ? 0 : 1);
  const lines = await readLines(newsroom, sourceDocumentId, {
    $or: [{ count: { $gte: fewest } }, { isKept: true }],
  });
  if (lines.size === 0) return null;
  const known = { ...(await readTemplate(newsroom, sourceDocumentId)), lines };
  return unlearned === null ? known : learn(known, [unlearned]);
}

const MOST_COMPILED = 100;

/** Compiled once for as long as a source's rules stay as they are: expressions take far longer to read than to use. */
const judgeOfRules = new Map<string, SourceJudge>();

function compiled(rules: readonly DeskRule[]): SourceJudge {
  const from = JSON.stringify(rules);
  const known = judgeOfRules.get(from);
  if (known !== undefined) return known;
  const judge = deskJudge(rules);
  const [oldest] = judgeOfRules.keys();
  if (judgeOfRules.size >= MOST_COMPILED && oldest !== undefined) judgeOfRules.delete(oldest);
  judgeOfRules.set(from, judge);
  return judge;
}
