import type { Knex } from 'knex';
import { MOST_LINKED } from '../../nearDuplicates/findNear';
import { NearTexts } from '../../nearDuplicates/nearTexts';
import { newDocumentId } from '../../newsroom/documentId';
import { wantedSlug } from '../../newsroom/freeSlugs';
import { lockNames } from '../../newsroom/lockNames';
import type { Newsroom } from '../../newsroom/newsroom';
import { blockingFindings } from '../../policy/policy';
import { policyOf } from '../../policy/policySettings';
import type { SourceSubject } from '../../policy/subject';
import { IMPORT_ITEM, type ImportRow } from '../importItem';
import { idOfKnown, sourceIn } from './introduceSources';
import { knownTexts } from './knownTexts';
import { sourceAtTheDoor, subjectOfStory } from '../subjectOfStory';
import { knownSources } from '../sources';
import type { SourceMatch } from '../matchSource';
import type { CleanItem, Unclean } from '../threads/cleaningTask';
import { duplicateOf, takeVersion, type IncomingVersion } from '../versions/takeVersion';
import { draftFaults, writeDrafts, type NewDraft } from './writeDrafts';
import { writeSettlements, type Settlement } from './settlement';

/** An item on its way to its outcome: what the engine made of its scrape, and whose it is. */
export interface ItemToSettle {
  id: number;
  url: string | null;
  cleaning: CleanItem | Unclean;
  match: SourceMatch;
  /** What is wrong with what is known of its source. */
  faults: readonly string[];
}

/** What items inherit from the import that they came in with. */
export type Run = Pick<ImportRow, 'automated'> & {
  /** Scrapes that the import has in all. */
  together: number;
};

/**
 * Takes items to their outcomes: drafts and outcomes in the transaction that runs, in a few statements for all of them.
 * Those that another server has settled meanwhile are left as they are.
 * @returns the documents of the drafts that were made
 */
export async function settleBatch(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  items: readonly ItemToSettle[],
  run: Run,
): Promise<string[]> {
  const live = await stillWaiting(newsroom, trx, items);
  const at = new Date();
  const settlements = new Map<number, Settlement>();
  const cleaned: CleanedItem[] = [];
  for (const item of live) {
    const { cleaning } = item;
    if ('failed' in cleaning || 'rejected' in cleaning)
      settlements.set(item.id, ofUnclean(cleaning, item.faults));
    else cleaned.push({ ...item, clean: cleaning });
  }
  const desk = await Desk.of(newsroom, trx, cleaned, run, at);
  for (const item of cleaned) {
    const settlement = await desk.settle(item);
    if (settlement !== null) settlements.set(item.id, { ...settlement, ...knownBy(item) });
  }
  await writeDrafts(newsroom, trx, desk.drafts, at);
  await writeSettlements(newsroom, trx, settlements, at);
  // One by one and in their order: each is merged into what the one before has left.
  // Settled now, behind what it wrote: an article that is newer than its items was changed by somebody else.
  for (const [id, version] of desk.versions)
    await writeSettlements(
      newsroom,
      trx,
      new Map([[id, { ...(await takeVersion(newsroom, trx, version)), ...knownBy(version) }]]),
      new Date(),
    );
  return desk.drafts.map(({ documentId }) => documentId);
}

interface CleanedItem extends Omit<ItemToSettle, 'cleaning'> {
  clean: CleanItem;
}

const knownBy = ({ match }: Pick<ItemToSettle, 'match'>) => ({ sourceEvidence: match?.evidence ?? null });

function ofUnclean(cleaning: Unclean, faults: readonly string[]): Settlement {
  return 'failed' in cleaning
    ? { outcome: 'failed', reasons: [cleaning.failed] }
    : { outcome: 'rejected', reasons: [cleaning.rejected, ...faults] };
}

/** Another server may have come first; on PostgreSQL the lock makes the two take turns. */
async function stillWaiting(
  { strapi }: Newsroom,
  trx: Knex.Transaction,
  items: readonly ItemToSettle[],
): Promise<ItemToSettle[]> {
  const { tableName } = strapi.db.metadata.get(IMPORT_ITEM);
  const rows: { id: number }[] = await strapi.db
    .getConnection(tableName)
    .transacting(trx)
    .whereIn(
      'id',
      items.map(({ id }) => id),
    )
    .whereNull('outcome')
    .orderBy('id')
    .forUpdate()
    .select('id');
  const waiting = new Set(rows.map(({ id }) => id));
  return items.filter(({ id }) => waiting.has(id));
}

/** What the desk holds while a batch comes in, the drafts that the batch makes among it. */
class Desk {
  readonly drafts: NewDraft[] = [];
  /** By their items' ids: settled once the drafts are written, one of them may be a draft's. */
  readonly versions = new Map<number, IncomingVersion & Pick<ItemToSettle, 'match'>>();
  private readonly sourceSubjects = new Map<string, SourceSubject | null>();

  private constructor(
    private readonly newsroom: Newsroom,
    private readonly run: Run,
    private readonly at: Date,
    private readonly known: Awaited<ReturnType<typeof knownTexts>>,
    private readonly near: NearTexts,
    private readonly policy: Awaited<ReturnType<typeof policyOf>>,
    private readonly sources: Awaited<ReturnType<typeof knownSources>>,
  ) {}

  static async of(
    newsroom: Newsroom,
    trx: Knex.Transaction,
    items: readonly CleanedItem[],
    run: Run,
    at: Date,
  ): Promise<Desk> {
    const texts = items.map(({ clean }) => clean.textSha256);
    const addresses = items.flatMap((item) => addressOf(item) ?? []);
    // Whoever brings the same text, address or slug at the same moment waits, and then finds it.
    await lockNames(newsroom, trx, () => [...texts, ...addresses, ...items.map(slugOf)]);
    return new Desk(
      newsroom,
      run,
      at,
      await knownTexts(newsroom, trx, texts, addresses),
      await NearTexts.of(newsroom, trx, items.map(textOf)),
      await policyOf(newsroom),
      await knownSources(newsroom),
    );
  }

  /** Null for what is a version of an article, see `versions`. */
  async settle(item: CleanedItem): Promise<Settlement | null> {
    const { clean: made, url, faults } = item;
    const { textSha256 } = made;
    const address = addressOf(item);
    const sameText = this.known.byText.get(textSha256);
    const sameAddress = address === null ? undefined : this.known.byAddress.get(address);
    const isKnownText = sameText !== undefined;
    const mayBeNewer = made.modifiedAt !== null && sameText?.documentId === sameAddress?.documentId;
    if (isKnownText && !mayBeNewer) return { ...duplicateOf(sameText), made };
    const refused = draftFaults(this.newsroom, made);
    if (refused.length > 0) return { outcome: 'failed', reasons: refused, made };
    if (sameAddress !== undefined) {
      this.versions.set(item.id, { article: sameAddress, clean: made, url, isKnownText, match: item.match });
      this.known.byText.set(textSha256, sameAddress);
      return null;
    }

    const near = await this.near.near(textOf(item), MOST_LINKED);
    const source = await sourceIn(this.newsroom, this.sources, item.match);
    const subject = subjectOfStory(this.newsroom, {
      forms: made,
      source: await this.sourceSubject(item.match),
      near,
      automated: this.run.automated,
      together: this.run.together,
    });
    const findings = blockingFindings(subject, this.policy);
    const documentId = newDocumentId();
    this.drafts.push({ documentId, clean: made, near, sourceDocumentId: source?.documentId ?? null });
    this.remember(documentId, item, address);
    return {
      outcome: findings.length === 0 ? 'imported' : 'held',
      reasons: [...findings.map(({ message }) => message), ...faults],
      articleDocumentId: documentId,
      version: 'made',
      ...(near[0] && { nearDuplicateOf: near[0].documentId }),
      made,
    };
  }

  private remember(documentId: string, item: CleanedItem, address: string | null): void {
    const { fields, textSha256 } = item.clean;
    const article = { documentId, headline: fields.headline ?? '' };
    this.known.byText.set(textSha256, article);
    if (address !== null && !this.known.byAddress.has(address)) this.known.byAddress.set(address, article);
    this.near.add(textOf(item), documentId, article.headline);
  }

  private async sourceSubject(match: SourceMatch): Promise<SourceSubject | null> {
    const id = idOfKnown(match);
    if (id === null) return sourceAtTheDoor(this.newsroom, match);
    const known = this.sourceSubjects.get(id);
    if (known !== undefined) return known;
    const read = await sourceAtTheDoor(this.newsroom, match);
    this.sourceSubjects.set(id, read);
    return read;
  }
}

const addressOf = ({ clean }: CleanedItem): string | null => clean.fields.originalUrl;
const textOf = ({ clean: { signature, bodyText } }: CleanedItem) => ({ signature, bodyText });
const slugOf = ({ clean: { fields } }: CleanedItem): string =>
  wantedSlug({ headline: fields.headline ?? '', language: fields.language });
