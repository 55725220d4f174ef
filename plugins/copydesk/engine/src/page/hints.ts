import { FNV_OFFSET, mixedIn } from '../fnv';
import { isFolded } from '../phrases/glance';

/**
 * What a line's words and signs may hint at, as bits. Whoever reads lines for one of these looks here first and spares
 * the rest a closer look; a hint that means nothing costs time and no more.
 */
export const HINT = {
  call: 1,
  speech: 2,
  biography: 4,
  legal: 8,
  update: 16,
  date: 32,
  credit: 64,
  address: 128,
  copyright: 256,
  /** A syndication or correction note: by its first word, or its bracket. */
  note: 512,
  /** Letters beyond the Latin ones, for which no word is listed here. */
  foreign: 1024,
  /** A sign that may stand in a picture's credit, beside its words. */
  creditSign: 2048,
  /** A sign that may part an opening from what it points to. */
  division: 4096,
  /** A sign between the steps of a breadcrumb. */
  step: 8192,
  /** A sign between the parts of a menu. */
  bar: 16384,
  money: 32768,
  /** A newsletter's pitch: by its first word. */
  pitch: 1 << 16,
  consent: 1 << 17,
  /** A label of topics: by its first word, or its sign. */
  topics: 1 << 18,
  /** The frame of an embedded post, a link to the house rules, the heading of a box about the author, a way home: by their first words. */
  embed: 1 << 19,
  houseRules: 1 << 20,
  aboutAuthor: 1 << 21,
  home: 1 << 22,
  /** A byline: by its first word, or by a bar that it may stand behind. */
  byline: 1 << 23,
  /** What may stand before a name within a line. */
  by: 1 << 24,
  /** A pointer to something else: by its first word. */
  pointer: 1 << 25,
  /** A capital or a digit right behind a small letter: something was run together. */
  glued: 1 << 26,
  /** A sign that the folding of phrases changes. */
  folded: 1 << 27,
} as const;

type Hint = keyof typeof HINT;

/** Words as they stand between signs and letters other than a to z; one that ends in `*` opens a longer one too. */
const WORDS: Partial<Record<Hint, string>> = {
  call:
    'follow join share click tap download watch listen subscribe sign log register newsletter newsletters inbox whatsapp ' +
    'facebook twitter instagram telegram youtube tiktok podcast app donate support abonn* jetzt lesen lire leer leggi m mehr',
  speech: 'said says told according added sagte erkl dit dijo ha zei sa',
  biography:
    'is covers reporter writer editor journalist correspondent contributor columnist freelance author can redakteur ' +
    'journaliste periodista',
  legal:
    'cookie cookies privacy terms rights all policy affiliate commission sponsored disclaimer disclosure impressum agb',
  update:
    'update updated published posted last min minute minutes mins read reads aktualisiert ver mis publi publicado actualizado aggiornato',
  date: 'mon* tue* wed* thu* fri* sat* sun* jan* feb* mar* apr* may* jun* jul* aug* sep* oct* nov* dec*',
  credit:
    'c copyright* getty* reuters* ap afp epa dpa shutterstock* imago* alamy* photo* foto* image* bild* courtesy* credit* ' +
    'pictured* illustration* screenshot* file* archiv* picture* handout* graphic* via pool editorial out',
  address: 'http* https* www* com',
  money: 'contribution* donation* gift*',
  consent: 'cookie* erez*',
  by: 'by von par por di da door av autor yazan',
  copyright:
    'c copyright* rights droits rechte derechos direitos diritti rechten prawa haklar cc licensed licenced under',
};
const FIRST_WORDS: Partial<Record<Hint, string>> = {
  note:
    'this originally first republished reprinted additional reporting writing edited compiled translated with avec mit con ' +
    'com na quelle kaynak cet dieser este questo dit source sources fuente fonte bron r correction corrections ' +
    'clarification editor editors rectificatif erratum korrektur berichtigung anmerkung correcci correccion fe rectificaci ' +
    'rectificacion errata corre rettifica correctie rectificatie sprostowanie d met',
  pitch:
    'get receive have newsletter newsletters jetzt hier gleich erhalten erhalte bekommen bekomme recevez retrouvez recibe ' +
    'reciba rec suscr receba ricevi iscriviti ontvang',
  consent: 'when wenn under if',
  topics:
    'tag tags tagged filed topic topics keyword keywords category categories categorized posted published in related more ' +
    'mots tiquettes sujets th cat schlagwort schlagworte schlagw stichwort stichworte stichw themen kategorie kategorien ' +
    'etiquetas temas palabras categor t assuntos palavras categoria categorias argomenti parole categorie trefwoorden ' +
    'onderwerpen tagi tematy etiketler konular kategori mnen',
  embed: 'view a watch loading this embedded',
  houseRules: 'our',
  aboutAuthor: 'about meet propos ber zur sobre l over o',
  home: 'you home homepage start startseite accueil inicio portada in p strona ana anasayfa hem voorpagina',
  byline:
    'by written story words report reported posted published authored author from par crit publi propos auteur r von ein ' +
    'text autorin autor autoren geschrieben por escrito publicado autora texto da di a scritto autore articolo door ' +
    'geschreven tekst van autorka opracowa oprac yazan haber yazar haz muhabir av skriven reporter',
  pointer:
    'read see more also related watch listen next previous continue recommended trending top latest popular editor editors ' +
    'lesen mehr lire voir lee leer leggi lees czytaj',
};
/** Words that make a note wherever they stand. */
const NOTE_WORDS = 'contributed';

const SIZE = 16_384;
const WHOLE = new Int32Array(SIZE);
const OPENING = new Int32Array(SIZE);
const FIRST = new Int32Array(SIZE);
/** Which of them know a word of that number, as bits of KNOWN: one small table is asked before three large ones. */
const KNOWN_BY = new Uint8Array(SIZE);
const KNOWN = { whole: 1, first: 2, opening: 4 } as const;

const LAST_ASCII = 0x7f;
/** Letters, digits and the underscore, small; 0 for all other signs. */
const SMALL = Uint8Array.from({ length: LAST_ASCII + 1 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /\w/.test(sign) ? sign.toLowerCase().charCodeAt(0) : 0;
});
const [SHORTEST_OPENING, LONGEST_OPENING, LONGEST_WORD] = [3, 12, 16] as const;
/** The letters of western Europe end here; dashes, quotation marks and the like stand from 0x2000 on. */
const LAST_LATIN = 0x24f;
const [FIRST_SIGN, LAST_SIGN] = [0x2000, 0x20cf] as const;

for (const [hint, words] of entriesOf(WORDS))
  words.split(' ').forEach((word) => note(word, HINT[hint], WHOLE, KNOWN.whole));
for (const [hint, words] of entriesOf(FIRST_WORDS))
  words.split(' ').forEach((word) => note(word, HINT[hint], FIRST, KNOWN.first));
note(NOTE_WORDS, HINT.note, WHOLE, KNOWN.whole);

function entriesOf(lists: Partial<Record<Hint, string>>): [Hint, string][] {
  return (Object.keys(HINT) as Hint[]).flatMap((hint) =>
    lists[hint] === undefined ? [] : [[hint, lists[hint]]],
  );
}

function note(word: string, bits: number, whole: Int32Array, known: number): void {
  const isOpening = word.endsWith('*');
  const letters = isOpening ? word.slice(0, -1) : word;
  let hash = FNV_OFFSET;
  for (const sign of letters) hash = mixedIn(hash, sign.charCodeAt(0));
  const place = placeOf(hash);
  const table = isOpening ? OPENING : whole;
  table[place] = (table[place] ?? 0) | bits;
  KNOWN_BY[place] = (KNOWN_BY[place] ?? 0) | (isOpening ? KNOWN.opening : known);
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SIZE - 1);
}

/** Signs that hint at something by themselves. */
const SIGNS_OF: readonly (readonly [hint: number, signs: string])[] = [
  [HINT.creditSign, ':/)](©'],
  [HINT.address, '@'],
  [HINT.credit | HINT.copyright, '©'],
  [HINT.division, ':：|>»→'],
  [HINT.step, '>»›'],
  [HINT.bar, '|·•/'],
  [HINT.byline, '|·•'],
  [HINT.money, '$£€'],
  [HINT.topics, '#'],
];
const SIGNS = new Int32Array(65_536);
for (let code = 0; code < SIGNS.length; code++) {
  const isForeign = code > LAST_LATIN && (code < FIRST_SIGN || code > LAST_SIGN);
  SIGNS[code] = (isForeign ? HINT.foreign : 0) | (isFolded(code) ? HINT.folded : 0);
}
for (const [hint, signs] of SIGNS_OF)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = (SIGNS[sign.charCodeAt(0)] ?? 0) | hint;

/** A small letter or a digit for each sign that words are made of; 0 for all others. */
export function smallOf(code: number): number {
  return code <= LAST_ASCII ? (SMALL[code] ?? 0) : 0;
}

/** What a word hints at that begins with so many letters of that number. */
export function openedBy(hash: number, letters: number): number {
  if (letters < SHORTEST_OPENING || letters > LONGEST_OPENING) return 0;
  const place = placeOf(hash);
  return ((KNOWN_BY[place] ?? 0) & KNOWN.opening) !== 0 ? (OPENING[place] ?? 0) : 0;
}

/** What a whole word of so many letters hints at, the first of its line or a later one. */
export function saidBy(hash: number, letters: number, isFirst: boolean): number {
  const place = placeOf(hash);
  const known = KNOWN_BY[place] ?? 0;
  if (known === 0) return 0;
  const said = letters <= LONGEST_WORD ? (WHOLE[place] ?? 0) : 0;
  return isFirst ? said | (FIRST[place] ?? 0) : said;
}

/** What the word hints at that ends a line, however long it is. */
export function saidAtEnd(hash: number, isFirst: boolean): number {
  return saidBy(hash, 0, isFirst);
}

/** What a sign between words hints at by itself. */
export function hintOfSign(code: number): number {
  return SIGNS[code] ?? 0;
}

/** What the first sign of a line hints at by standing there. */
export function hintOfOpening(code: number): number {
  return OPENS_NOTE.has(code) ? HINT.note : 0;
}

const OPENS_NOTE: ReadonlySet<number> = new Set(['(', '[', '（', '【'].map((sign) => sign.charCodeAt(0)));
