import { HINT } from '../page/hints';
import type { PhotoRelation } from '../story';
import { agencyNamed } from './agencies';
import { isPersonName } from './personName';

/** What a credit line says: IPTC's creator, agency, and who passed the picture on. */
export interface Credit {
  /** As printed, without brackets and label: 'AP Photo/Efrem Lukatsky'. */
  printed: string;
  creator: string | null;
  agency: string | null;
  via: string | null;
  relation: PhotoRelation | null;
  copyrightNotice: string | null;
}

export interface SplitCaption {
  text: string;
  credit: Credit | null;
  restrictions: string[];
}

const LABEL =
  /^(?:(?:photo|image|picture|video|screengrab|illustration|graphic|collage|foto|bild|fotografie|grafik|photograph|fotografía|imagen|imagem|fotografia|immagine|beeld|zdjęcie|fot\.|фото|ілюстрація|иллюстрация|fotoğraf|görsel|صورة|تصوير|الصورة|צילום|תמונה|फोटो|तस्वीर|写真|摄影|图片来源|图片|图源|图)s?(?:\s*(?:credits?|source|by|courtesy of|courtesy|provided by|via|von|par|de|por|di|door|quelle|bron|credit should read|क्रेडिट))?|credits?(?: photos?)?|crédits?(?: photos?)?|bildnachweis|bildquelle|bildrechte|fotonachweis|fotocredit|rights|quelle|source|kilde|fonte|fuente|источник|джерело|المصدر|स्रोत|来源)\s*[:：]\s*|^fot\.\s*/iu;
const ENDS_LABEL = /[:：]|^fot\./i;
const PHOTO_BY =
  /^(?:photo(?:s|graph|graphs)?(?: credit should read| courtesy of| courtesy| by)|photographed by|photo illustration by|illustration by|foto von|photo de|foto de|foto di|foto door)\s+/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright(?!\s+infring))\s*/i;
const PHOTO_ORGANISATION = /(?:\s(?:photos?|images?|pictures?|foto)|\bstock|\bimages)$/i;
const LONGEST_CREDIT = 220;
const RESTRICTION =
  /\b(?:NO (?:ARCHIV(?:ING|ES?)|RESALES?|SALES|COMMERCIAL USE|USE [A-Z]{2,20})|(?:(?:UNITED|NEW|SOUTH|NORTH|SAUDI|CZECH) )?[A-Z]{4,}(?: AND [A-Z]{4,})? OUT|EDITORIAL USE ONLY|MANDATORY CREDIT|FOR EDITORIAL USE ONLY)\b/g;
/** What stands in every restriction: most captions have none of it. */
const RESTRICTING = /ATTENTION|NO [ARSCU]|OUT|EDITORIAL|MANDATORY/;
const THIRD_PARTY = /\s*ATTENTION EDITORS\s?[-–—]\s?[A-Z ,'’]{10,160}\.?/g;
const BRACKETED_AT_END = /[（(【[]([^()（）【】[\]]{2,220})[)）】\]][\s.。]*$/;
const FILE_AHEAD =
  /^\s*(?:FILE PHOTO|FILE|ARCHIVE PHOTO|ARCHIV(?:BILD|FOTO)|FOTO DE ARCHIVO|PHOTO D['’]ARCHIVES?|FILE PIC)\s?(?::|[-–—])\s?/i;
const FILE_LETTERS = 'FAPfap \n';
const SLASHED_AT_END =
  /(?:^|[.!?"”。]\s?)((?:REUTERS|AFP|AP Photo|EPA|THE CANADIAN PRESS|HANDOUT|Handout|[A-Z]{2,6} Photo)\s?\/\s?(?:[^.!?]|\.(?=\S| [A-Z])){2,120})[\s.]*$/;
const VIA_AT_END =
  /[\s,](?<credit>(?:(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]*)[ /]){0,5}via (?:REUTERS|Reuters|AP|AFP|Getty Images|EPA)(?:\/File Photo)?)[\s.]*$/u;
const LABELLED_AT_END =
  /(?:^|[.!?"”。)]\s{0,2}|\s[|–—-]\s)((?:Fot\.\s?|(?:Photo(?: credit| courtesy)?|Photograph|Collage|Illustration|Graphic|Grafik|Image(?: credit)?|Picture|Credit|Foto|Bild|Fotos|Fotografía|Crédit(?:s)?(?: photo)?|Imagen|Immagine|Фото|Zdjęcie|Fot\.|Fotoğraf|תצלום|צילום|تصوير|صورة|फोटो|写真|图片来源|图|摄影)\s?[:：]\s?)(?:[^.!?。]|\.(?=\S)){2,120})[\s.]*$/u;
const PHOTO_BY_AT_END =
  /(?:^|[.!?"”]\s)((?:Photo|Photograph|Image|Picture)s? (?:by|courtesy of) \p{Lu}[^.!?]{2,120})[\s.]*$/u;
const COPYRIGHT_AT_END = /(?:[.!?"”)]?\s)(©\s?[^.!?©]{2,100})[\s.]*$/u;

/** How a credit ends a caption, with the signs or words of which each kind has one. */
const AT_END: readonly { pattern: RegExp; signs: readonly string[] }[] = [
  { pattern: BRACKETED_AT_END, signs: [')', '）', ']', '】'] },
  { pattern: SLASHED_AT_END, signs: ['/'] },
  { pattern: VIA_AT_END, signs: ['via '] },
  { pattern: LABELLED_AT_END, signs: [':', '：', 'Fot.'] },
  { pattern: PHOTO_BY_AT_END, signs: ['Photo', 'Image', 'Picture'] },
  { pattern: COPYRIGHT_AT_END, signs: ['©'] },
];

/** '[图]' and the like say only that a picture stands here. */
const PICTURE_AHEAD =
  /^\s*[[【（(](?:图|圖|资料图|資料圖|配图|组图|写真|photo|picture|foto|bild)[\]】）)]\s*/iu;

/**
 * Reads a credit line, or gives null for what is none. `(WET/GMT)`, `(Asia/Calcutta)` and `(IEC/EN 62053-23)` are none:
 * a credit names an agency, carries a label, or says how the picture came.
 */
export function readCredit(line: string): Credit | null {
  const printed = unbracketed(line);
  if (printed.length < 2 || printed.length > LONGEST_CREDIT) return null;
  const isCopyright = COPYRIGHT.test(printed);
  const unlabelled = withoutLabel(printed)
    .replace(PHOTO_BY, '')
    .replace(COPYRIGHT, '')
    .replace(/^(?:19|20)\d\d\s+/, '');
  const isLabelled = unlabelled !== printed;
  const parts = partsOf(unlabelled);
  const isCredited = isLabelled || /^courtesy\b/i.test(printed) || namesAgency(parts);
  // Most short lines are none: that is known before anybody asks whom they name.
  if (!isCredited && !parts.main.some(relationOf)) return null;
  const credit = {
    ...sortParts(parts),
    printed: withoutLabel(printed).replace(/^©\s*/, ''),
    copyrightNotice: isCopyright ? printed : null,
  };
  const saysHow =
    credit.relation !== null &&
    (credit.agency !== null || credit.creator !== null || credit.relation !== 'file');
  return isCredited || (saysHow && parts.main.length + (parts.via ? 1 : 0) > 1) ? credit : null;
}

/** Most lines have nothing that a label ends with, and need not be read for one of so many. */
function withoutLabel(line: string): string {
  return ENDS_LABEL.test(line) ? line.replace(LABEL, '') : line;
}

/** 'Photo:', '(Image:': a label whose credit stands in an element of its own. */
export function isCreditLabel(line: string): boolean {
  const bare = unbracketed(line);
  return bare.length <= LONGEST_LABEL && /[:：]$/.test(bare) && bare.replace(LABEL, '') === '';
}

const LONGEST_LABEL = 30;

/** A caption's text apart from its credit and restrictions. `credit` is null where none is printed. */
export function splitCaption(caption: string): SplitCaption {
  const isRestricted = RESTRICTING.test(caption);
  const restrictions = isRestricted ? restrictionsIn(caption) : [];
  const unrestricted = isRestricted ? caption.replace(THIRD_PARTY, '').replace(RESTRICTION, '') : caption;
  const bare = withoutLastComma(unrestricted).trim();
  const isFile = isFileAhead(bare);
  const unmarked = bare.replace(PICTURE_AHEAD, '');
  const spoken = isFileAhead(unmarked) ? unmarked.replace(FILE_AHEAD, '') : unmarked;
  const found = creditAtEnd(spoken);
  if (!found) return { text: spoken, credit: null, restrictions };
  const credit =
    isFile && !found.credit.relation ? { ...found.credit, relation: 'file' as const } : found.credit;
  return { text: found.text, credit, restrictions };
}

/** Whether a caption opens with 'FILE PHOTO:' or the like; most open with another letter than those do. */
function isFileAhead(caption: string): boolean {
  return FILE_LETTERS.includes(caption.charAt(0)) && FILE_AHEAD.test(caption);
}

function restrictionsIn(caption: string): string[] {
  return [...(caption.match(THIRD_PARTY) ?? []), ...(caption.match(RESTRICTION) ?? [])].map((found) =>
    found.trim(),
  );
}

/** Without the comma or semicolon that a restriction leaves at the end; a stop moves up to the last word. */
function withoutLastComma(text: string): string {
  const trimmed = text.trimEnd();
  const last = trimmed.charAt(trimmed.length - 1);
  if (last !== ',' && last !== ';' && last !== '.') return trimmed;
  const rest = trimmed.slice(0, -1).trimEnd();
  return last === '.' ? `${rest}.` : rest;
}

/** What a line that is a caption, or a credit, shows at its beginning or near its end. */
const CREDIT_AHEAD =
  /[:：©]|\(c\)|file|archiv|photo|image|picture|foto|bild|handout|courtesy|credit|graphic|illustration|图|圖|写真/;
const AHEAD = 52;
const CREDIT_BEHIND =
  /[)）\]】][\s.。]*$|[/©]|\b(?:photo|image|picture|foto|bild|credit|courtesy|via|handout|pool|editorial use|out)\b|[:：][^:：]{2,130}$/;
const BEHIND = 240;
const HINTS = HINT.credit | HINT.creditSign | HINT.foreign;

function showsCredit(small: string): boolean {
  return CREDIT_AHEAD.test(small.slice(0, AHEAD)) || CREDIT_BEHIND.test(small.slice(-BEHIND));
}

/** Whether a line opens or ends as only a photo caption does, in text that marks none. `hints` are the line's. */
export function readsAsCaption(line: string, hints: number): boolean {
  if (line.length > 900 || (hints & HINTS) === 0 || !showsCredit(line.toLowerCase())) return false;
  if (isFileAhead(line)) return true;
  const split = splitCaption(line);
  return (
    split.credit !== null &&
    (split.text === '' || split.restrictions.length > 0 || isStrong(split.credit, line))
  );
}

function isStrong(credit: Credit, line: string): boolean {
  const bracket = BRACKETED_AT_END.exec(line);
  // '(Reuters)' alone at the end of a paragraph signs a report; a photo's credit says more.
  if (bracket)
    return (
      agencyNamed(unbracketed(bracket[0])) === null ||
      /photo|image|foto|pool|getty|shutterstock/i.test(bracket[0])
    );
  return credit.printed.length > 1;
}

function creditAtEnd(text: string): { text: string; credit: Credit } | null {
  const whole = mayBeCredit(text) ? readCredit(text) : null;
  if (whole) return { text: '', credit: whole };
  for (const { pattern, signs } of AT_END) {
    if (!signs.some((sign) => text.includes(sign))) continue;
    const match = pattern.exec(text.length > 700 ? text.slice(-700) : text);
    const written = match?.[1];
    const credit = written ? readCredit(written) : null;
    if (!credit || !written) continue;
    const at =
      pattern === BRACKETED_AT_END
        ? text.lastIndexOf(match[0].charAt(0), text.lastIndexOf(written))
        : text.lastIndexOf(written);
    return { text: text.slice(0, at).replace(/[\s|–—-]+$/, ''), credit };
  }
  return null;
}

/** Whether a caption may be its credit and no more: in one piece, and labelled or of names alone. */
function mayBeCredit(text: string): boolean {
  if (text.length > 160 || /[.!?]\s+\S|。\S/.test(text)) return false;
  return isNamesOnly(text) || isLabelled(unbracketed(text));
}

function isLabelled(line: string): boolean {
  return (ENDS_LABEL.test(line) && LABEL.test(line)) || PHOTO_BY.test(line);
}

/** Small letters are a sentence's, unless they stand after a label. */
function isNamesOnly(text: string): boolean {
  return wordsIn(text) <= 8 && !/(?:^|\s)(?!via\s|for\s|courtesy\s)\p{Ll}{3,}(?=\s|$)/u.test(text);
}

interface Parts {
  main: string[];
  via: string | null;
}

/** What parts a credit: a sign, or one of two words. Most lines have none of these. */
const PARTING = /[/,|]|\bvia\b|\sfor\s/i;

function partsOf(credit: string): Parts {
  if (!PARTING.test(credit)) {
    const whole = credit.replace(/^by\s+/i, '').trim();
    return { main: whole === '' ? [] : [whole], via: null };
  }
  const [before = '', ...after] = credit.split(/(?:^|\s+)via\s+/i);
  const via = after.at(-1)?.replace(/\s*[,/]\s*file(?: photo)?\.?$/i, '') ?? null;
  const tail = after.length > 0 && /[,/]\s*file(?: photo)?\.?$/i.test(after.at(-1) ?? '') ? ['File'] : [];
  const main = before
    .replace(/\bEPA\/EFE\b/i, 'EPA-EFE')
    .split(/\s*\/\s*|\s*,\s*|\s+\|\s+|\s+for\s+(?=\p{Lu})/u)
    .map((part) => part.replace(/^by\s+/i, '').trim())
    .filter((part) => part !== '');
  return { main: [...main, ...tail], via };
}

function sortParts({ main, via }: Parts): Pick<Credit, 'creator' | 'agency' | 'via' | 'relation'> {
  let creator: string | null = null;
  let relation: PhotoRelation | null = null;
  const organisations: string[] = [];
  for (const part of main) {
    const how = relationOf(part);
    if (how) relation ??= how.relation;
    const name = how ? how.rest : part;
    if (name === '') continue;
    const agency = agencyNamed(name);
    if (agency) organisations.push(agency);
    else if (PHOTO_ORGANISATION.test(name)) organisations.push(name.replace(/\s+(?:photos?|foto)$/i, ''));
    else if (isPersonName(name) && relation !== 'handout') creator ??= name;
    else if (/^\p{Lu}/u.test(name) && !/^(?:CC|Fotos?|Bild|File)\b/.test(name)) organisations.push(name);
  }
  const passedOn = via === null ? null : (agencyNamed(via) ?? via);
  const others = organisations.filter((name) => name !== passedOn);
  return {
    creator,
    agency: others[0] ?? passedOn,
    via: passedOn ?? (others.length > 1 ? (others.at(-1) ?? null) : null),
    relation,
  };
}

const RELATIONS: ReadonlyMap<string, PhotoRelation> = new Map([
  ['pool', 'pool'],
  ['handout', 'handout'],
  ...['file', 'file photo', 'archiv', 'archivo', 'archives'].map((written) => [written, 'file'] as const),
  ['staff', 'staff'],
  ['staff photo', 'staff'],
]);

function relationOf(part: string): { relation: PhotoRelation; rest: string } | null {
  const relation = RELATIONS.get(part.toLowerCase());
  if (relation) return { relation, rest: '' };
  const courtesy = /^courtesy(?: of)?\s*:?\s*/i.exec(part);
  return courtesy ? { relation: 'courtesy', rest: part.slice(courtesy[0].length) } : null;
}

function namesAgency({ main, via }: Parts): boolean {
  const isAgency = (part: string) =>
    agencyNamed(part) !== null || /\s(?:photo|images?|pictures)$/i.test(part);
  return (via !== null && /^\p{Lu}/u.test(via)) || main.some(isAgency);
}

function unbracketed(line: string): string {
  const opened = line.trim().replace(/^[（(【[]\s*/, '');
  return withoutLast(withoutLast(opened, '.。'), ')）】]').trim();
}

/** Without one of the signs at the end, and without the white space before it. */
function withoutLast(line: string, signs: string): string {
  return line !== '' && signs.includes(line.charAt(line.length - 1)) ? line.slice(0, -1).trimEnd() : line;
}

function wordsIn(text: string): number {
  return text.split(/[\s/]+/).length;
}
