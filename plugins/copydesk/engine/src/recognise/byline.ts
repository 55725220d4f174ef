import { SIGN, signOf } from '../page/signs';
import { agencyNamed } from './agencies';
import { findDate } from './printedDate';
import { isPersonName, peopleIn } from './personName';

export interface Byline {
  /** As printed. */
  text: string;
  people: string[];
}

/**
 * How bylines open, by language. Each must be followed by a space or a colon, so that 'Abby Martin' opens with no 'By'.
 * Examples: 'By Jane Doe', 'Von Anna Muster', 'Par Jeanne Dupont', 'Автор: Іван Петренко', 'بقلم: ليلى حداد'.
 */
const OPENINGS: Record<string, string> = {
  en: 'by|written by|story by|words by|report by|reported by|posted by|published by|authored by|author|from',
  fr: 'par|écrit par|publié par|propos recueillis par|auteur|rédigé par',
  de: 'von|ein bericht von|text|autorin/autor|autor[/:*_]in|autor|autorin|autoren|geschrieben von',
  es: 'por|escrito por|publicado por|autor|autora|texto',
  pt: 'por|escrito por|publicado por|autor|autora|texto|da redação',
  it: 'di|a cura di|scritto da|autore|articolo di',
  nl: 'door|geschreven door|auteur|tekst|van onze correspondent|van onze verslaggever',
  pl: 'autor|autorka|tekst|opracował|opracowała|oprac\\.',
  ru: 'автор|авторы|текст|подготовил|подготовила|корреспондент',
  uk: 'автор|авторка|автори|текст|підготував|підготувала|кореспондент',
  tr: 'yazan|haber|yazar|hazırlayan|muhabir',
  ar: 'بقلم|كتب|كتبت|تقرير|إعداد|الكاتب|المصدر|كتبه',
  he: 'מאת|כתב|כתבה|כתבת',
  hi: 'लेखक|रिपोर्ट|रिपोर्टर|द्वारा|लेखिका',
  zh: '作者|文|记者|記者|撰文|文字|本报记者|本報記者',
  ja: '文|文責|記者|筆者|執筆|取材・文',
  sv: 'av|text|skriven av|reporter',
};
const OPENING = new RegExp(
  `^(?:${Object.values(OPENINGS).join('|')})(?:\\s?[:：]\\s?|\\s*[/／・]\\s*|\\s+)(?<names>\\S.*)$`,
  'iu',
);
/** The first words of all openings: a line that begins with none of them opens as none of them. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  Object.values(OPENINGS).flatMap((openings) =>
    openings.split('|').map((opening) => opening.replace('\\.', '.').split(' ')[0] ?? ''),
  ),
);
const END_OF_FIRST_WORD = /[\s:：/／・]/;
const OTHER_SCRIPTS = /[\u0900-\u097f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const OPENED_BEFORE = new RegExp(
  `(?:^|[\\s|•·,–—-])(?:${Object.values(OPENINGS).join('|')})(?:\\s?[:：]\\s?|\\s+)$`,
  'iu',
);
/** Share of what stands behind 'by' that must be names. */
const MOST_OF_SIGNATURE = 0.5;
/** Openings that are words of their own: a line that starts so is a byline only if a name follows in capitals. */
const HINDI_CLOSING = /^(?<names>.{3,40})\s+द्वारा$/u;
const CJK_SIGNED =
  /^[（(]?(?:本报|本報)?(?:记者|記者|文|撰文)\s?(?<names>\p{Script=Han}{2,4}(?:[ 、，]\p{Script=Han}{2,4})*)[)）]?$/u;
const JAPANESE_SIGNED =
  /^[（(【]?(?<names>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・]{2,10})(?:記者|=文|＝文)[)）】]?$/u;
/** '박준석 기자': a reporter, perhaps behind a place. */
const KOREAN_SIGNED = /^(?:[^.!?]{1,20}\s)?(?<names>\p{Script=Hangul}{2,4})\s?(?:선임)?기자(?:\s.*)?$/u;
const AFTERWARDS =
  /\s*(?:\s[|•·–—-]\s|\||•|·|\s(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,4}|published|updated|posted|last|on|publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|pubblicato|aggiornato)\b|@|\s\d|\d{1,2}[.:/]\d).*$/iu;
/** 'by' where it stands within a line of date and comments: 'Posted on 4 March by Jane Doe'. */
const BY = 'by|von|par|por|di|da|door|av|autor|автор|yazan';
const POSTED =
  'posted|published|written|filed|submitted|last updated|updated|first published|veröffentlicht|geschrieben|erstellt|publié|posté|rédigé|mis en ligne|publicado|escrito|postado|pubblicato|scritto|geplaatst|gepubliceerd|opublikowano|dodano|опубликовано|опубліковано|размещено|yayınlandı|publicerad';
const SIGNED_AFTER_DATE = new RegExp(
  `^(?:(?:${POSTED})[\\s:：][^.!?]{0,70}?\\d[^!?]{0,40}?|[^!?]{0,40}?\\d[^!?]{0,40}?)[\\s|,–—•·-](?<by>(?:${BY})(?:\\s?[:：])?\\s+(?<names>\\p{Lu}.*))$`,
  'iu',
);
/** A first look for it: most lines with a digit have no such word. */
const SAYS_BY = new RegExp(`[\\s|,–—•·-](?:${BY})(?:\\s?[:：])?\\s`, 'iu');
/** Furniture that stands behind the name in the same line. */
const FURNITURE_BEHIND =
  /\s+(?:leave a (?:comment|reply)|add (?:a )?comment|(?:no|\d{1,5}|one) (?:comments?|responses?|replies)|comments? (?:off|closed)|edit|share|print|schreibe einen kommentar|hinterlasse einen kommentar|keine kommentare|kommentar(?:e)? (?:hinterlassen|schreiben)|\d{1,5} kommentare?|laisser un commentaire|aucun commentaire|\d{1,5} commentaires?|deja (?:un comentario|una respuesta)|sin comentarios|\d{1,5} comentarios?|deixe um comentário|lascia un commento|nessun commento|\d{1,5} commenti|geef een reactie|laat een reactie achter|dodaj komentarz|оставить комментарий|залишити коментар|yorum (?:yap|bırak)|(?:filed |posted )?(?:in|under):? \p{Lu}.*|in der kategorie .*)\s*$/iu;
const LONGEST = 160;
const MOST_WORDS = 22;

/**
 * Reads a byline, or gives null. Where the page itself marks the line as the author's (`isMarked`), a bare name will do.
 * A line that opens like one but names neither a person nor an agency is none: 'By the river, work goes on'.
 * `mayFollow`: whether it may stand behind something else in its line, as it does only where the line says 'by'.
 */
export function readByline(printed: string, isMarked: boolean, mayFollow = true): Byline | null {
  if (printed.length > LONGEST) return null;
  const line = unglued(printed);
  if (spacesIn(line) >= MOST_WORDS) return null;
  const opened = openedAhead(line) ?? signedInOtherScripts(line) ?? openedAfterBar(line);
  const names = opened?.groups?.names ?? (isMarked && isNameAndLittleElse(line) ? line : null);
  if (names === null) return mayFollow ? signedAfterDate(line) : null;
  const bare = withoutFurniture(names).replace(AFTERWARDS, '').trim();
  const people = peopleIn(bare);
  if (people.length > 0) return opened && !startsAsName(bare) ? null : { text: line, people };
  return opened && isOrganisation(bare) && startsAsName(bare) ? { text: line, people: [] } : null;
}

function spacesIn(line: string): number {
  let spaces = 0;
  for (let at = line.indexOf(' '); at !== -1; at = line.indexOf(' ', at + 1)) spaces++;
  return spaces;
}

function openedAhead(line: string): RegExpExecArray | null {
  const end = line.search(END_OF_FIRST_WORD);
  return end > 0 && FIRST_WORDS.has(line.slice(0, end).toLowerCase()) ? OPENING.exec(line) : null;
}

function signedInOtherScripts(line: string): RegExpExecArray | null {
  if (!OTHER_SCRIPTS.test(line)) return null;
  return (
    HINDI_CLOSING.exec(line) ??
    CJK_SIGNED.exec(line) ??
    JAPANESE_SIGNED.exec(line) ??
    KOREAN_SIGNED.exec(line)
  );
}

/**
 * The line of date, author and comments that a weblog prints: 'Posted on 4 March 2025 by Jane Doe Leave a comment' is
 * 'by Jane Doe'. A sentence is none: 'The book, printed in 1953 by John Murray, was lost.'
 */
function signedAfterDate(line: string): Byline | null {
  if (!/\d/.test(line) || !SAYS_BY.test(line)) return null;
  const { by = '', names = '' } = SIGNED_AFTER_DATE.exec(line)?.groups ?? {};
  const bare = withoutFurniture(names).replace(AFTERWARDS, '').trim();
  if (!/^\p{Lu}/u.test(bare) || /[.!?]$/.test(line)) return null;
  const people = peopleIn(bare);
  const isWhole = people.length > 0 && people.join(' ').length >= bare.length * MOST_OF_SIGNATURE;
  return isWhole ? { text: by.slice(0, by.indexOf(bare) + bare.length), people } : null;
}

function withoutFurniture(names: string): string {
  return names.replace(FURNITURE_BEHIND, '').replace(FURNITURE_BEHIND, '');
}

/** Where pages lose the space around a name: 'ByJane Doe', 'Jane DoePublished: May 6', 'Jane DoeShowbiz Reporter'. */
const GLUED_BEFORE = /^By(?=\p{Lu}\p{Ll})/u;
const GLUED_AFTER =
  /(?<=\p{Ll})(?=(?:Published|Updated|Posted|By|Staff|Senior|Assistant|Chief|Deputy|Head|Political|Columnist|Contributor|Reporter|Editor|Correspondent|Writer|Showbiz|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? ?\d|\d{1,2} ?(?:[Mm]in|[A-Z]))[\s:\d]?)/u;

export function unglued(line: string): string {
  if (!touches(line)) return line;
  return line.replace(GLUED_BEFORE, 'By ').replace(GLUED_AFTER, ' | ');
}

/** Whether a capital or a digit stands right behind a small letter: nowhere else has anything been glued. */
function touches(line: string): boolean {
  let afterLower = false;
  for (let i = 0; i < line.length; i++) {
    const sign = signOf(line.charCodeAt(i));
    if (afterLower && (sign & (SIGN.upper | SIGN.digit)) !== 0) return true;
    afterLower = (sign & SIGN.lower) !== 0;
  }
  return false;
}

/** 'Jane Doe - January 24, 2025': in a line that the page marks as the date's or the author's, a name may stand before it. */
export function nameBesideDate(line: string, language: string | null): Byline | null {
  if (line.length > LONGEST) return null;
  const date = findDate(line, language);
  if (!date) return null;
  const before = unglued(line.slice(0, date.start))
    .replace(/[\s|•·,–—-]*(?:(?:published|posted|updated)(?: on)?:?)?[\s|•·,–—-]*$/i, '')
    .trim();
  return isPersonName(before) ? { text: before, people: [before] } : null;
}

/** The byline of a line within which the page marks its authors' names, by rel, class or itemprop. */
export function readSigned(line: string, signed: readonly string[]): Byline | null {
  if (line.length > LONGEST || line.split(/\s+/).length > MOST_WORDS) return null;
  const opened = (name: string) => OPENING.exec(name)?.groups?.names ?? name;
  const people = [...new Set(signed.flatMap((name) => peopleIn(opened(name))))];
  const [first, last] = [people[0], people.at(-1)];
  if (!first || !last) return null;
  const [start, end] = [line.indexOf(first), line.lastIndexOf(last) + last.length];
  const before = OPENED_BEFORE.exec(line.slice(0, start))?.[0].trimStart() ?? '';
  return { text: `${before}${line.slice(start, end)}`.trim() || line, people };
}

/** 'Mon 3 March | 14:07 | By Jane Doe': a byline in one line with the date. */
function openedAfterBar(line: string): RegExpExecArray | null {
  if (!/[|•·] /.test(line)) return null;
  const bar = Math.max(line.lastIndexOf('| '), line.lastIndexOf('• '), line.lastIndexOf('· '));
  return openedAhead(line.slice(bar + 2).trim());
}

/** In a line that the page marks as the author's: a name, perhaps a job and an outlet, but no sentence about them. */
function isNameAndLittleElse(line: string): boolean {
  return line.split(/\s+/).length <= 8 && !/[.!?。]$/.test(line);
}

function startsAsName(names: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}]/u.test(names) &&
    !/[.!?]\s+\p{L}/u.test(names.replace(/\b(?:\p{Lu}|Dr|Prof|Mr|Mrs|Ms|Jr|Sr|St)\./gu, ''))
  );
}

function isOrganisation(name: string): boolean {
  const first = name.split(/\s*[,/]\s*/)[0] ?? '';
  return (
    agencyNamed(first) !== null ||
    (name.length <= 60 &&
      /\b(?:staff|desk|team|newsroom|editorial|editors?|reporters?|correspondents?|agenc(?:y|ies)|news|redaktion|rédaction|redacción|redazione|redação|редакция|редакція)\b/iu.test(
        name,
      ))
  );
}

/** A name alone on its line, as an author element carries it. */
export function isBareName(line: string): boolean {
  return isPersonName(line) && findDate(line, null) === null;
}
