import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { filesToImport, type FoundFile } from './filesToImport';
import { followImport, whileSending } from './followImport';
import type { ImportArguments } from './importArguments';
import { ImportRefused, Interrupted, NewsroomClient, type ImportReport, type Sent } from './newsroomClient';
import { progressOf, type Progress } from './progress';
import { reasonOf } from './reasonOf';
import { Reasons } from './reasons';
import type { Terminal } from './terminal';

/** Files in one request; each request is an import of its own on the desk. */
const FILES_AT_ONCE = 100;
/** Bytes from which on a file is sent by itself, as it is read. */
const LARGE = 16_000_000;

/** Milliseconds that an interrupted command waits for the newsroom to say what it has. */
const LAST_QUESTION = 10_000;

const ADDRESS = /^https?:\/\//i;

/** 128 and the number of the signal, as a shell has it. */
const INTERRUPTED = 130;

/**
 * Sends files to a newsroom, those in folders too, or goes on with an import that it has; prints what became of each
 * article, a line an article, and at the end how often each reason was given. Gives the exit code: 1 if a file could not
 * be read or an article came to nothing (the others still are imported), 3 where the newsroom could not be reached or
 * refused, 130 where it was interrupted.
 */
export async function importFiles(
  order: ImportArguments,
  terminal: Terminal,
  interrupted: AbortSignal,
): Promise<number> {
  const run = new ImportRun(order, terminal, interrupted);
  try {
    await (order.resume === undefined ? run.sendAll() : run.resume(order.resume));
    return run.lost > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      terminal.complain(await run.goesOn());
      return INTERRUPTED;
    }
    if (!(error instanceof ImportRefused)) throw error;
    terminal.complain(error.message);
    if (run.underWay !== null) terminal.complain(followIt(run.underWay));
    return 3;
  } finally {
    run.close();
  }
}

const followIt = (documentId: string): string => `Follow it with: copydesk import --resume ${documentId}`;

class ImportRun {
  /** Files and articles that came to nothing. */
  lost = 0;
  /** The import that the newsroom is at, as far as it is known. */
  underWay: string | null = null;
  private taken = 0;
  /** Our own name for what is being sent. */
  private reference: string | null = null;
  private readonly newsroom: NewsroomClient;
  private readonly progress: Progress;
  private readonly reasons = new Reasons();

  constructor(
    private readonly order: ImportArguments,
    private readonly terminal: Terminal,
    private readonly interrupted: AbortSignal,
  ) {
    this.newsroom = new NewsroomClient(order.newsroom, order.token, interrupted);
    const shown = progressOf(order.progress ?? (terminal.isWatched ? 'bar' : 'none'), terminal);
    this.progress = {
      show: (summary) => {
        this.underWay = summary.documentId;
        shown.show(summary);
      },
      hide: () => shown.hide(),
      finish: (summary) => shown.finish(summary),
    };
  }

  async sendAll(): Promise<void> {
    const { files: named } = this.order;
    const addresses = named.filter((given) => ADDRESS.test(given));
    await this.sendAddresses(addresses.slice(0, this.order.limit ?? undefined));
    let together: FoundFile[] = [];
    const sendTogether = async () => {
      const files = together;
      together = [];
      if (files.length > 0) await this.sendForm(files);
    };
    for await (const file of filesToImport(named.filter((given) => !ADDRESS.test(given)))) {
      if (this.isFull) break;
      if ('unreadable' in file) {
        this.terminal.complain(file.unreadable);
        this.lost += 1;
      } else if ('leftOut' in file) this.terminal.complain(file.leftOut);
      else if (file.path === null || file.size >= LARGE) {
        await sendTogether();
        if (!this.isFull) await this.sendStream(file);
      } else {
        together.push(file);
        if (together.length >= FILES_AT_ONCE) await sendTogether();
      }
    }
    if (!this.isFull) await sendTogether();
    this.sumUp();
  }

  /** Has an import that is paused go on, and waits for the end of it, or of one that goes on already. */
  async resume(documentId: string): Promise<void> {
    this.underWay = documentId;
    if ((await this.newsroom.summary(documentId)).status === 'paused') await this.newsroom.resume(documentId);
    await this.tell(await followImport(this.newsroom, documentId, this.progress, this.interrupted));
    this.sumUp();
  }

  /** What becomes of an import that nobody waits for any more. */
  async goesOn(): Promise<string> {
    this.underWay ??= await this.idOfSent();
    return this.underWay === null
      ? 'Stopped before the newsroom had written down anything of it.'
      : `Stopped. The newsroom goes on with what it has. ${followIt(this.underWay)}`;
  }

  /** What was being sent may have come far enough to be an import, and nobody have asked yet. */
  private async idOfSent(): Promise<string | null> {
    if (this.reference === null) return null;
    const { newsroom, token } = this.order;
    const client = new NewsroomClient(newsroom, token, AbortSignal.timeout(LAST_QUESTION));
    const known = await client.byReference(this.reference).catch(() => null);
    return known?.documentId ?? null;
  }

  close(): void {
    this.progress.hide();
  }

  private get isFull(): boolean {
    return this.order.limit !== null && this.taken >= this.order.limit;
  }

  /** Pages that the newsroom fetches itself. */
  private async sendAddresses(addresses: readonly string[]): Promise<void> {
    if (addresses.length === 0) return;
    await this.send((options) => ({
      query: '',
      sent: {
        body: JSON.stringify({ ...Object.fromEntries(options), items: addresses.map((url) => ({ url })) }),
        headers: { 'content-type': 'application/json' },
      },
    }));
  }

  private async sendForm(files: readonly FoundFile[]): Promise<void> {
    const form = new FormData();
    let unread = 0;
    for (const { path, name } of files) {
      try {
        if (path !== null) form.append('files', new Blob([await readFile(path)]), name);
      } catch (error) {
        this.terminal.complain(`${path}: ${reasonOf(error)}`);
        unread += 1;
      }
    }
    this.lost += unread;
    if (unread === files.length) return;
    await this.send((options) => {
      for (const [name, value] of options) form.append(name, value);
      return { query: '', sent: { body: form } };
    });
  }

  /** A file that is sent as it is read, however long it is. */
  private async sendStream(file: FoundFile): Promise<void> {
    const bytes = file.path === null ? this.terminal.stdin : createReadStream(file.path);
    try {
      await this.send((options) => ({
        query: new URLSearchParams([...options, ['name', file.name]]).toString(),
        sent: {
          body: webStreamOf(bytes),
          headers: { 'content-type': 'application/octet-stream' },
          duplex: 'half',
        },
      }));
    } finally {
      bytes.destroy();
    }
  }

  /** Sends an import, waits for its end and prints it. */
  private async send(request: (options: [string, string][]) => { query: string; sent: Sent }): Promise<void> {
    this.underWay = null;
    const reference = randomUUID();
    this.reference = reference;
    const { query, sent } = request(this.optionsOf(reference));
    const taken = await whileSending(this.newsroom, reference, this.progress, () =>
      this.newsroom.send(query, sent),
    ).catch((error: unknown) => this.takenDespite(error, reference));
    this.underWay = taken.documentId;
    const isOver = taken.finishedAt !== null && taken.items.length > 0;
    await this.tell(
      isOver ? taken : await followImport(this.newsroom, taken.documentId, this.progress, this.interrupted),
    );
  }

  /** The line may break and the newsroom have it nevertheless. */
  private async takenDespite(error: unknown, reference: string): Promise<ImportReport> {
    if (!(error instanceof ImportRefused) || error.isFinal) throw error;
    const known = await this.newsroom.byReference(reference).catch(() => null);
    if (known === null) throw error;
    return { ...known, notes: [], items: [], itemsLeft: known.counts.read };
  }

  private optionsOf(reference: string): [string, string][] {
    const { label, source, url, limit } = this.order;
    const given: [string, string | undefined][] = [
      ['label', label],
      ['sourceDocumentId', source],
      ['url', url],
      ['limit', limit === null ? undefined : String(limit - this.taken)],
      ['reference', reference],
    ];
    return given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  }

  /** Prints what became of an import, an item a line. */
  private async tell(report: ImportReport): Promise<void> {
    this.progress.finish(report);
    this.underWay = report.documentId;
    for (const note of report.notes) this.terminal.complain(note);
    for (const item of report.items) await this.tellItem(item);
    const last = report.items.at(-1)?.row ?? 0;
    if (report.itemsLeft > 0)
      for await (const item of this.newsroom.items(report.documentId, last)) await this.tellItem(item);
    this.taken += report.counts.read;
    this.lost += report.counts.rejected + report.counts.failed;
    if (report.status === 'paused') {
      this.terminal.complain(
        `The import is paused${by(report)}: ${report.counts.waiting} of ${report.counts.read} wait. Go on with: copydesk import --resume ${report.documentId}`,
      );
      this.lost += report.counts.waiting;
    } else if (report.status === 'cancelled')
      this.terminal.complain(`The import was cancelled${by(report)}.`);
    else if (report.status === 'rolledBack')
      this.terminal.complain(`The import was taken back${by(report)}.`);
    this.underWay = null;
    this.reference = null;
  }

  private async tellItem({ name, outcome, reasons }: ImportReport['items'][number]): Promise<void> {
    this.reasons.add({ name, outcome, reasons });
    await this.terminal.print(
      `${[outcome ?? 'waiting', name ?? '', reasons.join(' ')].join('\t').trimEnd()}\n`,
    );
  }

  /** Of one article, its line says all. */
  private sumUp(): void {
    if (this.reasons.items > 1) this.terminal.complain(this.reasons.inWords());
  }
}

const by = ({ steeredBy }: ImportReport): string => (steeredBy === null ? '' : ` by ${steeredBy}`);

/** A stream as `fetch` takes it. */
function webStreamOf(stream: Readable): ReadableStream<Uint8Array> {
  const parts = stream[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(Buffer.isBuffer(value) ? value : Buffer.from(String(value)));
    },
    async cancel() {
      stream.destroy();
    },
  });
}
