import { foldSpaces } from './characters';
import { groupBit } from './classGroups';
import type { Element } from './element';

/** The text of an inline element that is marked as an author's, or as a picture's credit. */
export interface Signature {
  text: string;
}

const AUTHOR = groupBit('author');
const CREDIT = groupBit('credit');
const LONGEST = 200;
/** An inline element so marked holds an author's name: rel=author, hCard's vcard and fn, schema.org's author. */
const AUTHOR_WORDS =
  /(?:^|\s)(?:author|vcard|fn|(?:post|entry|article|story)[-_]{1,2}author|(?:author|byline)[-_]{1,2}(?:name|link|author))(?=\s|$)/;

export function signatureOf(element: Element): Signature | null {
  return (element.mask & AUTHOR) !== 0 && AUTHOR_WORDS.test(element.words) ? { text: '' } : null;
}

/** Within a caption an author is the picture's; elsewhere nobody asks for what is gathered here. */
export function creditOf(element: Element): Signature | null {
  return (element.mask & (CREDIT | AUTHOR)) !== 0 || element.tag === 'cite' ? { text: '' } : null;
}

/** Gathers the marked texts of one block as they stream by. */
export class Signatures {
  private readonly open = new Set<Signature>();

  add(signature: Signature | null, text: string): void {
    if (!signature || signature.text.length > LONGEST) return;
    this.open.add(signature);
    signature.text += text;
  }

  /** The texts of the block that ends here. */
  take(): string[] {
    if (this.open.size === 0) return [];
    const texts = [...this.open].map(({ text }) => foldSpaces(text).trim()).filter((text) => text !== '');
    for (const signature of this.open) signature.text = '';
    this.open.clear();
    return [...new Set(texts)];
  }
}
