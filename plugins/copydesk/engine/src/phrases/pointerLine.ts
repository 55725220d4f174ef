import { normaliseLine } from './normalise';

/** Openings of a line that points to another story. A colon must follow, or the line must be a link. */
const OPENINGS = [
  'read also',
  'also read',
  'read more',
  'read next',
  'see also',
  'related',
  'related story',
  'related article',
  'watch',
  'watch also',
  'more',
  'must read',
  "don't miss",
  'read',
  'read the full story',
  'further reading',
  'see more',
  'listen',
  'lire aussi',
  'à lire aussi',
  'à lire',
  'lire également',
  'voir aussi',
  'à voir',
  'à lire également',
  'en savoir plus',
  'lire',
  'lesen sie auch',
  'mehr dazu',
  'mehr zum thema',
  'lesen sie mehr',
  'siehe auch',
  'auch interessant',
  'lesen sie hier',
  'lies auch',
  'lesetipp',
  'lee también',
  'lea también',
  'le puede interesar',
  'te puede interesar',
  'también te puede interesar',
  'leer más',
  'ver más',
  'lea más',
  'mira también',
  'más información',
  'leia também',
  'leia mais',
  'veja também',
  'ler também',
  'saiba mais',
  'leia ainda',
  'leggi anche',
  'vedi anche',
  'leggi',
  'approfondisci',
  'lees ook',
  'lees meer',
  'lees verder',
  'bekijk ook',
  'czytaj też',
  'czytaj także',
  'czytaj również',
  'przeczytaj',
  'przeczytaj też',
  'zobacz też',
  'zobacz także',
  'zobacz również',
  'читайте также',
  'читать также',
  'читайте',
  'по теме',
  'смотрите также',
  'подробнее',
  'читайте також',
  'читати також',
  'за темою',
  'дивіться також',
  'до теми',
  'читайте також за темою',
  'ayrıca okuyun',
  'ilgili haber',
  'bunu da okuyun',
  'ayrıca bakınız',
  'اقرأ أيضا',
  'اقرأ أيضاً',
  'اقرأ أيضًا',
  'إقرأ أيضاً',
  'شاهد أيضا',
  'شاهد أيضاً',
  'اقرأ المزيد',
  'طالع أيضا',
  'קראו גם',
  'קרא גם',
  'ראו גם',
  'קראו עוד',
  'यह भी पढ़ें',
  'ये भी पढ़ें',
  'इसे भी पढ़ें',
  'और पढ़ें',
  'यह भी देखें',
  '相关阅读',
  '延伸阅读',
  '延伸閱讀',
  '推荐阅读',
  '相关报道',
  '另见',
  '関連記事',
  'あわせて読みたい',
  '関連',
  'läs också',
  'läs mer',
  'läs även',
].map(normaliseLine);
/** Openings that are ordinary words: only a line that is a link goes by them. */
const ORDINARY: ReadonlySet<string> = new Set(
  ['more', 'read', 'watch', 'listen', 'lire', 'leggi', 'à lire', 'à voir', 'related', 'читайте', '関連'].map(
    normaliseLine,
  ),
);
const OPENING = new Map(OPENINGS.map((opening) => [opening, !ORDINARY.has(opening)] as const));

const FIRST_WORDS: ReadonlySet<string> = new Set(
  OPENINGS.map((opening) => /^\p{L}*/u.exec(opening)?.[0] ?? ''),
);
const DIVIDED = /^.{2,60}?[:：|>»→]/su;
const MOST_WORDS = 6;

/** Whether a line is 'Read also: …': an opening, a colon, another story. `isLink`: an ordinary word may open it too. */
export function isPointerLine(line: string, isLink: boolean): boolean {
  const word = PLAIN_WORD.exec(line)?.[0].toLowerCase();
  if ((word !== undefined && !FIRST_WORDS.has(word)) || !DIVIDED.test(line)) return false;
  const [opening = '', ...rest] = line.split(/[:：|>»→]/);
  const isPointer = OPENING.get(normaliseLine(opening));
  return isPointer !== undefined && rest.join(' ').trim() !== '' && (isPointer || isLink);
}

/** The first word in small letters, signs before it left out. */
function firstWordOf(line: string): string {
  const plain = PLAIN_WORD.exec(line)?.[0] ?? /^[\s\p{P}\p{S}]*(\p{L}*)/u.exec(line)?.[1] ?? '';
  return plain.toLowerCase();
}

/** Most lines open with one of these, which needs no table of letters to be read. */
const PLAIN_WORD = /^[A-Za-z]+(?=[ ,:.!?0-9]|$)/;

/** Whether a line that is a link opens so, without a colon. */
export function startsAsPointer(line: string): boolean {
  if (!FIRST_WORDS.has(firstWordOf(line))) return false;
  const words = normaliseLine(line).split(' ', MOST_WORDS + 1);
  for (let count = 1; count < words.length; count++) {
    const opening = words.slice(0, count).join(' ');
    if (OPENING.has(opening) && !ORDINARY.has(opening)) return true;
  }
  return false;
}
