import type { TestNewsroom } from './newsroom';
import { numberedScrape } from './scrapes';

export const IMPORT = 'plugin::copydesk.import';
export const IMPORT_ITEM = 'plugin::copydesk.import-item';

export interface ReportedImport {
  documentId: string;
  status: string;
  finishedAt: string | null;
  receivedAt: string | null;
  steeredBy: string | null;
  counts: Record<string, number>;
  notes: string[];
  itemsLeft: number;
  items: {
    row: number;
    outcome: string | null;
    reasons: string[];
    articleDocumentId: string | null;
  }[];
}

type Method = 'get' | 'post';

/** What the content API answers, with the token of the desk's robot. */
export async function askImports(
  { http, apiToken }: TestNewsroom,
  method: Method,
  path: string,
  expected = 200,
) {
  const response = await http[method](`/api/copydesk/imports/${path}`).auth(apiToken, { type: 'bearer' });
  if (response.status !== expected)
    throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(response.body)}`);
  return response.body;
}

export async function reportOf(newsroom: TestNewsroom, documentId: string): Promise<ReportedImport> {
  return (await askImports(newsroom, 'get', documentId)).data;
}

/** Sends scrapes and waits for what became of them. */
export async function importScrapes(
  { http, apiToken }: TestNewsroom,
  items: readonly { text: string; url?: string; name?: string }[],
): Promise<ReportedImport> {
  const { status, body } = await http
    .post('/api/copydesk/imports')
    .auth(apiToken, { type: 'bearer' })
    .send({ items });
  if (status !== 201) throw new Error(`The import answered ${status}: ${JSON.stringify(body)}`);
  return body.data;
}

let rows = 0;

/**
 * An import of which everything waits, as one that is paused before its turn came: written down as a reception would
 * write it, since a newsroom of a test is faster than its requests.
 */
export async function waitingImport(
  { strapi }: TestNewsroom,
  count: number,
  fields: { state?: string; receivedAt?: Date | null } = {},
): Promise<string> {
  const { documentId } = await strapi.db.query(IMPORT).create({
    data: {
      label: 'Dump of the night',
      startedBy: 'Desk robot',
      receivedAt: new Date(),
      state: 'paused',
      ...fields,
    },
  });
  for (let row = 1; row <= count; row += 1) {
    rows += 1;
    await strapi.db.query(IMPORT_ITEM).create({
      data: {
        key: `${documentId}:${row}`,
        importDocumentId: documentId,
        row,
        name: `row ${row}`,
        scrape: numberedScrape(10_000 + rows),
        scrapeEncoding: 'utf8',
        sha256: String(rows).padStart(64, '0'),
        contentType: 'text/plain',
      },
    });
  }
  return documentId;
}

/** The report once it fits. */
export async function reportWhen(
  newsroom: TestNewsroom,
  documentId: string,
  fits: (report: ReportedImport) => boolean,
): Promise<ReportedImport> {
  for (let tries = 0; tries < 400; tries += 1) {
    const report = await reportOf(newsroom, documentId);
    if (fits(report)) return report;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(
    `The import came to no such report: ${JSON.stringify(await reportOf(newsroom, documentId))}`,
  );
}
