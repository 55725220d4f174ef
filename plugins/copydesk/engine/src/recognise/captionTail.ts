import { countWords } from '../page/words';
import { agencyNamed } from './agencies';
import { readCredit, type Credit } from './credit';
import { isPersonName } from './personName';

const LABELLED =
  /^(?<text>.*?)(?:^|[\s.,;。！？|–—()\][（【»”"]|(?<=[\p{Ll}\p{N}]))(?:(?:Fotos?|Photos?|Photograph|Images?|Bild(?:er|quelle|nachweis|rechte)?|Rights|Quelle|Cr[eé]dits?(?: photos?)?|Source|Fuente|Fonte|Fot|Zdroj|Kilde|Bron|Picture|Pics?|Grafik|Illustration|Imagen|Immagine|Фото|사진(?: ?출처)?|写真|图片来源|摄影)\s?[:=：]|Fot\.|Dok\.)\s?(?<credit>\S.{1,140})$/su;
const PHOTO_BY =
  /^(?<text>.*?)(?:^|[\s.,;|–—)\]»”"]|(?<=[\p{Ll}\p{N}]))(?:Photo|Image|Picture|Photograph|Illustration|Graphic)s? (?:by|courtesy of) (?<credit>\S.{1,160})$/su;
const COPYRIGHT = /^(?<text>.*?)[\s,;|–—-]*(?:©|[(（][CcＣ][)）])\s*(?<credit>[^©]{2,120})$/su;
const BRACKETED = /^(?<text>.*?)\s*[(（[](?<credit>[^()（）[\]]{2,120})[)）\]]\s*$/su;
const DIVIDED = /^(?<text>.*?)\s[/|]\s(?<credit>[\p{Lu}\p{Lo}@][^/|]{1,60})$/su;
/** The stop behind an initial ends no sentence: 'EFE/J.J. Guillén'. */
const AFTER_SENTENCE =
  /^(?<text>.*(?:[!?…。»”"’)]|(?<!(?:^|[\s./])\p{Lu})\.))\s*(?<credit>[\p{Lu}\p{Lo}@][^\n]{1,90})$/su;
const ENDS_SENTENCE = /[.!?…。»”"’)]$/;
const MOST_WORDS = 12;
const FEWEST_WORDS_BEFORE = 3;
/** 'Antony (Manchester United)': what stands in brackets behind a name may be a club or a party. */
const ENDS_IN_NAME = /\p{Lu}[\p{L}\p{M}'’-]*$/u;
/** What stands in brackets of a caption and names nobody. */
const POINTS_AT_PICTURE =
  /^(?:left|right|centre|center|top|bottom|above|below|l|r|from left|pictured|links|rechts|mitte|oben|unten|li|re|gauche|droite|à gauche|à droite|izquierda|derecha|left to right|archivbild|symbolbild|\d{1,4})\.?$/iu;
/** A party, a club, a post in capitals: initials in brackets. */
const INITIALS = /^[A-ZÄÖÜ]{2,4}$/;

export interface CaptionTail {
  text: string;
  credit: Credit;
}

/**
 * The credit at the end of a line that the page itself calls a caption: behind a label, in brackets, or as what follows
 * the last sentence and is none. In any other line that would be too bold.
 */
export function captionTail(caption: string): CaptionTail | null {
  return (
    labelledTail(caption) ??
    longer(bracketed(BRACKETED.exec(caption)), afterSentence(caption)) ??
    longer(tail(DIVIDED.exec(caption), isName), afterSentence(caption)) ??
    afterSentence(caption)
  );
}

/** The credit behind a label or a sign: 'Firefighters at work | Photo: Jane Doe'. */
export function labelledTail(caption: string): CaptionTail | null {
  return tail(LABELLED.exec(caption)) ?? tail(PHOTO_BY.exec(caption)) ?? tail(COPYRIGHT.exec(caption));
}

/** 'Jane Doe (Reuters)' and 'Jane Doe / AP' after the last sentence are more than what stands in the brackets or behind the stroke. */
function longer(found: CaptionTail | null, sentence: CaptionTail | null): CaptionTail | null {
  return found && sentence && sentence.credit.printed.length > found.credit.printed.length ? sentence : found;
}

function afterSentence(caption: string): CaptionTail | null {
  return tail(AFTER_SENTENCE.exec(caption), (credit) => !/[.!?…。]$/.test(credit.replace(/\b\p{L}\.$/u, '')));
}

/** The credit of a caption within which the page marks it, at its end or its beginning: 'AP' in `<cite>`, or in a span of class credit. */
export function markedCredit(caption: string, credited: readonly string[]): CaptionTail | null {
  const [first, last] = [credited[0], credited.at(-1)];
  if (first === undefined || last === undefined) return null;
  const at = caption.lastIndexOf(last);
  if (at !== -1 && caption.slice(at + last.length).trim() === '') {
    const start = caption.lastIndexOf(first, at);
    return start > 0 ? beside(caption.slice(0, start), caption.slice(start)) : null;
  }
  return caption.startsWith(first) ? beside(caption.slice(first.length), first) : null;
}

function beside(text: string, credit: string): CaptionTail | null {
  const labelled = captionTail(credit);
  const read = labelled?.text === '' ? labelled : bare(credit);
  return read && text.trim() !== ''
    ? { text: text.replace(OPENS_CREDIT, '').trim(), credit: read.credit }
    : null;
}

/** The credit of a caption whose last piece of markup, with nothing to say what it is, holds a name or an agency alone. */
export function lastPiece(caption: string, piece: string | undefined): CaptionTail | null {
  if (piece === undefined || piece.length > LONGEST_PIECE || !caption.endsWith(piece)) return null;
  const read = bare(piece);
  return read && isName(read.credit.printed) ? markedCredit(caption, [piece]) : null;
}

const LONGEST_PIECE = 90;

/** What stands around a credit and is neither its own nor the caption's. */
const OPENS_CREDIT = /[\s,;|–—/([（-]+$/u;

function bare(credit: string): CaptionTail | null {
  const printed = credit
    .trim()
    .replace(/^[-–—|/:]\s*/, '')
    .replace(/^[([（](.*)[)\]）]$/su, '$1')
    .trim();
  const named = readCredit(printed);
  if (named) return { text: '', credit: named };
  const read = printed.length >= 2 ? readCredit(`Photo: ${printed}`) : null;
  return read ? { text: '', credit: { ...read, printed } } : null;
}

function bracketed(found: RegExpExecArray | null): CaptionTail | null {
  return tail(found, (credit, before) => {
    if (POINTS_AT_PICTURE.test(credit) || INITIALS.test(credit)) return false;
    return (
      ENDS_SENTENCE.test(before) ||
      /\/|撮影$/.test(credit) ||
      agencyNamed(credit) !== null ||
      (isPersonName(credit) && !ENDS_IN_NAME.test(before))
    );
  });
}

function tail(
  found: RegExpExecArray | null,
  isCredit: (credit: string, before: string) => boolean = () => true,
): CaptionTail | null {
  const { text = '', credit = '' } = found?.groups ?? {};
  const before = text.trim().replace(/[\s,;|–—/([（-]+$/, '');
  const printed = withoutLoneBracket(credit.trim().replace(/^[-–—:]\s*/, ''));
  if (printed === '' || printed.split(/\s+/).length > MOST_WORDS || !isCredit(printed, before)) return null;
  if (before !== '' && countWords(before) < FEWEST_WORDS_BEFORE) return null;
  const read = readCredit(`Photo: ${printed}`);
  return read ? { text: before, credit: { ...read, printed } } : null;
}

/** 'Getty Images)' of '(Image: Getty Images)'. */
function withoutLoneBracket(credit: string): string {
  return /[([（]/.test(credit) ? credit : credit.replace(/\s*[)\]）]\s*\.?$/, '');
}

function isName(credit: string): boolean {
  return isPersonName(credit) || agencyNamed(credit) !== null || credit.includes('/');
}
