import { RAW_TAGS, tagNamed, type Tag } from './htmlTags';
import { StartTag } from './startTag';

/** Hears what stands on a page, in reading order. Offsets are of the page as it came. */
export interface TagListener {
  text(start: number, end: number): void;
  open(tag: Tag, startTag: StartTag, start: number): void;
  close(tag: Tag): void;
  /** The content of an element whose content is no markup: a script, a style sheet, the title. */
  raw(tag: Tag, startTag: StartTag, start: number, end: number): void;
}

const BANG = 33;
const SLASH = 47;
const QUESTION = 63;

/**
 * Tells a listener the tags and texts of a page in one pass, in time linear to its length. It follows the tokenization
 * of the HTML Living Standard (13.2.5) as far as it matters for what is text and what is a tag; a page that is cut off
 * within a tag, a comment or a script ends there.
 */
export function readTags(html: string, listener: TagListener): void {
  const { length } = html;
  const startTag = new StartTag(html);
  let i = 0;
  let textFrom = 0;
  while (i < length) {
    const open = html.indexOf('<', i);
    if (open === -1) break;
    const code = html.charCodeAt(open + 1);
    const isEnd = code === SLASH;
    if (isEnd ? isLetter(html.charCodeAt(open + 2)) : isLetter(code)) {
      if (open > textFrom) listener.text(textFrom, open);
      const nameStart = isEnd ? open + 2 : open + 1;
      const nameEnd = endOfName(html, nameStart);
      const tag = tagNamed(html.slice(nameStart, nameEnd));
      startTag.read(nameEnd);
      i = startTag.end;
      if (isEnd) listener.close(tag);
      // A tag that the page breaks off in is none.
      else if (i < length || html.charCodeAt(length - 1) === 62) {
        if (RAW_TAGS.has(tag.name)) {
          const close = endOfRaw(html, tag.name, i);
          listener.raw(tag, startTag, i, close);
          i = afterTag(html, close);
        } else listener.open(tag, startTag, open);
      }
      textFrom = i;
    } else if (code === BANG || code === QUESTION || isEnd) {
      if (open > textFrom) listener.text(textFrom, open);
      i = endOfComment(html, open);
      textFrom = i;
    } else i = open + 1;
  }
  if (textFrom < length) listener.text(textFrom, length);
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function endOfName(html: string, from: number): number {
  let i = from + 1;
  for (; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (code <= 32 || code === 62 || code === SLASH) break;
  }
  return i;
}

/** Offset after a comment, a doctype or a processing instruction. */
function endOfComment(html: string, open: number): number {
  if (!html.startsWith('<!--', open)) return afterTag(html, open);
  // `<!-->` and `<!--->` are whole comments (13.2.5.43).
  if (html.startsWith('>', open + 4)) return open + 5;
  if (html.startsWith('->', open + 4)) return open + 6;
  const end = html.indexOf('-->', open + 4);
  return end === -1 ? html.length : end + 3;
}

/** Offset of the end tag that ends raw content; the page's end where there is none. */
function endOfRaw(html: string, name: string, from: number): number {
  for (let i = html.indexOf('</', from); i !== -1; i = html.indexOf('</', i + 2)) {
    if (html.slice(i + 2, i + 2 + name.length).toLowerCase() !== name) continue;
    const after = html.charCodeAt(i + 2 + name.length);
    if (Number.isNaN(after) || after <= 32 || after === 62 || after === SLASH) return i;
  }
  return html.length;
}

function afterTag(html: string, from: number): number {
  const end = html.indexOf('>', from);
  return end === -1 ? html.length : end + 1;
}
