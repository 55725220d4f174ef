import type { Knex } from 'knex';
import { parsedUrl } from '../../../../engine/src';
import { holdArticle } from '../../gate/hold';
import { readBody } from '../../newsroom/articleBody';
import { publisherDomain } from '../../newsroom/domain';
import type { Newsroom } from '../../newsroom/newsroom';
import { renumbered, sameBlocks } from '../../recleaning/sameBlocks';
import { IMPORT_ITEM } from '../importItem';
import type { KnownArticle } from '../settle/knownTexts';
import type { Settlement } from '../settle/settlement';
import { storedLedger } from '../storedLedger';
import type { CleanItem } from '../threads/cleaningTask';
import { draftOfArticle } from './draftOfArticle';
import { isExcerpt } from './isExcerpt';
import { mergeReport } from './mergeReport';
import { mergeVersion, type Merge } from './mergeVersion';
import { passagesOf } from './passages';
import { standingItem } from './standingItem';
import { comparedInTime } from './versionDates';
import { baseOf, VERSION_COLUMNS, versionItem, writtenIn, type VersionItem } from './versionItem';
import { writeMerge } from './writeMerge';

/** A scrape from the address of an article that the desk holds. */
export interface IncomingVersion {
  article: KnownArticle;
  clean: CleanItem;
  url: string | null;
  /** Whether the article had this very text, now or before: it is a version only if its publisher says that it is newer. */
  isKnownText: boolean;
}

/**
 * Merges a new version of an article into its draft, in a transaction that runs: what is public stays as it is. Nothing
 * is taken of a version that is older than the desk's, or of an article that was killed or written by hand.
 */
export async function takeVersion(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  incoming: IncomingVersion,
): Promise<Settlement> {
  const { article, clean, url, isKnownText } = incoming;
  const { documentId, headline } = article;
  const about = { articleDocumentId: documentId, made: clean };
  const duplicate: Settlement = { ...duplicateOf(article), ...about };
  const left = (why: string): Settlement => ({
    ...about,
    outcome: 'held',
    reasons: [
      `The desk holds another text from this address: “${headline}”. ${why} Nothing was overwritten.`,
    ],
    version: 'left',
  });

  await holdArticle(newsroom, trx, documentId);
  const row = await standingItem(newsroom, documentId, VERSION_COLUMNS);
  const standing = row === null ? null : versionItem.parse(row);
  const { modifiedAt } = clean;
  const inTime =
    standing === null
      ? 'unknown'
      : comparedInTime(modifiedAt, writtenIn(standing).originalModifiedAt ?? null);
  if (isKnownText && inTime !== 'newer') return duplicate;
  if (isFromElsewhere(url, clean.canonicalUrl))
    return left(`This one was fetched from another house, ${url ?? ''}.`);
  if (standing === null)
    return left('No import wrote that one, so what an editor changed in it can’t be told.');
  if (inTime === 'older')
    return left(
      `This one is older: changed on ${modifiedAt}, the desk’s on ${writtenIn(standing).originalModifiedAt}.`,
    );
  const draft = await draftOfArticle(newsroom, documentId);
  if (draft === null) return left('It has no draft to be merged into.');
  if (draft.isKilled) return left('It was killed, and a new version does not bring it back.');

  const base = baseOf(standing);
  const body = readBody(JSON.parse(clean.body));
  const passages = passagesOf(body);
  if (isExcerpt(passages, base.passages))
    return left('This one says nothing more and less than half as much: an excerpt, it seems.');

  const { fields, captions } = clean;
  const merge = mergeVersion(base, draft, { fields, passages, captions });
  if (isKnownText && !isAnother(merge)) return duplicate;
  await writeMerge(newsroom, documentId, draft, merge);
  await close(newsroom, standing);
  const isOpen = merge.open.length > 0;
  return {
    ...about,
    outcome: isOpen ? 'held' : 'updated',
    reasons: mergeReport(merge, draft.isPublic),
    version: isOpen ? 'open' : 'merged',
    decisions: decisionsOf(standing, clean),
    ...(isOpen && { merge: { base: merge.settled, body } }),
  };
}

export const duplicateOf = ({ documentId, headline }: KnownArticle): Settlement => ({
  outcome: 'duplicate',
  reasons: [`The desk holds this text already: "${headline}".`],
  articleDocumentId: documentId,
});

/** Anybody's page may name any address as its original's; only its own house gives an article a new version. */
function isFromElsewhere(url: string | null, canonicalUrl: string | null): boolean {
  const [fetched, named] = [url, canonicalUrl].map((address) => {
    const host = address === null ? undefined : parsedUrl(address)?.hostname;
    return host === undefined ? null : (publisherDomain(host) ?? host);
  });
  return fetched !== null && named !== null && fetched !== named;
}

/** What changes from one visit to the next, though nobody has touched the text. */
const PASSING = new Set<string>(['originalModifiedAt', 'commentCount', 'commentsClosed', 'commentsEvidence']);

const isAnother = ({ taken, open }: Merge): boolean =>
  open.length + taken.passages + taken.captions > 0 || taken.fields.some((field) => !PASSING.has(field));

/** What was taken out or put back stays so, by the numbers of the new version's blocks. */
function decisionsOf({ ledger, decisions }: VersionItem, clean: CleanItem): VersionItem['decisions'] {
  if (ledger === null || decisions.length === 0) return [];
  return renumbered(decisions, sameBlocks(ledger, storedLedger.parse(JSON.parse(clean.ledger))));
}

/** A version on which nobody has decided yet hands what is to be decided on to the one that comes after it. */
async function close({ strapi }: Newsroom, { id, version, reasons }: VersionItem): Promise<void> {
  if (version !== 'open') return;
  await strapi.db.query(IMPORT_ITEM).update({
    where: { id },
    data: {
      version: 'merged',
      outcome: 'updated',
      merge: null,
      reasons: [
        ...reasons,
        'A newer version came before an editor had decided: what is left to decide stands there.',
      ],
    },
  });
}
