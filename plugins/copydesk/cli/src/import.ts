import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { reasonOf } from './reasonOf';
import type { Terminal } from './terminal';

export interface ImportArguments {
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

const answer = z.object({
  data: z.object({
    documentId: z.string(),
    items: z.array(
      z.object({ name: z.string().nullable(), outcome: z.string().nullable(), reasons: z.array(z.string()) }),
    ),
  }),
});
const refusal = z.object({ error: z.object({ message: z.string() }) });

/** Outcomes that leave nothing on the desk. */
const LOST: ReadonlySet<string> = new Set(['rejected', 'failed']);

/**
 * Sends files to a newsroom and prints what became of each, a line a file.
 * Gives the exit code: 1 if a file could not be read or became no article; the others still are imported.
 */
export async function importFiles(order: ImportArguments, terminal: Terminal): Promise<number> {
  let failed = 0;
  for (let start = 0; start < order.files.length; start += FILES_AT_ONCE)
    failed += await importBatch(order, order.files.slice(start, start + FILES_AT_ONCE), terminal);
  return failed > 0 ? 1 : 0;
}

/** Gives how many of the files came to nothing. */
async function importBatch(
  order: ImportArguments,
  files: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const form = new FormData();
  let unread = 0;
  for (const file of files) {
    try {
      form.append('files', new Blob([await readFile(file)]), path.basename(file));
    } catch (error) {
      terminal.complain(`${file}: ${reasonOf(error)}`);
      unread += 1;
    }
  }
  if (unread === files.length) return unread;
  if (order.label !== undefined) form.append('label', order.label);
  if (order.source !== undefined) form.append('sourceDocumentId', order.source);
  if (order.url !== undefined) form.append('url', order.url);

  const items = await send(order, form);
  for (const { name, outcome, reasons } of items)
    await terminal.print(`${[outcome ?? 'waiting', name ?? '', reasons.join(' ')].join('\t').trimEnd()}\n`);
  return unread + items.filter(({ outcome }) => outcome !== null && LOST.has(outcome)).length;
}

/** @throws ImportRefused where the newsroom does not answer or does not take it. */
async function send({ newsroom, token }: ImportArguments, form: FormData) {
  const door = new URL('/api/copydesk/imports', newsroom);
  const response = await fetch(door, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  }).catch((cause: unknown) => {
    throw new ImportRefused(
      `No newsroom answers at ${newsroom}. Start it, or give its address with --newsroom or COPYDESK_URL.`,
      { cause },
    );
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 401 || response.status === 403)
    throw new ImportRefused(
      `The newsroom at ${newsroom} does not take this token. It needs an API token with the permission to create ` +
        'imports (Settings → API Tokens → Copydesk), in --token or COPYDESK_TOKEN.',
    );
  const taken = answer.safeParse(body);
  if (response.status === 201 && taken.success) return taken.data.data.items;
  const said = refusal.safeParse(body).data?.error.message ?? `it answered with HTTP ${response.status}`;
  throw new ImportRefused(`The newsroom at ${newsroom} did not take the files: ${said}`);
}

/** The newsroom could not be reached or took none of it; the message tells a person what to do. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
}
