import sax from 'sax';
import { inWords, type ReaderLimits } from '../limits';
import { Unreadable } from '../unreadable';
import type { XmlElement } from './xmlElement';

/** An element that was asked for. */
export interface XmlRecord {
  /** From 1. */
  number: number;
  /** Null where it is too large, and was passed over. */
  element: XmlElement | null;
  /** The texts that stood outside of records before it, by their path: 'rss/channel/title'. */
  around: ReadonlyMap<string, readonly string[]>;
  /** Attributes of the elements around it, the innermost first: their xml:lang and xml:base hold for it. */
  inherited: (name: string) => string | null;
}

const PART = 65_536;
/** Texts outside of records that are remembered under one path, and their length. */
const MOST_AROUND = 10_000;
const LONGEST_AROUND = 4_000;

/**
 * The elements of a document that are records, each with all that is in it, one at a time: no document, however long, has
 * to be in memory. Read with patience, since feeds are often not well-formed; but entities that a document declares of
 * its own are refused, and nothing outside of it is ever fetched.
 * @param isRecord by name and its parent's; records within records are not looked for.
 * @throws Unreadable where entities are declared, elements lie too deep, or the document ends in the middle.
 */
export async function* xmlRecords(
  text: AsyncIterable<string>,
  isRecord: (name: string, parent: string | null) => boolean,
  limits: ReaderLimits,
): AsyncGenerator<XmlRecord> {
  const tree = new RecordTree(isRecord, limits);
  for await (const part of text)
    for (let from = 0; from < part.length; from += PART) {
      tree.write(part.slice(from, from + PART));
      yield* tree.take();
    }
  tree.close();
  yield* tree.take();
  if (tree.isOpen)
    throw new Unreadable(
      'The XML ends in the middle.',
      'Fetch the file again; what came before the cut was read.',
    );
}

interface OpenElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

class RecordTree {
  private readonly parser = sax.parser(false, { lowercase: true });
  private readonly path: OpenElement[] = [];
  private readonly around = new Map<string, string[]>();
  private found: XmlRecord[] = [];
  private number = 0;
  /** Elements of the record that is being read, the innermost last. */
  private open: XmlElement[] = [];
  private recordDepth = 0;
  private nodes = 0;
  private length = 0;
  private isTooLarge = false;
  private outer = '';

  constructor(
    private readonly isRecord: (name: string, parent: string | null) => boolean,
    private readonly limits: ReaderLimits,
  ) {
    this.parser.ondoctype = refuseEntities;
    this.parser.onopentag = ({ name, attributes }) => this.start(name, attributes);
    this.parser.onclosetag = () => this.end();
    this.parser.ontext = (text) => this.text(text);
    this.parser.oncdata = (text) => this.text(text);
    this.parser.onerror = (error) => {
      throw new Unreadable(
        `The XML can’t be read: ${error.message.split('\n', 1)[0] ?? ''}.`,
        'Mend it there, or save it anew.',
        { cause: error },
      );
    };
  }

  get isOpen(): boolean {
    return this.path.length > 0;
  }

  write(part: string): void {
    this.parser.write(part);
  }

  close(): void {
    // The parser would close what is open itself, and hide that the document was cut off.
    const open = this.path.length;
    if (open === 0) this.parser.close();
    else this.parser.flush();
  }

  take(): XmlRecord[] {
    const { found } = this;
    if (found.length > 0) this.found = [];
    return found;
  }

  private start(name: string, attributes: Readonly<Record<string, unknown>>): void {
    const { maxXmlDepth } = this.limits;
    if (this.path.length >= maxXmlDepth)
      throw new Unreadable(
        `Elements of the XML lie more than ${maxXmlDepth} deep within each other.`,
        'No article is like that: leave that part out.',
      );
    const parent = this.path.at(-1)?.name ?? null;
    const opened = {
      name,
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
    };
    this.path.push(opened);
    this.outer = '';
    if (this.recordDepth === 0 && this.isRecord(name, parent)) {
      this.recordDepth = this.path.length;
      this.nodes = this.length = 0;
      this.isTooLarge = false;
      this.open = [];
    }
    if (this.recordDepth === 0) return;
    let size = name.length;
    for (const [key, value] of opened.attributes) size += key.length + value.length;
    if (!this.holds(size)) return;
    const element: XmlElement = { ...opened, children: [] };
    this.open.at(-1)?.children.push(element);
    this.open.push(element);
  }

  private text(text: string): void {
    if (this.recordDepth === 0) {
      if (this.outer.length < LONGEST_AROUND) this.outer += text;
      return;
    }
    if (this.holds(text.length)) this.open.at(-1)?.children.push(text);
  }

  private end(): void {
    const depth = this.path.length;
    if (this.recordDepth === 0) this.noteAround();
    this.path.pop();
    if (this.recordDepth === 0) return;
    if (depth > this.recordDepth) {
      this.open.pop();
      return;
    }
    const above = [...this.path].reverse();
    this.found.push({
      number: ++this.number,
      element: this.isTooLarge ? null : (this.open[0] ?? null),
      around: this.around,
      inherited: (name) => above.find(({ attributes }) => attributes.has(name))?.attributes.get(name) ?? null,
    });
    this.open = [];
    this.recordDepth = 0;
    this.outer = '';
  }

  /** Whether the record may grow so much; of one that may not, nothing is kept. */
  private holds(characters: number): boolean {
    this.nodes++;
    this.length += characters;
    if (this.nodes > this.limits.maxXmlNodes || this.length > this.limits.maxRecordBytes) {
      this.isTooLarge = true;
      this.open = [];
    }
    return !this.isTooLarge;
  }

  private noteAround(): void {
    const text = this.outer.trim();
    this.outer = '';
    if (text === '') return;
    const path = this.path.map(({ name }) => name).join('/');
    const known = this.around.get(path);
    if (known) {
      if (known.length < MOST_AROUND) known.push(text);
    } else if (this.around.size < MOST_AROUND) this.around.set(path, [text]);
  }
}

/** A reference to another file's declarations is harmless: nobody fetches it. */
function refuseEntities(doctype: string): void {
  if (!/<!ENTITY|%[\w.-]+;/i.test(doctype)) return;
  throw new Unreadable(
    'Its DOCTYPE declares entities of its own, which can be made to fetch files or to fill the memory.',
    'Save the file without a DOCTYPE.',
  );
}

/** What is said of a record that was passed over. */
export function tooLarge({ maxRecordBytes, maxXmlNodes }: ReaderLimits): Unreadable {
  return new Unreadable(
    `The element is longer than ${inWords(maxRecordBytes)}, or made of more than ${maxXmlNodes} parts.`,
    'Leave out of it what is no text of the article.',
  );
}
