import { agencyNamed } from './agencies';
import { readCredit, type Credit } from './credit';
import { isPersonName } from './personName';

const LABELLED =
  /^(?<text>.*?)(?:^|[\s.,;|–—)\]»”"]|(?<=[\p{Ll}\p{N}]))(?:(?:Fotos?|Photos?|Photograph|Images?|Bild(?:er|quelle|nachweis)?|Quelle|Cr[eé]dits?(?: photos?)?|Source|Fuente|Fonte|Fot|Zdroj|Kilde|Bron|Picture|Pics?|Grafik|Illustration|Imagen|Immagine|Фото|사진(?: ?출처)?|写真|图片来源|摄影)\s?[:=：]|Fot\.)\s?(?<credit>\S.{1,140})$/su;
const PHOTO_BY =
  /^(?<text>.*?)(?:^|[\s.,;|–—)\]»”"]|(?<=[\p{Ll}\p{N}]))(?:Photo|Image|Picture|Photograph|Illustration|Graphic)s? (?:by|courtesy of) (?<credit>\S.{1,160})$/su;
const COPYRIGHT = /^(?<text>.*?)[\s,;|–—-]*(?:©|[(（][CcＣ][)）])\s*(?<credit>[^©]{2,120})$/su;
const BRACKETED = /^(?<text>.*?)\s*[(（[](?<credit>[^()（）[\]]{2,120})[)）\]]\s*$/su;
const DIVIDED = /^(?<text>.*?)\s[/|]\s(?<credit>[\p{Lu}\p{Lo}@][^/|]{1,60})$/su;
const AFTER_SENTENCE = /^(?<text>.*[.!?…。»”"’)])\s*(?<credit>[\p{Lu}\p{Lo}@][^\n]{1,90})$/su;
const ENDS_SENTENCE = /[.!?…。»”"’)]$/;
const MOST_WORDS = 12;
const FEWEST_WORDS_BEFORE = 3;
/** What stands in brackets of a caption and names nobody. */
const POINTS_AT_PICTURE =
  /^(?:left|right|centre|center|top|bottom|above|below|l|r|from left|pictured|links|rechts|mitte|oben|unten|li|re|gauche|droite|à gauche|à droite|izquierda|derecha|left to right|archivbild|symbolbild|\d{1,4}|[A-ZÄÖÜ]{2,4})\.?$/iu;

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
    tail(LABELLED.exec(caption)) ??
    tail(PHOTO_BY.exec(caption)) ??
    tail(COPYRIGHT.exec(caption)) ??
    bracketed(BRACKETED.exec(caption)) ??
    tail(DIVIDED.exec(caption), isName) ??
    tail(AFTER_SENTENCE.exec(caption), (credit) => !/[.!?…。]$/.test(credit.replace(/\b\p{L}\.$/u, '')))
  );
}

function bracketed(found: RegExpExecArray | null): CaptionTail | null {
  return tail(found, (credit, before) => {
    if (POINTS_AT_PICTURE.test(credit)) return false;
    return (
      ENDS_SENTENCE.test(before) ||
      /\/|撮影$/.test(credit) ||
      agencyNamed(credit) !== null ||
      isPersonName(credit)
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
  if (before !== '' && before.split(/\s+/).length < FEWEST_WORDS_BEFORE) return null;
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
