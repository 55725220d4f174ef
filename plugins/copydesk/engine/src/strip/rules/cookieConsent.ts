import type { Block } from '../../block';
import { HINT } from '../../page/hints';
import { phrases } from '../../phrases/phrases';
import type { StripPage, StripRule } from '../rule';

const COOKIES = phrases({
  en: [
    'accept',
    'accept all',
    'accept all cookies',
    'accept cookies',
    'reject all',
    'decline',
    'manage cookies',
    'cookie settings',
    'cookie policy',
    'cookie preferences',
    'manage preferences',
    'manage options',
    'i accept',
    'i agree',
    'got it',
    'got it!',
    'agree and close',
    'we use cookies',
    'this site uses cookies',
    'this website uses cookies',
    'we value your privacy',
    'your privacy choices',
    'privacy settings',
    'consent',
    'do not consent',
    'ok',
  ],
  fr: [
    'accepter',
    'tout accepter',
    'accepter et fermer',
    'accepter tout',
    'refuser',
    'tout refuser',
    'continuer sans accepter',
    'gérer les cookies',
    'paramétrer les cookies',
    'gestion des cookies',
    'personnaliser',
  ],
  de: [
    'akzeptieren',
    'alle akzeptieren',
    'alle cookies akzeptieren',
    'zustimmen',
    'ablehnen',
    'alle ablehnen',
    'cookie-einstellungen',
    'einstellungen verwalten',
    'zustimmen und weiter',
    'datenschutzeinstellungen',
    'einverstanden',
  ],
  es: [
    'aceptar',
    'aceptar todo',
    'aceptar todas',
    'aceptar cookies',
    'rechazar',
    'rechazar todo',
    'configurar cookies',
    'configuración de cookies',
    'política de cookies',
    'aceptar y continuar',
  ],
  pt: [
    'aceitar',
    'aceitar todos',
    'aceitar cookies',
    'rejeitar',
    'configurações de cookies',
    'aceito',
    'prosseguir',
    'definições de cookies',
  ],
  it: [
    'accetta',
    'accetta tutti',
    'accetta tutto',
    'rifiuta',
    'rifiuta tutto',
    'accetta e continua',
    'gestisci cookie',
    'preferenze cookie',
    'accetto',
  ],
  nl: [
    'accepteren',
    'alles accepteren',
    'alle cookies accepteren',
    'akkoord',
    'weigeren',
    'alles weigeren',
    'cookie-instellingen',
    'cookies beheren',
  ],
  pl: [
    'akceptuję',
    'akceptuj wszystkie',
    'zgadzam się',
    'zaakceptuj',
    'odrzuć',
    'ustawienia plików cookie',
    'przejdź do serwisu',
  ],
  ru: ['принять', 'принять все', 'согласен', 'отклонить', 'хорошо', 'настройки cookie', 'понятно'],
  uk: [
    'прийняти',
    'прийняти всі',
    'погоджуюсь',
    'погоджуюся',
    'відхилити',
    'налаштування cookie',
    'зрозуміло',
  ],
  tr: [
    'kabul et',
    'tümünü kabul et',
    'kabul ediyorum',
    'reddet',
    'çerez politikası',
    'çerez ayarları',
    'anladım',
  ],
  ar: ['موافق', 'قبول', 'قبول الكل', 'أوافق', 'رفض', 'سياسة ملفات تعريف الارتباط'],
  he: ['אישור', 'אני מסכים', 'מאשר', 'קבל הכל', 'דחה'],
  hi: ['स्वीकार करें', 'सभी स्वीकार करें', 'सहमत हूं'],
  zh: ['接受', '全部接受', '同意', '接受所有cookie', '拒绝', 'cookie 设置', '我知道了'],
  ja: ['同意する', 'すべて同意', '許可する', '拒否する', 'cookieの設定'],
});
const NOTICE =
  /^(?:we(?: and our [^.]{0,40})?|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking)|diese (?:web)?seite|wir verwenden|wir nutzen|nous utilisons|ce site utilise|este sitio|utilizamos|usamos|este site|questo sito|utilizziamo|deze (?:web)?site|wij gebruiken|ta strona|сайт использует|мы используем|ми використовуємо|bu site|sitemizde|نستخدم|يستخدم هذا الموقع|本网站使用|当サイトでは)[^.]{0,120}(?:cookies?|куки|cookie-файлы|файли cookie|çerez|الارتباط|クッキー)/iu;
/** What consent managers say when they explain themselves: the same words on thousands of sites. */
const EXPLAINED =
  /^(?:when you visit (?:our|any|this) (?:web)?sites?[^.]{0,80}(?:cookies|stor(?:e|es|ed)|collect)|(?:strictly necessary|necessary|essential|performance|functional|functionality|targeting|advertising|analytics?|social media) cookies (?:are|may|enable|allow|help|record|track)|these cookies (?:are|may|allow|enable|help|do not|collect)|a cookie is a (?:small|tiny) (?:piece|file|text)|under the california consumer privacy act, you have|if you have enabled privacy controls on your browser|(?:we|our partners) (?:also )?use cookies|wenn sie eine website besuchen[^.]{0,60}(?:speicher|cookies)|diese cookies (?:sind|werden|ermöglichen)|ces cookies (?:sont|permettent|peuvent)|estas cookies (?:son|permiten|pueden)|deze cookies (?:zijn|worden|kunnen))/i;
const CONSENT = HINT.consent | HINT.foreign;
const LONGEST = 900;
const LONGEST_EXPLANATION = 2_000;

export const cookieConsent: StripRule = {
  id: 'cookieConsent',
  title: 'Cookie notice',
  why: "It asks for consent to the original site's cookies.",
  kind: 'legal',
  confidence: 0.96,
  yieldsFrom: 0.85,
  phrases: COOKIES,
  only: { hints: CONSENT, within: ['overlay', 'consent'] },
  test: (block, page) =>
    isConsent(block, page) ||
    isInNotice(block, page) ||
    ((page.isWithin(block, 'overlay') || page.isWithin(block, 'consent')) && !page.isOutside(block)),
  examples: {
    removes: [
      'Accept all cookies',
      'We use cookies to give you the best experience on our website.',
      'Wir verwenden Cookies, um unser Angebot zu verbessern.',
      'Nous utilisons des cookies pour mesurer notre audience.',
      'Targeting cookies may be set through this site by those who advertise on it.',
      'Alle akzeptieren',
      '同意する',
    ],
    keeps: [
      'The bakery sold its cookies under the counter, and the inspectors, she said, were its best customers.',
    ],
  },
};

function isConsent(block: Block, page: StripPage): boolean {
  if ((page.shapeOf(block).hints & CONSENT) === 0) return false;
  const { text } = block;
  return (
    (text.length <= LONGEST && NOTICE.test(text)) ||
    (text.length <= LONGEST_EXPLANATION && EXPLAINED.test(text))
  );
}

function isInNotice(block: Block, page: StripPage): boolean {
  return page.isOutside(block) && page.isWithin(block, 'consent');
}
