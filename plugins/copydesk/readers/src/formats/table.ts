import { FIELD_NAMES } from '../record/fieldNames';
import { foldName } from '../record/fields';

/** How a table in text separates its columns, and what they are called. */
export interface TableHead {
  delimiter: string;
  columns: string[];
}

const DELIMITERS = [',', '\t', ';', '|'];
const LONGEST_NAME = 80;
const KNOWN: ReadonlySet<string> = new Set(Object.values(FIELD_NAMES).flat());
const TEXTS: ReadonlySet<string> = new Set([
  ...FIELD_NAMES.html,
  ...FIELD_NAMES.content,
  ...FIELD_NAMES.text,
  ...FIELD_NAMES.url,
]);

/**
 * The head of a table, where the first line of a text is one: names of columns, two of them such as articles have. With
 * `isNamed`, a file that calls itself a table, any names will do.
 */
export function tableHead(firstLine: string, isNamed: boolean): TableHead | null {
  const heads = DELIMITERS.map((delimiter) => ({ delimiter, columns: cells(firstLine, delimiter) }));
  const isHead = ({ columns }: TableHead) =>
    columns.every((column) => column.length <= LONGEST_NAME) && new Set(columns).size === columns.length;
  const known = heads.find(({ columns, ...head }) => {
    const names = columns.map(foldName);
    return (
      isHead({ columns, ...head }) &&
      columns.length > 1 &&
      names.filter((name) => KNOWN.has(name)).length >= (isNamed ? 1 : 2) &&
      names.some((name) => TEXTS.has(name))
    );
  });
  if (known || !isNamed) return known ?? null;
  return heads.reduce((best, head) => (head.columns.length > best.columns.length ? head : best));
}

function cells(line: string, delimiter: string): string[] {
  const found: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      found.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...found, cell.trim()];
}
