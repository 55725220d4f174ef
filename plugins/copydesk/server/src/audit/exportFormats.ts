import { SAID, type AuditEvent } from './auditEvent';
import { csvLine } from './csvLine';

/** A form in which the trail leaves the newsroom. */
export interface ExportFormat {
  contentType: string;
  /** Before the first event; empty where there is nothing to say. */
  opening: string;
  line(event: AuditEvent): string;
}

const COLUMNS = [...SAID, 'hash'] as const;

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

export const EXPORT_FORMATS: Record<'csv' | 'jsonl', ExportFormat> = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    opening: csvLine(COLUMNS),
    line: (event) => csvLine(COLUMNS.map((name) => cellOf(event[name]))),
  },
  /** https://jsonlines.org */
  jsonl: {
    contentType: 'application/jsonl; charset=utf-8',
    opening: '',
    line: (event) => `${JSON.stringify(event)}\n`,
  },
};

export async function* exportLines(
  events: AsyncIterable<AuditEvent>,
  { opening, line }: ExportFormat,
): AsyncGenerator<string> {
  if (opening !== '') yield opening;
  for await (const event of events) yield line(event);
}
