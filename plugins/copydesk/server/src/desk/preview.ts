import { errors } from '@strapi/utils';
import { linesOfArticle, removalTitle, type Cleaned } from '../../../engine/src';
import { cleanReading, readText } from '../../../readers/src/cleanScrape';
import { draftForms } from '../imports/draftForms';
import { matchSource } from '../imports/matchSource';
import { judgesOf, knowledgeOfMatch } from '../imports/sourceJudges';
import { knownSources } from '../imports/sources';
import { sourceAtTheDoor, subjectOfStory } from '../imports/subjectOfStory';
import { findNear, MOST_LINKED } from '../nearDuplicates/findNear';
import type { Newsroom } from '../newsroom/newsroom';
import { checklist, type Check } from '../policy/policy';
import { policyOf } from '../policy/policySettings';
import type { RemovalLine } from './removals';

export interface Preview extends Cleaned {
  removals: Omit<RemovalLine, 'putBack'>[];
  source: { documentId: string | null; name: string; approval: string; evidence: string } | null;
  checks: Check[];
  /** What is wrong with rules of the source, which were left out. */
  faults: string[];
}

/**
 * What would be made of a scrape: nothing is written.
 * @throws ValidationError where the engine refuses the scrape, in the engine's words.
 */
export async function preview(
  newsroom: Newsroom,
  text: string,
  url: string | null,
  chosenSource: string | null,
): Promise<Preview> {
  const reading = readText(text, { url }, newsroom.config.imports.maxLength);
  if ('rejected' in reading) throw new errors.ValidationError(reading.rejected);
  const { read } = reading;
  const match = matchSource(read.fields, { url, name: null }, await knownSources(newsroom), chosenSource);
  const knowledge = await knowledgeOfMatch(newsroom, match, linesOfArticle(read));
  const { faults } = knowledge;
  const cleaning = cleanReading(read, judgesOf(knowledge));
  if ('rejected' in cleaning) throw new errors.ValidationError([cleaning.rejected, ...faults].join(' '));
  const { story, ledger } = cleaning.cleaned;
  const near = await findNear(newsroom, story.bodyText, { most: MOST_LINKED });
  const atTheDoor = await sourceAtTheDoor(newsroom, match);
  return {
    story,
    ledger,
    removals: ledger.entries.flatMap((entry) =>
      entry.fate === 'removed'
        ? [
            {
              block: entry.block,
              line: entry.line,
              ruleId: entry.rule,
              ruleTitle: removalTitle(entry),
              reason: entry.reason,
              confidence: entry.confidence,
              judge: entry.judge,
              kind: entry.kind,
              text: entry.content.text,
            },
          ]
        : [],
    ),
    source: sourceShown(match),
    checks: checklist(
      subjectOfStory(newsroom, {
        forms: draftForms(story, url),
        source: atTheDoor,
        near,
        automated: false,
        together: 1,
      }),
      await policyOf(newsroom),
    ),
    faults,
  };
}

function sourceShown(match: ReturnType<typeof matchSource>): Preview['source'] {
  if (match === null) return null;
  const { evidence } = match;
  return 'known' in match
    ? { documentId: match.known.documentId, name: match.known.name, approval: match.known.approval, evidence }
    : { documentId: null, name: match.unknown.name, approval: 'awaiting', evidence };
}
