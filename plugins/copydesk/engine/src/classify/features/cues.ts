import type { Kind } from '../../ledger';
import { HINT } from '../../page/hints';
import type { Phrases } from '../../phrases/phrases';
import { STRIP_RULES } from '../../strip/rules';
import type { FeatureGroup } from './feature';

/**
 * Signs within a line, in small letters, of what it may be for. None of them decides anything. A line without the hint
 * beside it, or without three digits for a date, has no such sign.
 */
const CUES: ReadonlyArray<readonly [name: string, expression: RegExp, hint: number]> = [
  [
    'date',
    /\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d/,
    HINT.date,
  ],
  [
    'by',
    /^(?:by|von|par|por|di|door|av|autor|text|written by|posted by|story by|words by|published by)\b/,
    HINT.byline,
  ],
  [
    'credit',
    /©|\(c\)|copyright|getty|reuters|\bap\b|\bafp\b|\bepa\b|\bdpa\b|shutterstock|imago|alamy|\bphoto|\bfoto|\bimage|\bbild\b|courtesy|credit|pictured|illustration|screenshot/,
    HINT.credit,
  ],
  [
    'call',
    /\b(?:follow|join|share|click|tap|download|watch|listen|subscribe|sign up|sign in|log in|register|newsletters?|inbox|whatsapp|facebook|twitter|instagram|telegram|youtube|tiktok|podcast|app|donate|support us|abonn\w+|jetzt|lesen sie|lire|leer|leggi|más|mehr)\b/,
    HINT.call,
  ],
  [
    'speech',
    /\b(?:said|says|told|according to|added|sagte|erklärte|dit|dijo|ha detto|zei|sa)\b/,
    HINT.speech,
  ],
  [
    'biography',
    /\b(?:is an?|covers|reporter|writer|editor|journalist|correspondent|contributor|columnist|freelance|author of|can be reached|redakteur|journaliste|periodista)\b/,
    HINT.biography,
  ],
  [
    'legal',
    /\b(?:cookies?|privacy|terms of|rights reserved|all rights|policy|affiliate|commission|sponsored|disclaimer|disclosure|impressum|agb)\b/,
    HINT.legal,
  ],
  [
    'pointer',
    /^(?:read|see|more|also|related|watch|listen|next|previous|continue|recommended|trending|top|latest|popular|editors?.? |lesen|mehr|lire|voir|lee|leer|leggi|lees|czytaj|читайте|ещё)\b/,
    HINT.pointer,
  ],
  ['address', /@\w|https?:|www\.|\.com\b/, HINT.address],
  [
    'update',
    /\b(?:updated?|published|posted|last modified|min(?:ute)?s? read|aktualisiert|veröffentlicht|mis à jour|publié|publicado|actualizado|aggiornato)\b/,
    HINT.update,
  ],
];
/** Of a longer block, the opening hints at what it is. */
const LONGEST = 300;
const OPENING = 120;

/** What a line may end in. No sign stands in two of them. */
const ENDS: ReadonlyArray<readonly [name: string, signs: string]> = [
  ['endsInColon', ':：'],
  ['endsInQuestion', '?？؟'],
  ['endsInEllipsis', '…'],
  ['endsInBracket', ')）]'],
  ['endsInQuote', '"”’»'],
];

/** At the code of each of these signs its place in the list, counted from 1. */
const ENDINGS = new Uint8Array(65_536);
ENDS.forEach(([, signs], place) => {
  for (const sign of signs) ENDINGS[sign.charCodeAt(0)] = place + 1;
});

/** What the rules' tables say of a line: the kind of the first that knows it. */
const KINDS: readonly Kind[] = [
  'navigation',
  'share',
  'related',
  'subscribe',
  'advertisement',
  'comment',
  'legal',
  'other',
];
const KIND_OF_TABLE: ReadonlyMap<Phrases, number> = new Map(
  STRIP_RULES.flatMap(({ phrases, kind }) => (phrases ? [[phrases, KINDS.indexOf(kind) + 1]] : [])),
);

/** As in '9:30'. */
const DIGITS_OF_A_TIME = 3;
const ANY_CUE = CUES.reduce((hints, [, , hint]) => hints | hint, 0);
const BARS = HINT.bar | HINT.step;

/** Of the letters that need no table to be known. */
function opensWithLetter(text: string): boolean {
  const small = text.charCodeAt(0) | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** What its words hint at. */
export const cues: FeatureGroup = {
  names: [
    ...CUES.map(([name]) => `cue.${name}`),
    ...ENDS.map(([name]) => name),
    'table',
    'bars',
    'opensWithSign',
  ],
  write({ page, shapes }, row, start, block) {
    const { index, text } = block;
    const shape = shapes[index];
    const hints = (shape?.hints ?? 0) | ((shape?.digits ?? 0) >= DIGITS_OF_A_TIME ? HINT.date : 0);
    const head = text.length > LONGEST ? text.slice(0, OPENING) : text;
    // A row begins empty.
    if ((hints & ANY_CUE) !== 0) writeCues(head.toLowerCase(), hints, row, start);
    let at = start + CUES.length;
    const ending = ENDINGS[text.charCodeAt(text.length - 1)] ?? 0;
    if (ending !== 0) row[at + ending - 1] = 1;
    at += ENDS.length;
    const tables = page.tablesOf(block);
    row[at++] = tables[0] ? (KIND_OF_TABLE.get(tables[0]) ?? KINDS.length + 1) : 0;
    row[at++] = (hints & BARS) !== 0 && /[|•·»›]/.test(head) ? 1 : 0;
    row[at] = !opensWithLetter(text) && /^[^\p{L}\p{N}"“„«‘'¿¡(]/u.test(text) ? 1 : 0;
  },
};

function writeCues(small: string, hints: number, row: Float32Array, start: number): void {
  let at = start;
  for (const [, expression, hint] of CUES) {
    if ((hints & hint) !== 0 && expression.test(small)) row[at] = 1;
    at++;
  }
}
