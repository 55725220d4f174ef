import { FIELD_NAMES, INNER_NAMES, type FieldName } from './fieldNames';
import { isRecord, type JsonRecord } from './jsonRecord';

/** Names that were folded before: the records of a file share theirs. */
const folded = new Map<string, string>();
const MOST_FOLDED = 5_000;

/** 'raw_html', 'rawHtml', 'Raw HTML' → 'rawhtml'. */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const made = name
    .replace(/^.*:/, '')
    .replace(/[\s_\-@$]/g, '')
    .toLowerCase();
  if (folded.size < MOST_FOLDED) folded.set(name, made);
  return made;
}

/** A record's values by their folded names, those of its inner record behind its own. */
export class Fields {
  private readonly values = new Map<string, unknown>();

  constructor(record: JsonRecord) {
    this.add(record);
    for (const inner of INNER_NAMES) {
      const value = this.values.get(inner);
      if (isRecord(value)) this.add(value);
    }
  }

  /** What the record has under one name. */
  get(name: string): unknown {
    return this.values.get(name);
  }

  /** The first value that can be read as what the field is, under whichever of its names. */
  read<T>(field: FieldName, read: (value: unknown) => T | null): T | null {
    for (const name of FIELD_NAMES[field]) {
      const value = this.values.get(name);
      const answer = value == null ? null : read(value);
      if (answer !== null) return answer;
    }
    return null;
  }

  private add(record: JsonRecord): void {
    for (const name of Object.keys(record)) {
      const key = foldName(name);
      const known = this.values.get(key);
      if (known == null || known === '') this.values.set(key, record[name]);
    }
  }
}
