import { z } from 'zod';

/** How an import stands, as the newsroom tells it. */
const summary = z.object({
  documentId: z.string(),
  label: z.string(),
  status: z.enum(['receiving', 'running', 'paused', 'cancelled', 'rolledBack', 'done']),
  receivedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  steeredBy: z.string().nullable(),
  counts: z.object({
    read: z.number(),
    waiting: z.number(),
    imported: z.number(),
    updated: z.number(),
    duplicate: z.number(),
    held: z.number(),
    rejected: z.number(),
    failed: z.number(),
  }),
});
export type ImportSummary = z.infer<typeof summary>;

const item = z.object({
  row: z.number(),
  name: z.string().nullable(),
  outcome: z.string().nullable(),
  reasons: z.array(z.string()),
});
export type ImportedItem = z.infer<typeof item>;

const report = summary.extend({
  notes: z.array(z.string()),
  items: z.array(item),
  itemsLeft: z.number(),
});
export type ImportReport = z.infer<typeof report>;

const reportAnswer = z.object({ data: report });
const listAnswer = z.object({ data: z.array(summary) });
const itemsAnswer = z.object({ data: z.array(item) });
const refusal = z.object({ error: z.object({ message: z.string() }) });

export interface Sent {
  body: FormData | ReadableStream | string;
  headers?: Record<string, string>;
  duplex?: 'half';
}

/** Items of one answer. */
const PAGE = 1_000;

/** The newsroom's door for programs. */
export class NewsroomClient {
  /**
   * @param address 'http://127.0.0.1:1337'
   * @param token an API token that may create imports
   * @param interrupted ends what is under way
   */
  constructor(
    readonly address: string,
    private readonly token: string,
    private readonly interrupted: AbortSignal,
  ) {}

  /** Answers once the newsroom has all of it, and, where it is little, what became of it. */
  async send(query: string, sent: Sent): Promise<ImportReport> {
    const what = `${query === '' ? '' : `?${query}`}`;
    return (await this.ask(reportAnswer, what, 'create', { method: 'POST', ...sent })).data;
  }

  async summary(documentId: string): Promise<ImportReport> {
    return (await this.ask(reportAnswer, `/${documentId}?items=false`, 'findOne')).data;
  }

  /** What the newsroom has so far of an import that is still being sent, by its sender's own name for it; null for nothing. */
  async byReference(reference: string): Promise<ImportSummary | null> {
    const query = new URLSearchParams({ reference, pageSize: '1' });
    return (await this.ask(listAnswer, `?${query.toString()}`, 'find')).data[0] ?? null;
  }

  async resume(documentId: string): Promise<void> {
    await this.ask(reportAnswer, `/${documentId}/resume`, 'resume', { method: 'POST' });
  }

  /** All items behind a row, however many there are, in the order in which they came. */
  async *items(documentId: string, behind: number): AsyncGenerator<ImportedItem> {
    for (let after = behind; ; ) {
      const query = new URLSearchParams({ after: String(after), pageSize: String(PAGE) });
      const { data } = await this.ask(itemsAnswer, `/${documentId}/items?${query.toString()}`, 'items');
      yield* data;
      const last = data.at(-1);
      if (last === undefined || data.length < PAGE) return;
      after = last.row;
    }
  }

  /** @throws ImportRefused where the newsroom does not answer or refuses, Interrupted where somebody ended it. */
  private async ask<Answer>(
    answer: z.ZodType<Answer>,
    path: string,
    permission: string,
    request: RequestInit & { duplex?: 'half'; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const response = await fetch(new URL(`/api/copydesk/imports${path}`, this.address), {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${this.token}` },
      signal: this.interrupted,
    }).catch((cause: unknown) => this.unreachable(cause));
    const body: unknown = await response.json().catch(() => null);
    if (this.interrupted.aborted) throw new Interrupted();
    const taken = answer.safeParse(body);
    if (response.ok && taken.success) return taken.data;
    if (response.status === 401 || response.status === 403)
      throw new ImportRefused(this.notAllowed(permission), { isFinal: true });
    const said = refusal.safeParse(body).data?.error.message ?? `it answered with HTTP ${response.status}`;
    throw new ImportRefused(`The newsroom at ${this.address} refused: ${said}`, {
      isFinal: response.status < 500,
    });
  }

  private unreachable(cause: unknown): never {
    if (this.interrupted.aborted) throw new Interrupted();
    throw new ImportRefused(
      `No newsroom answers at ${this.address}. Start it, or give its address with --newsroom or COPYDESK_URL.`,
      { cause, isFinal: false },
    );
  }

  private notAllowed(permission: string): string {
    return permission === 'create'
      ? `The newsroom at ${this.address} does not take this token. It needs an API token with the permission to create ` +
          'imports (Settings → API Tokens → Copydesk), in --token or COPYDESK_TOKEN.'
      : `The newsroom at ${this.address} does not let this token do that: give it the permission ${permission} of imports ` +
          '(Settings → API Tokens → Copydesk). What it has taken, it goes on with: see there under Copydesk → Imports.';
  }
}

/** The newsroom could not be reached, or refused; the message tells a person what to do. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
  /** Whether asking again can't help. */
  readonly isFinal: boolean;

  constructor(message: string, { isFinal, cause }: { isFinal: boolean; cause?: unknown }) {
    super(message, { cause });
    this.isFinal = isFinal;
  }
}

/** Somebody ended the command. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}
