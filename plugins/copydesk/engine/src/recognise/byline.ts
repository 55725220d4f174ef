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
  de: 'von|ein bericht von|text|autor|autorin|autoren|geschrieben von',
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
  zh: '作者|文|记者|記者|撰文|文字|本报记者|本報記者|责任编辑|编辑',
  ja: '文|文責|記者|筆者|執筆|取材・文',
  sv: 'av|text|skriven av|reporter',
};
const OPENING = new RegExp(
  `^(?:${Object.values(OPENINGS).join('|')})(?:\\s?[:：]\\s?|\\s*[/／・]\\s*|\\s+)(?<names>\\S.*)$`,
  'iu',
);
/** Openings that are words of their own: a line that starts so is a byline only if a name follows in capitals. */
const HINDI_CLOSING = /^(?<names>.{3,40})\s+द्वारा$/u;
const CJK_SIGNED =
  /^[（(]?(?:本报|本報)?(?:记者|記者|文|撰文)\s?(?<names>\p{Script=Han}{2,4}(?:[ 、，]\p{Script=Han}{2,4})*)[)）]?$/u;
const JAPANESE_SIGNED =
  /^[（(【]?(?<names>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・]{2,10})(?:記者|=文|＝文)[)）】]?$/u;
const AFTERWARDS =
  /\s*(?:\s[|•·–—-]\s|\||•|·|\s(?:published|updated|posted|last|on|publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|pubblicato|aggiornato)\b|@|\s\d|\d{1,2}[.:/]\d).*$/iu;
const LONGEST = 160;
const MOST_WORDS = 22;

/**
 * Reads a byline, or gives null. Where the page itself marks the line as the author's (`isMarked`), a bare name will do.
 * A line that opens like one but names neither a person nor an agency is none: 'By the river, work goes on'.
 */
export function readByline(line: string, isMarked: boolean): Byline | null {
  if (line.length > LONGEST || line.split(/\s+/).length > MOST_WORDS) return null;
  const opened =
    OPENING.exec(line) ??
    HINDI_CLOSING.exec(line) ??
    CJK_SIGNED.exec(line) ??
    JAPANESE_SIGNED.exec(line) ??
    openedAfterBar(line);
  const names = opened?.groups?.names ?? (isMarked && isNameAndLittleElse(line) ? line : null);
  if (names === null) return null;
  const bare = names.replace(AFTERWARDS, '').trim();
  const people = peopleIn(bare);
  if (people.length > 0) return opened && !startsAsName(bare) ? null : { text: line, people };
  return opened && isOrganisation(bare) && startsAsName(bare) ? { text: line, people: [] } : null;
}

/** 'Mon 3 March | 14:07 | By Jane Doe': a byline in one line with the date. */
function openedAfterBar(line: string): RegExpExecArray | null {
  const bar = Math.max(line.lastIndexOf('| '), line.lastIndexOf('• '), line.lastIndexOf('· '));
  return bar === -1 ? null : OPENING.exec(line.slice(bar + 2).trim());
}

/** In a line that the page marks as the author's: a name, perhaps a job and an outlet, but no sentence about them. */
function isNameAndLittleElse(line: string): boolean {
  return line.split(/\s+/).length <= 8 && !/[.!?。]$/.test(line);
}

function startsAsName(names: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(names) && !/[.!?]\s+\p{L}/u.test(names.replace(/\b\p{Lu}\./gu, ''));
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
