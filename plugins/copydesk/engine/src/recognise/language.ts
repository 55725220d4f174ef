import type { Block } from '../block';
import { FNV_OFFSET, mixedIn } from '../fnv';
import { SIGN, signOf } from '../page/signs';

/** Scripts that one language of the newsroom's writes, or that its letters tell apart. */
const SCRIPTS: readonly [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

/** The commonest small words of each language; those that several share weigh nothing between them. */
const SMALL_WORDS: Record<string, string> = {
  en: 'the of and to in is that for it was on with as are by at from have has had this said were which their they will would',
  fr: 'le la les des et est que qui dans pour une sur avec pas au par plus ce sont cette ses mais ont été aux il elle du',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass nach wird bei sei',
  es: 'el la los las de que y en un una por con para del se no su al lo como más pero sus le fue ha este según desde',
  pt: 'o os as que e do da em um uma para com não dos no na por mais das ao como foi ele pelo pela são sua seu também após',
  it: 'il di che e la in un per una del della con non sono le si è dei da al alla nel gli ha anche più nella lo dopo delle',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er die door om ook naar bij heeft werd wordt maar uit volgens',
  pl: 'w i na z do się nie że jest o od za po przez oraz dla jak są był które który tym ze także przed może to',
  tr: 've bir bu da de için ile olarak olan çok daha sonra ne kadar gibi var ise ancak göre en oldu dedi her olduğunu',
  sv: 'och att det som en på är av för med den till inte om har de ett var men sig från vid också efter',
  da: 'og at det en den til er som på de med han af for ikke der var et har om men blev efter sig også',
  no: 'og i det som en på er av for med den til ikke om har de et var men seg fra ved også etter å ble',
  fi: 'ja on ei että se oli hän mutta ovat kun niin myös joka sen mukaan ole jo tai kuin sekä',
  cs: 'a v na se je že s z do o to pro jsou by ale po jako za které také byl podle od který při jeho',
  ro: 'și de în la a cu pe din care că este nu o un pentru mai fi au fost prin sunt după lui dar',
  hu: 'a az és hogy nem is egy volt meg csak de ha már mint ez azt szerint lesz majd',
  id: 'yang dan di ini itu dengan untuk dari pada tidak dalam akan juga ada oleh karena telah bisa ke',
  vi: 'và của là có trong được cho các không với một những đã này người ở khi để từ',
  ru: 'и в на что не с по для это как из за от его к был также были после том или она который что у',
  uk: 'і в на що не з для це як за від його до був також були після та або вона який у про під й',
  bg: 'и на да в е за се от с не че по са ще като това но след който има',
  sr: 'и у је да на се за од са су не који као што али из о по',
  ar: 'في من على أن إلى عن التي الذي مع هذا هذه كان بعد قال بين كما لا ما',
  fa: 'و در به از که این را با است برای آن یک تا شد کرد خود های می است',
  ur: 'کے کی ہے میں کا اور سے کو نے پر کہ یہ اس ہیں بھی نہیں',
};

const LONGEST_SMALL_WORD = Object.values(SMALL_WORDS)
  .join(' ')
  .split(' ')
  .reduce((most, { length }) => Math.max(most, length), 0);
const [UNDERSCORE, FIRST_SMALL, LAST_SMALL] = [0x5f, 0x61, 0x7a] as const;
const SAMPLE = 4_000;
/** Small words from which their verdict is trusted. */
const ENOUGH_WORDS = 3;
const MOSTLY = 0.3;

/**
 * BCP 47 language of a page: what its `lang` says, else what its longest blocks are written in, else null.
 * Small words are enough on a whole article and load in no time; n-gram tables cost a quarter of a second at start-up.
 */
export function readLanguage(declared: string | null, blocks: readonly Block[]): string | null {
  return languageTag(declared) ?? detectLanguage(sampleOf(blocks));
}

/** 'en-US' for 'en_us'; null for what is no language tag. */
export function languageTag(declared: string | null | undefined): string | null {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:$|[-_])/i.exec(
    declared?.trim() ?? '',
  );
  if (!match?.[1] || /^(?:und|mul|zxx)$/i.test(match[1])) return null;
  const script = match[2] ? `${match[2].charAt(0).toUpperCase()}${match[2].slice(1).toLowerCase()}` : null;
  return [match[1].toLowerCase(), script, match[3]?.toUpperCase()].filter(Boolean).join('-');
}

/** Latin letters of western Europe: no other script needs to be counted. */
const WESTERN = /^[\u0000-\u024f\u2000-\u206f\u20a0-\u20bf\u2100-\u214f]*$/;

export function detectLanguage(text: string): string | null {
  if (WESTERN.test(text)) return bySmallWords(text);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [language, script] of SCRIPTS) {
    // A Japanese text is mostly Han: a tenth of kana tells it from Chinese.
    const share = language === 'ja' ? 0.1 : MOSTLY;
    if ((text.match(script)?.length ?? 0) > letters * share) return language;
  }
  return bySmallWords(text);
}

const LANGUAGES = Object.keys(SMALL_WORDS);

/** Of the languages whose small words the text has enough of, the one that weighs most; a word that several share weighs less. */
function bySmallWords(text: string): string | null {
  const scores = new Float64Array(LANGUAGES.length);
  const hits = new Int32Array(LANGUAGES.length);
  const small = text.toLowerCase();
  let number = FNV_OFFSET;
  let letters = 0;
  for (let i = 0; i <= small.length; i++) {
    const code = i === small.length ? 0 : small.charCodeAt(i);
    if (isLetter(code)) {
      number = mixedIn(number, code);
      letters++;
    } else if (letters > 0) {
      if (letters <= LONGEST_SMALL_WORD) count(number, scores, hits);
      number = FNV_OFFSET;
      letters = 0;
    }
  }
  let best: string | null = null;
  let most = 0;
  LANGUAGES.forEach((language, at) => {
    const score = scores[at] ?? 0;
    if ((hits[at] ?? 0) >= ENOUGH_WORDS && score > most) [best, most] = [language, score];
  });
  return best;
}

/**
 * The small words by their numbers, at the place that `placeOf` gives or behind it: a text has too many words to cut each
 * of them out. Whose words they are stands in a bit for each language.
 */
const PLACES = 4_096;
const NUMBERS = new Int32Array(PLACES);
const OWNERS = new Int32Array(PLACES);
LANGUAGES.forEach((language, at) => {
  for (const word of SMALL_WORDS[language]?.split(' ') ?? []) {
    let number = FNV_OFFSET;
    for (let i = 0; i < word.length; i++) number = mixedIn(number, word.charCodeAt(i));
    const place = placeOf(number);
    NUMBERS[place] = number;
    OWNERS[place] = (OWNERS[place] ?? 0) | (1 << at);
  }
});
/** What a word weighs for each of its languages. */
const SHARES = Float64Array.from(OWNERS, (owners) => 1 / bitsIn(owners));

/** Where the word of that number stands, or would stand. */
function placeOf(number: number): number {
  let place = (number ^ (number >>> 15)) & (PLACES - 1);
  while (OWNERS[place] !== 0 && NUMBERS[place] !== number) place = (place + 1) & (PLACES - 1);
  return place;
}

function count(number: number, scores: Float64Array, hits: Int32Array): void {
  const place = placeOf(number);
  const share = SHARES[place] ?? 0;
  for (let owners = OWNERS[place] ?? 0; owners !== 0; owners &= owners - 1) {
    const owner = 31 - Math.clz32(owners & -owners);
    hits[owner] = (hits[owner] ?? 0) + 1;
    scores[owner] = (scores[owner] ?? 0) + share;
  }
}

function bitsIn(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** A word is letters, their marks, and apostrophes. */
function isLetter(code: number): boolean {
  if (code >= FIRST_SMALL && code <= LAST_SMALL) return true;
  const sign = signOf(code);
  return (sign & SIGN.word) !== 0 && (sign & SIGN.digit) === 0 && code !== UNDERSCORE;
}

function sampleOf(blocks: readonly Block[]): string {
  return longestOf(blocks)
    .map((block) => block.text.slice(0, SAMPLE))
    .join('\n')
    .slice(0, SAMPLE);
}

const BLOCKS = 12;

/** The longest blocks, the longest first; of two that are as long, the one that comes first. */
function longestOf(blocks: readonly Block[]): Block[] {
  const longest: Block[] = [];
  for (const block of blocks) {
    const { length } = block.text;
    if (longest.length === BLOCKS && length <= (longest[BLOCKS - 1]?.text.length ?? 0)) continue;
    let place = Math.min(longest.length, BLOCKS - 1);
    for (; place > 0 && length > (longest[place - 1]?.text.length ?? 0); place--) {
      const shorter = longest[place - 1];
      if (shorter) longest[place] = shorter;
    }
    longest[place] = block;
  }
  return longest;
}
