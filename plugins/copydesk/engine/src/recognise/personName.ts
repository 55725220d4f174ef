import { agencyNamed } from './agencies';

const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della di du la le van von der den ter ten zu zum af al el bin ibn ben y e i och und dit'.split(
    ' ',
  ),
);

/** Words that no person's name has: organisations, jobs, and what stands in bylines beside names. */
const NOT_A_NAME: ReadonlySet<string> = new Set(
  (
    'news staff desk editorial editor editors team press agency agencies reuters associated afp dpa ap cnn bbc redaktion ' +
    'redaction rédaction redacción redazione redação redactie redakcja newsroom times post correspondent correspondents ' +
    'reporter reporters writer writers bureau media network magazine tv radio online daily today weekly journal herald ' +
    'tribune guardian gazette chronicle courier observer updated published posted admin administrator contributor ' +
    'contributors wire service services company inc ltd llc gmbh university institute foundation the our special web ' +
    'digital photo photos getty images shutterstock monday tuesday wednesday thursday friday saturday sunday january ' +
    'february march april june july august september october november december editor-in-chief journalist journalists ' +
    'producer columnist author guest user unknown anonymous read more share follow subscribe comments home world sports ' +
    'politics business opinion video email print in for and from with about minutes minute hours ago press-release ' +
    'redaktör presse zeitung agencia agence agenzia noticias zespół haber merkezi ministry government police council ' +
    'officer fellow research center centre chief technology director professor president head analyst strategist ' +
    'consultant executive manager specialist founder expert partner telegram enquirer inquirer dispatch sentinel ' +
    'examiner advocate independent mirror agentur department party club board school association federation court office agency group foundation commons church museum hospital army navy forces  city state redaksi ' +
    'report reports review text size shop profile edit look similar view menu search listen watch save bookmark copy link ' +
    'gallery article content arts studio studios style design reviewed expert experts guide written by fact checked full bio buy tickets voting results rate story most digest ' +
    'popular advertiser disclosure senior engineer nachrichten ' +
    'редакция редакція новости новини служба корреспондент кореспондент пресс-служба пресслужба ' +
    'وكالات وكالة المحرر التحرير مراسل הכתב מערכת סוכנויות डेस्क संवाददाता ब्यूरो एजेंसी न्यूज़ न्यूज वेब समाचार संपादकीय टीम'
  ).split(' '),
);

const CASED_PART =
  /^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,4}|(?:[dDlLO]['’])?\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?)$/u;
const UNCASED_PART = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}'׳״-]{2,20}$/u;
const HAN_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,4}[ \u3000]\p{Script=Han}{1,4})$/u;
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u;
/** A phrase, not a name: 'この記事を書いた人'. */
const HIRAGANA_PHRASE = /[をはがたの]\p{Script=Han}|を|した/u;
const JAPANESE_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・ー]{2,14}$/u;
const ORGANISATION_IN_HAN = /(?:社|报|報|网|網|部|局|通讯|新闻|新聞|记者|記者|編集|编辑|电视|テレビ)$/u;
const ORGANISATION_IN_HANGUL = /(?:일보|신문|뉴스|방송|통신|기자|편집|닷컴|미디어)$/u;
const LONGEST_NAME = 60;

/** 'CBC', 'NPR' and 'harbour.example' are no part of a name. */
const INITIALS = /^[B-DF-HJ-NP-TV-XZ]{3,}$/;
const DOMAIN = /\.\p{Ll}{2,}$/u;

function isNoPartOfName(part: string): boolean {
  const word = part.toLowerCase().replace(/[.,]+$/, '');
  return (
    NOT_A_NAME.has(word) || (word.includes('-') && word.split('-').some((piece) => NOT_A_NAME.has(piece)))
  );
}

/** Whether a text is the name of one person and nothing else. When in doubt it is not: no author is better than a wrong one. */
export function isPersonName(text: string): boolean {
  const name = text.trim();
  if (name.length < 2 || name.length > LONGEST_NAME || /[\d@|:;!?/_()]/.test(name)) return false;
  if (HANGUL_NAME.test(name)) return !ORGANISATION_IN_HANGUL.test(name);
  if (HAN_NAME.test(name) || JAPANESE_NAME.test(name))
    return !ORGANISATION_IN_HAN.test(name) && !HIRAGANA_PHRASE.test(name);
  const parts = name.split(/\s+/);
  if (parts.length < 2 || parts.length > 5) return false;
  if (parts.some(isNoPartOfName) || DOMAIN.test(name) || agencyNamed(name) !== null) return false;
  if (parts.every((part) => UNCASED_PART.test(part))) return true;
  // 'Ben' and 'Al' are first names, 'ben' and 'al' stand within one.
  const isShouted = name === name.toUpperCase();
  if (!isShouted && INITIALS.test(parts[0] ?? '')) return false;
  const named = parts.filter((part) => !PARTICLES.has(isShouted ? part.toLowerCase() : part));
  const ends = CASED_PART.test(parts.at(-1) ?? '');
  return (
    named.length >= 2 &&
    ends &&
    named.every((part) => CASED_PART.test(part)) &&
    named.some((part) => part.length > 2)
  );
}

const BETWEEN_NAMES =
  /\s*(?:,\s*(?:and|und|et|y|e|en|och|og)\s|,|;|&|、|，|，|\/|\s(?:and|und|et|y|e|en|och|og|i|ja|ve|и|та|і|й|و|और|एवं|with|avec|mit|con|com)\s)\s*/u;
/** What follows a name in a byline: a job, an outlet, a place. */
const AFTER_NAME = /\s+(?:in|for|at|of|from|reports?|is|aus|für|à|en|pour|desde|para|da|von|из|dla)\s+.*$/u;
const JOB_BEFORE =
  /^(?:(?:senior|chief|staff|political|foreign|national|science|business|special|health|sports?|crime|education|our)\s+){0,3}(?:correspondent|reporter|writer|editor|journalist|columnist)\s+/i;

const JOB_BEHIND =
  /\s+(?:(?:senior|chief|staff|political|foreign|national|science|business|special|health|sports?|crime|contributing|managing|deputy|associate|guest|freelance)\s+){0,3}(?:correspondent|reporter|writer|editor|journalist|columnist|contributor|photographer|author)s?$/iu;
const TITLE_BEFORE = /^(?:dr|prof)\.?\s+(?=\p{L})/iu;
/** 'Jane DoeCity Columnist': where the page has lost a space, cutting the job off leaves half an outlet. */
const GLUED = /\p{Ll}{3}\p{Lu}\S*$/u;

function withoutJob(name: string): string {
  const bare = name.replace(JOB_BEHIND, '');
  return GLUED.test(bare) ? name : bare;
}

/** The longest name of an agency that may stand behind a person's without a comma, in words. */
const MOST_AGENCY_WORDS = 3;

/** 'Jane Doe' of 'Jane Doe The Associated Press'. */
function withoutAgency(name: string): string {
  const words = name.split(' ');
  for (let taken = 1; taken <= MOST_AGENCY_WORDS && taken <= words.length - 2; taken++)
    if (agencyNamed(words.slice(-taken).join(' ')) !== null) {
      const rest = words.slice(0, -taken);
      return (/^the$/i.test(rest.at(-1) ?? '') ? rest.slice(0, -1) : rest).join(' ');
    }
  return name;
}

/** What may stand around a name, each taken off by itself. */
const TAKEN_OFF: readonly ((name: string) => string)[] = [
  (name) => name,
  withoutAgency,
  (name) => name.replace(AFTER_NAME, ''),
  (name) => name.replace(JOB_BEFORE, ''),
  withoutJob,
  (name) => name.replace(TITLE_BEFORE, ''),
];

function firstName(printed: string): string | null {
  for (const takeOff of TAKEN_OFF) {
    const name = takeOff(printed)
      .trim()
      .replace(/[,.]+$/, '');
    if (isPersonName(name)) return name;
  }
  return null;
}

/** The people of a byline without its opening 'By'. What is not plainly a person's name is left out. */
export function peopleIn(names: string): string[] {
  const people: string[] = [];
  for (const part of names.replace(/\s+/g, ' ').split(BETWEEN_NAMES)) {
    const bare = part.trim().replace(/^by\s+/i, '');
    const name = firstName(bare);
    if (name && !people.includes(name)) people.push(name);
  }
  // 'David Straub, RADIO NORD': after a name in small letters, capitals are an outlet's.
  const [first] = people;
  return people.filter((name) => first === first?.toUpperCase() || name !== name.toUpperCase());
}
