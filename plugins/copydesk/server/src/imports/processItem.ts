import type { Newsroom } from '../newsroom/newsroom';
import { findNear } from '../nearDuplicates/findNear';
import { linkNear, MOST_LINKED } from '../nearDuplicates/linkNear';
import { blockingFindings } from '../policy/policy';
import { policyOf } from '../policy/policySettings';
import { originalUrlOf, writtenFields, type WrittenFields } from './articleFields';
import { cleanFields } from './cleanFields';
import { cleanReading } from './cleanScrape';
import { findTwin, type Twin } from './findTwin';
import { IMPORT_ITEM, type ImportRow } from './importItem';
import { matchSource } from './matchSource';
import type { Outcome } from './outcome';
import type { ReadItem } from './readBatch';
import { judgesOfMatch } from './sourceJudges';
import { knownSources, sourceOfMatch } from './sources';
import { storeLedger } from './storedLedger';
import { subjectOfStory } from './subjectOfStory';
import { writeDraft } from './writeDraft';

/** What is written to an import item once it is decided. */
interface Settlement {
  outcome: Outcome;
  reasons: string[];
  headline?: string | null;
  articleDocumentId?: string;
  nearDuplicateOf?: string;
  engineVersion?: string;
  textSha256?: string;
  ledger?: unknown;
  written?: WrittenFields;
  clean?: string[];
  cleanLinks?: string[];
}

/** What an item inherits from the import that it came in with. */
type Run = Pick<ImportRow, 'sourceDocumentId' | 'automated'> & {
  /** Scrapes that the import has in all. */
  together: number;
};

const ofTwin = ({ same, headline, articleDocumentId }: Twin): Settlement =>
  same === 'text'
    ? {
        outcome: 'duplicate',
        reasons: [`The desk holds this text already: "${headline}".`],
        articleDocumentId,
      }
    : {
        outcome: 'held',
        reasons: [
          `The desk holds another text from this address: "${headline}". This scrape is kept, and nothing was overwritten.`,
        ],
        articleDocumentId,
      };

/** Cleans one scrape that has been read, and writes its draft; what it returns is not yet written to the item. */
async function settle(
  newsroom: Newsroom,
  { url, reading }: ReadItem,
  { sourceDocumentId, automated, together }: Run,
): Promise<Settlement> {
  if ('failed' in reading) throw reading.failed;
  if ('rejected' in reading) return { outcome: 'rejected', reasons: [reading.rejected] };
  const match = matchSource(reading.read.fields, url, await knownSources(newsroom), sourceDocumentId);
  const { judges, faults } = await judgesOfMatch(newsroom, match);
  const cleaning = cleanReading(reading.read, judges);
  if ('rejected' in cleaning) return { outcome: 'rejected', reasons: [cleaning.rejected, ...faults] };

  const { cleaned, textSha256 } = cleaning;
  const { story } = cleaned;
  const made = {
    headline: story.headline,
    engineVersion: story.engineVersion,
    textSha256,
    ledger: storeLedger(cleaned),
    written: writtenFields(story, url),
    ...cleanFields(story),
  };

  const twin = await findTwin(newsroom, textSha256, originalUrlOf(story, url));
  if (twin !== null) return { ...made, ...ofTwin(twin) };

  const near = await findNear(newsroom, story.bodyText, { most: MOST_LINKED });
  const subject = await subjectOfStory(newsroom, { story, url, match, near, automated, together });
  const findings = blockingFindings(subject, await policyOf(newsroom));
  const source = await sourceOfMatch(newsroom, match);
  const articleDocumentId = await writeDraft(newsroom, story, url, source?.documentId ?? null);
  await linkNear(newsroom, articleDocumentId, near);
  return {
    ...made,
    outcome: findings.length === 0 ? 'imported' : 'held',
    reasons: [...findings.map(({ message }) => message), ...faults],
    articleDocumentId,
    ...(near[0] && { nearDuplicateOf: near[0].documentId }),
  };
}

/**
 * Takes one waiting item to its outcome, draft and outcome in one transaction. Whatever goes wrong with it stays
 * with it: the item is then `failed` with its reason, and the import goes on.
 */
export async function processItem(newsroom: Newsroom, read: ReadItem, run: Run): Promise<void> {
  const { id } = read;
  const { strapi } = newsroom;
  const items = strapi.db.query(IMPORT_ITEM);
  try {
    await strapi.db.transaction(async ({ trx }) => {
      // Another server may have come first; on PostgreSQL the lock makes the two take turns.
      const { tableName } = strapi.db.metadata.get(IMPORT_ITEM);
      const claimed = await strapi.db
        .getConnection(tableName)
        .transacting(trx)
        .where({ id, outcome: null })
        .forUpdate()
        .first('id');
      if (claimed === undefined) return;
      await items.update({ where: { id }, data: await settle(newsroom, read, run) });
    });
  } catch (error) {
    strapi.log.error(`Copydesk: import item ${id} failed.`, { error });
    const reason = error instanceof Error ? error.message : String(error);
    await items.update({ where: { id, outcome: null }, data: { outcome: 'failed', reasons: [reason] } });
  }
}
