import { looksLikeHtml } from '../../engine/src';
import { headText, firstLineOf } from './formats/firstLine';
import { tableHead } from './formats/table';
import { binaryKind } from './binaryKind';
import { jsonFormat } from './jsonFormat';
import { webAddress } from './record/webAddress';
import { Unreadable } from './unreadable';
import { rootOfXml } from './xmlRoot';

export type Format =
  | 'gzip'
  | 'zip'
  | 'tar'
  | 'warc'
  | 'jsonl'
  | 'json'
  | 'csv'
  | 'feed'
  | 'wordPress'
  | 'newsMl'
  | 'nitf'
  | 'addresses'
  | 'page';

/** As much of a file as its format is told by. */
export const HEAD = 65_536;

/**
 * The format of a file, by its content; its name counts only where the content could be of two.
 * @param head the first `HEAD` bytes, or fewer where the file is shorter.
 * @throws Unreadable where it is of none that is read here.
 */
export function formatOf(head: Buffer, name: string): Format {
  const packed = packing(head);
  if (packed !== null) return packed;
  refuseBinary(head);
  const text = headText(head).trimStart();
  if (text === '')
    throw new Unreadable('There is no text in it.', 'Check that it was saved whole, or leave it out.');
  if (text.startsWith('<')) return formatOfMarkup(text, name);
  if (/^[{[]/.test(text)) {
    const json = jsonFormat(text, name);
    if (json !== null) return json;
  }
  if (isAddresses(text, head.length < HEAD)) return 'addresses';
  return isTable(head, name) ? 'csv' : 'page';
}

/** What holds files, or bytes of any kind. */
function packing(head: Buffer): Format | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const start = head.subarray(0, 4).toString('latin1');
  if (start === 'PK\u0003\u0004' || start === 'PK\u0005\u0006') return 'zip';
  if (/^\s*WARC\/\d\.\d\s/.test(head.subarray(0, 64).toString('latin1'))) return 'warc';
  return isTar(head) ? 'tar' : null;
}

const TAR_BLOCK = 512;

/** A tar says its name at 257, and the sum of its first block in octal; the oldest have the sum alone. */
function isTar(head: Buffer): boolean {
  if (head.length < TAR_BLOCK) return false;
  const block = head.subarray(0, TAR_BLOCK);
  const written = /^ *([0-7]{1,7})[ \0]/.exec(block.subarray(148, 156).toString('latin1'))?.[1];
  if (written === undefined) return false;
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return sum === parseInt(written, 8);
}

function refuseBinary(head: Buffer): void {
  const kind = binaryKind(head);
  if (kind !== null)
    throw new Unreadable(`It is ${kind}, not text.`, 'Save the article as HTML or plain text.');
}

const FEEDS = new Set(['rss', 'feed', 'rdf', 'channel']);
const NEWSML = new Set([
  'newsmessage',
  'newsitem',
  'packageitem',
  'conceptitem',
  'knowledgeitem',
  'planningitem',
]);
const PAGES = new Set([
  'html',
  'head',
  'body',
  'p',
  'div',
  'article',
  'section',
  'main',
  'meta',
  'title',
  'h1',
  'h2',
]);

function formatOfMarkup(text: string, name: string): Format {
  const root = rootOfXml(text);
  if (root === null) return 'page';
  const local = root.name.slice(root.name.indexOf(':') + 1);
  if (local === 'rss' && /\bxmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//i.test(root.tag))
    return 'wordPress';
  if (FEEDS.has(local)) return 'feed';
  if (NEWSML.has(local)) return 'newsMl';
  if (local === 'nitf') return 'nitf';
  if (PAGES.has(local) || !(root.isDeclared || /\.xml$/i.test(name)) || looksLikeHtml(text)) return 'page';
  throw new Unreadable(
    local === 'newsml'
      ? 'It is NewsML 1, which is not read here.'
      : `It is XML, but of no kind that is read here: its outermost element is <${root.name.slice(0, 60)}>.`,
    'Give RSS, Atom, NewsML-G2, NITF or an export of WordPress, or save the article as HTML.',
  );
}

/** Whether every line is an address, but for remarks; of a longer text, the last line seen may be cut. */
function isAddresses(text: string, isWhole: boolean): boolean {
  const lines = text.split(/\r?\n|\r/);
  const seen = isWhole ? lines : lines.slice(0, -1);
  const given = seen.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  return given.length > 0 && given.every((line) => !/\s/.test(line) && webAddress(line) !== null);
}

function isTable(head: Buffer, name: string): boolean {
  const isNamed = /\.(?:csv|tsv|tab)$/i.test(name);
  const table = tableHead(firstLineOf(head), isNamed);
  return table !== null && (isNamed || table.columns.length > 1);
}
