import type { Block, Element } from '../../block';
import { HINT } from '../../page/hints';
import { sectionOf } from '../../page/sections';
import { phrases } from '../../phrases/phrases';
import { TRAIT } from '../firstLook';
import type { StripPage, StripRule } from '../rule';

const DONATE = phrases({
  en: [
    'donate',
    'donate now',
    'donate today',
    'make a donation',
    'support us',
    'support our work',
    'support our journalism',
    'support independent journalism',
    'support local journalism',
    'support quality journalism',
    'support …today',
    'become a member',
    'become a supporter',
    'become a patron',
    'buy us a coffee',
    'buy me a coffee',
    'help us keep …',
    'if you like our work, …',
    'chip in',
    'contribute',
    'give now',
    'support our reporting',
    'please consider supporting …',
    'please consider making a donation …',
  ],
  fr: [
    'faire un don',
    'je donne',
    'soutenez-nous',
    'soutenir',
    'je soutiens',
    'soutenez notre travail',
    'soutenez le journalisme indépendant',
    'devenez membre',
    'soutenez …',
  ],
  de: [
    'spenden',
    'jetzt spenden',
    'unterstützen sie uns',
    'unterstütze uns',
    'unterstützen sie unsere arbeit',
    'mitglied werden',
    'jetzt unterstützen',
    'unterstützen sie unabhängigen journalismus',
  ],
  es: [
    'dona',
    'donar',
    'haz una donación',
    'apóyanos',
    'apoya nuestro trabajo',
    'apoya el periodismo independiente',
    'hazte socio',
    'hazte socia',
    'colabora',
    'hazte miembro',
  ],
  pt: [
    'doe',
    'doe agora',
    'apoie',
    'apoie-nos',
    'apoie o jornalismo independente',
    'seja um apoiador',
    'apoie o nosso trabalho',
    'faça uma doação',
  ],
  it: [
    'dona',
    'dona ora',
    'sostienici',
    'sostieni il nostro lavoro',
    'sostieni il giornalismo indipendente',
    'fai una donazione',
  ],
  nl: ['doneer', 'doneer nu', 'steun ons', 'steun onze journalistiek', 'word lid', 'word donateur'],
  pl: ['wesprzyj nas', 'wspieraj nas', 'wesprzyj niezależne dziennikarstwo', 'przekaż darowiznę', 'wpłać'],
  ru: [
    'поддержать',
    'поддержите нас',
    'поддержать нас',
    'поддержать редакцию',
    'пожертвовать',
    'поддержите независимую журналистику',
    'поддержать проект',
  ],
  uk: [
    'підтримати',
    'підтримайте нас',
    'підтримати нас',
    'підтримати редакцію',
    'пожертвувати',
    'підтримайте незалежну журналістику',
    'стати спільником',
    'донат',
  ],
  tr: ['bağış yap', 'destek ol', 'bize destek olun', 'bağımsız gazeteciliği destekleyin'],
  ar: ['تبرع', 'تبرع الآن', 'ادعمنا', 'ادعم الصحافة المستقلة'],
  he: ['לתרומה', 'תרמו', 'תמכו בנו', 'תמכו בעיתונות עצמאית'],
  hi: ['दान करें', 'सहयोग करें', 'हमें सपोर्ट करें', 'स्वतंत्र पत्रकारिता का समर्थन करें'],
  zh: ['捐款', '捐赠', '支持我们', '赞助我们', '打赏', '赞赏', '贊助我們'],
  ja: ['寄付', '寄付する', 'サポートする', '支援する', 'ご支援のお願い'],
});

/** 'Support our newsroom for as little as €2 a month': what is asked for, and how much. */
const APPEAL =
  /\b(?:support|help|contribut\w+|donat\w+|give|giving|join|chip in)\b[^.!?]{0,90}\b(?:as little as|(?:for|from) (?:just|only))\s?[$£€]\s?\d|\byour (?:contribution|donation|gift)s?,? [^.!?]{0,30}(?:go(?:es)? a long way|makes? (?:all the|a) difference|(?:is|are) tax[- ]deductible)/i;
/** Who asks: a story tells what others charge. */
const OURS = /\b(?:our|us|we|journalism|newsroom|reporting)\b/i;
/** What any of them holds: a first look. */
const ASKED_FOR = /[$£€]\s?\d|\byour (?:contribution|donation|gift)/i;
const LONGEST_APPEAL = 900;

const STORY =
  '<h1>Skippers ask for a later ice delivery</h1><div><p>The skippers of the small boats asked on Monday for the ice to be brought at six and not at four.</p><p>The ice house said that its lorry has another harbour to serve, and that six is when it leaves there.</p></div>';

/** The sections in which money is asked for: what else is said there leads up to it. */
const SECTIONS = new WeakMap<StripPage, ReadonlySet<Element>>();

function appealsOn(page: StripPage): ReadonlySet<Element> {
  const known = SECTIONS.get(page);
  if (known) return known;
  const sections = new Set<Element>();
  for (const block of page.blocks) {
    const section = isAppeal(block, page) ? sectionOf(page, block) : null;
    if (section) sections.add(section);
  }
  SECTIONS.set(page, sections);
  return sections;
}

function isAppeal(block: Block, page: StripPage): boolean {
  if ((page.shapeOf(block).hints & HINT.money) === 0) return false;
  const { text } = block;
  return text.length <= LONGEST_APPEAL && ASKED_FOR.test(text) && APPEAL.test(text) && OURS.test(text);
}

function isInAppeal(block: Block, page: StripPage): boolean {
  const sections = appealsOn(page);
  const section = sections.size > 0 ? sectionOf(page, block) : null;
  return section !== null && sections.has(section);
}

export const donate: StripRule = {
  id: 'donate',
  title: 'Appeal for money',
  why: 'It asks readers to give to the original publisher.',
  kind: 'subscribe',
  confidence: 0.92,
  yieldsFrom: 0.7,
  phrases: DONATE,
  only: { hints: HINT.money, within: ['donate'], traits: TRAIT.inElement },
  certain: (block, page) => isAppeal(block, page) || isInAppeal(block, page),
  test: (block, page) => page.isWithin(block, 'donate'),
  examples: {
    removes: [
      'Donate',
      'Support independent journalism',
      'Faire un don',
      'Jetzt spenden',
      'Підтримайте нас',
      'تبرع الآن',
      'Support our newsroom from only £3 a month.',
      {
        html: `${STORY}<div><p>Reporting from the harbour is slow work, and the boats do not wait.</p><p>Give us as little as $2 a month.</p></div>`,
        block: 'Reporting from the harbour',
      },
    ],
    keeps: [
      'Donate blood, the hospital asked on Friday, and four hundred people stood in the rain.',
      'Families can join the pool for just £30 a year, the council said.',
      'The shelter gives soup for as little as a coin, the cook said, and nobody is asked to pay.',
      {
        html: `${STORY}<p>Reporting from the harbour is slow work, and the boats do not wait.</p><p>Give us as little as $2 a month.</p>`,
        block: 'Reporting from the harbour',
      },
    ],
  },
};
