import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { filesToImport, type FoundFile } from './filesToImport';
import { reasonOf } from './reasonOf';
import type { Terminal } from './terminal';

export interface ImportArguments {
  /** Files, folders and addresses of pages; '-' is standard input. */
  files: readonly string[];
  /** The newsroom's address, 'http://127.0.0.1:1337'. */
  newsroom: string;
  /** An API token that may create imports. */
  token: string;
  /** What the import is called on the desk. */
  label?: string | undefined;
  /** Document id of the source of all of it. */
  source?: string | undefined;
  /** Where it was published, of a single file. */
  url?: string | undefined;
}

/** Files in one request; each request is an import of its own on the desk. */
const FILES_AT_ONCE = 100;
/** Bytes from which on a file is sent by itself, as it is read. */
const LARGE = 16_000_000;
/** Between two looks at an import that goes on by itself. */
const LOOK_AGAIN_MS = 2_000;

const report = z.object({
  documentId: z.string(),
  status: z.enum(['running', 'done']),
  counts: z.object({ read: z.number(), waiting: z.number() }),
  notes: z.array(z.string()),
  items: z.array(
    z.object({ name: z.string().nullable(), outcome: z.string().nullable(), reasons: z.array(z.string()) }),
  ),
});
type Report = z.infer<typeof report>;
const answer = z.object({ data: report });
const refusal = z.object({ error: z.object({ message: z.string() }) });

const ADDRESS = /^https?:\/\//i;

/** Outcomes that leave nothing on the desk. */
const LOST: ReadonlySet<string> = new Set(['rejected', 'failed']);

/**
 * Sends files to a newsroom, those in folders too, and prints what became of each article in them, a line an article.
 * Gives the exit code: 1 if a file could not be read or an article came to nothing; the others still are imported.
 */
export async function importFiles(order: ImportArguments, terminal: Terminal): Promise<number> {
  const addresses = order.files.filter((given) => ADDRESS.test(given));
  let lost = addresses.length === 0 ? 0 : await importAddresses(order, addresses, terminal);
  let together: FoundFile[] = [];
  const sendTogether = async () => {
    const files = together;
    together = [];
    if (files.length > 0) lost += await importForm(order, files, terminal);
  };
  for await (const file of filesToImport(order.files.filter((given) => !ADDRESS.test(given)))) {
    if ('unreadable' in file) {
      terminal.complain(file.unreadable);
      lost += 1;
    } else if ('leftOut' in file) terminal.complain(file.leftOut);
    else if (file.path === null || file.size >= LARGE) {
      await sendTogether();
      lost += await importStream(order, file, terminal);
    } else {
      together.push(file);
      if (together.length >= FILES_AT_ONCE) await sendTogether();
    }
  }
  await sendTogether();
  return lost > 0 ? 1 : 0;
}

/** Pages that the newsroom fetches itself. */
async function importAddresses(
  order: ImportArguments,
  addresses: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const items = addresses.map((url) => ({ url }));
  const { label, source: sourceDocumentId } = order;
  const body = JSON.stringify({ label, sourceDocumentId, items });
  return send(order, '', { body, headers: { 'content-type': 'application/json' } }, terminal);
}

/** Gives how many of the files, or of the articles in them, came to nothing. */
async function importForm(
  order: ImportArguments,
  files: readonly FoundFile[],
  terminal: Terminal,
): Promise<number> {
  const form = new FormData();
  let unread = 0;
  for (const { path, name } of files) {
    try {
      if (path !== null) form.append('files', new Blob([await readFile(path)]), name);
    } catch (error) {
      terminal.complain(`${path}: ${reasonOf(error)}`);
      unread += 1;
    }
  }
  if (unread === files.length) return unread;
  for (const [name, value] of optionsOf(order)) form.append(name, value);
  return unread + (await send(order, '', { body: form }, terminal));
}

/** A file that is sent as it is read, however long it is. */
async function importStream(order: ImportArguments, file: FoundFile, terminal: Terminal): Promise<number> {
  const query = new URLSearchParams([...optionsOf(order), ['name', file.name]]);
  const body = webStreamOf(file.path === null ? terminal.stdin : createReadStream(file.path));
  const headers = { 'content-type': 'application/octet-stream' };
  return send(order, `?${query.toString()}`, { body, headers, duplex: 'half' }, terminal);
}

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

function optionsOf({ label, source, url }: ImportArguments): [string, string][] {
  const given: [string, string | undefined][] = [
    ['label', label],
    ['sourceDocumentId', source],
    ['url', url],
  ];
  return given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** Sends an import, waits for its end and prints it; gives how many articles came to nothing. */
async function send(
  order: ImportArguments,
  query: string,
  request: { body: FormData | ReadableStream | string; headers?: Record<string, string>; duplex?: 'half' },
  terminal: Terminal,
): Promise<number> {
  const sent = await ask(order, query, { method: 'POST', ...request });
  const { notes, items } = sent.status === 'running' ? await waitFor(order, sent) : sent;
  for (const note of notes) terminal.complain(note);
  for (const { name, outcome, reasons } of items)
    await terminal.print(`${[outcome ?? 'waiting', name ?? '', reasons.join(' ')].join('\t').trimEnd()}\n`);
  return items.filter(({ outcome }) => outcome !== null && LOST.has(outcome)).length;
}

/** Follows an import that the newsroom goes on with by itself. */
async function waitFor(order: ImportArguments, { documentId }: Report): Promise<Report> {
  while ((await ask(order, `/${documentId}?items=false`)).status === 'running')
    await setTimeout(LOOK_AGAIN_MS);
  return ask(order, `/${documentId}`);
}

/** @throws ImportRefused where the newsroom does not answer or does not take it. */
async function ask(
  { newsroom, token }: ImportArguments,
  path: string,
  request: RequestInit & { headers?: Record<string, string>; duplex?: 'half' } = {},
): Promise<Report> {
  const response = await fetch(new URL(`/api/copydesk/imports${path}`, newsroom), {
    ...request,
    headers: { ...request.headers, authorization: `Bearer ${token}` },
  }).catch((cause: unknown) => {
    throw new ImportRefused(
      `No newsroom answers at ${newsroom}. Start it, or give its address with --newsroom or COPYDESK_URL.`,
      { cause },
    );
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 401 || response.status === 403)
    throw new ImportRefused(
      request.method === 'POST'
        ? `The newsroom at ${newsroom} does not take this token. It needs an API token with the permission to create ` +
          'imports (Settings → API Tokens → Copydesk), in --token or COPYDESK_TOKEN.'
        : 'The newsroom has taken all of it and goes on by itself, but this token may not ask how it ends: see there ' +
          'under Copydesk → Imports, or give the token the permission findOne of imports.',
    );
  const taken = answer.safeParse(body);
  if (response.ok && taken.success) return taken.data.data;
  const said = refusal.safeParse(body).data?.error.message ?? `it answered with HTTP ${response.status}`;
  throw new ImportRefused(`The newsroom at ${newsroom} did not take the files: ${said}`);
}

/** The newsroom could not be reached or took none of it; the message tells a person what to do. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
}
