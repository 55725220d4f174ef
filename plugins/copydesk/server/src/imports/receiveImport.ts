import { heedWithdrawal } from '../editorial/heedWithdrawal';
import { insertEntries } from '../newsroom/insertEntries';
import type { Newsroom } from '../newsroom/newsroom';
import { finishImport } from './finishImport';
import { isFullBatch, type BatchSize } from './queue/batchSize';
import { storeBytes, type Incoming } from './incoming';
import { IMPORT, IMPORT_ITEM, importRow, type ImportRow } from './importItem';
import { keepReceiving } from './reception';
import { holdImport } from './steering/changeState';

export interface ImportOrder {
  label: string;
  /** Who asked for it: a person's name, or a token's. */
  startedBy: string;
  /** Whether a machine asked, and no editor. */
  automated: boolean;
  /** The source of all of it, where the importer chose one. */
  sourceDocumentId: string | null;
  /** A name of the sender's own, by which it finds the import while it still sends. */
  reference?: string | null;
  incoming: Iterable<Incoming> | AsyncIterable<Incoming>;
}

export interface ReceivedImport {
  run: ImportRow;
  /** How many items were written down. */
  items: number;
  /** How many of them have to be fetched. */
  addresses: number;
}

const ENDED_NOTE =
  'The import was cancelled, or taken back, while it came in: what had not come by then was not received.';

/** What was left out of a file of many kinds: more than an editor reads. */
const MOST_NOTES = 200;

/**
 * Writes everything down before anything is done with it, a batch in each transaction: what the newsroom has said it
 * received is still there after a crash, and goes on from where it was. Where what comes breaks off, what came before is
 * kept, and an item says so.
 * @throws whatever ends the reading before anything came.
 */
export async function receiveImport(newsroom: Newsroom, order: ImportOrder): Promise<ReceivedImport> {
  const desk = new Reception(newsroom, order);
  try {
    await takeAll(desk, order);
    return await desk.close();
  } finally {
    desk.leave();
  }
}

async function takeAll(desk: Reception, { incoming, label }: ImportOrder): Promise<void> {
  try {
    for await (const one of incoming) {
      await desk.take(one);
      if (desk.isEnded) break;
    }
  } catch (error) {
    if (desk.isEmpty) throw error;
    desk.newsroom.strapi.log.error(`Copydesk: the import "${label}" broke off.`, { error });
    await desk.take({
      name: label,
      url: null,
      bytes: Buffer.alloc(0),
      rejected: `What came broke off here (${messageOf(error)}): what stood behind this was not received. Send it again; what is here already is then told as a duplicate.`,
    });
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Takes what comes, and writes it down in batches; the import itself with the first. */
class Reception {
  private run: ImportRow | null = null;
  private waiting: Exclude<Incoming, { note: string }>[] = [];
  private size: BatchSize = { items: 0, bytes: 0, addresses: 0 };
  private items = 0;
  private addresses = 0;
  private readonly notes: string[] = [];
  private endBeat: (() => void) | null = null;

  constructor(
    readonly newsroom: Newsroom,
    private readonly about: Omit<ImportOrder, 'incoming'>,
  ) {}

  /** Whether somebody has cancelled the import, or taken it back, while it comes in: nothing more of it is wanted. */
  isEnded = false;

  get isEmpty(): boolean {
    return this.run === null && this.waiting.length === 0;
  }

  async take(one: Incoming): Promise<void> {
    if ('note' in one) {
      if (this.notes.length < MOST_NOTES) this.notes.push(one.note);
      return;
    }
    this.waiting.push(one);
    this.size.items += 1;
    if ('fetchFrom' in one) this.size.addresses += 1;
    else this.size.bytes += one.bytes.length;
    if (isFullBatch(this.size)) await this.write();
  }

  /** Nothing more comes, whether it was closed or not. */
  leave(): void {
    this.endBeat?.();
  }

  async close(): Promise<ReceivedImport> {
    await this.write();
    const run = this.run ?? (await this.begin());
    await this.newsroom.strapi.db.query(IMPORT).update({
      where: { id: run.id },
      data: { receivedAt: new Date(), ...(this.notes.length > 0 && { notes: this.notes }) },
    });
    await finishImport(this.newsroom, run.documentId);
    return { run, items: this.items, addresses: this.addresses };
  }

  /** What waits to be written is a batch: it is processed together as well. */
  private async write(): Promise<void> {
    const batch = this.waiting;
    if (batch.length === 0) return;
    const { strapi, queue, bell } = this.newsroom;
    const firstRow = this.items + 1;
    const lastRow = this.items + batch.length;
    this.run = await strapi.db.transaction(async ({ trx }) => {
      const run = this.run ?? (await this.begin());
      const held = await holdImport(this.newsroom, trx, run.documentId);
      this.isEnded = held?.state === 'cancelled' || held?.state === 'rolledBack';
      if (this.isEnded) {
        this.notes.push(ENDED_NOTE);
        return run;
      }
      const { documentId: importDocumentId } = run;
      const items = [];
      for (const [index, one] of batch.entries()) {
        const heeded =
          'withdraws' in one && one.withdraws ? await heedWithdrawal(this.newsroom, trx, one.withdraws) : [];
        items.push(itemOf(one, importDocumentId, firstRow + index, heeded));
      }
      await insertEntries(strapi, trx, IMPORT_ITEM, items, new Date());
      if (items.some((item) => !('outcome' in item)))
        await queue.add(trx, [{ importDocumentId, firstRow, lastRow }]);
      return run;
    });
    this.endBeat ??= keepReceiving(this.newsroom, this.run.id);
    if (!this.isEnded) this.items = lastRow;
    this.addresses += this.size.addresses;
    this.waiting = [];
    this.size = { items: 0, bytes: 0, addresses: 0 };
    bell.ring();
  }

  private async begin(): Promise<ImportRow> {
    const { label, startedBy, automated, sourceDocumentId, reference = null } = this.about;
    return importRow.parse(
      await this.newsroom.strapi.db
        .query(IMPORT)
        .create({ data: { label, startedBy, automated, sourceDocumentId, reference } }),
    );
  }
}

/** @param heeded what came of it already, for the report */
function itemOf(
  one: Exclude<Incoming, { note: string }>,
  importDocumentId: string,
  row: number,
  heeded: readonly string[],
) {
  const place = { key: `${importDocumentId}:${row}`, importDocumentId, row, name: one.name };
  if ('fetchFrom' in one) {
    const { fetchFrom: url, hints } = one;
    return { ...storeBytes(Buffer.alloc(0)), ...place, url, hints, toBeFetched: true };
  }
  return {
    ...storeBytes(one.bytes),
    ...place,
    url: one.url,
    ...('rejected' in one
      ? { outcome: 'rejected', reasons: [one.rejected, ...heeded], hints: one.hints ?? {} }
      : { contentType: one.contentType, hints: one.hints }),
  };
}
