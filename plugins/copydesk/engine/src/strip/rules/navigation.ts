import type { Block } from '../../block';
import { HINT } from '../../page/hints';
import { phrases } from '../../phrases/phrases';
import { TRAIT } from '../firstLook';
import type { StripPage, StripRule } from '../rule';

/** Lines that only lead about the site. */
const NAVIGATION = phrases({
  en: [
    'menu',
    'search',
    'archives',
    'archive',
    'skip to main content',
    'skip to content',
    'skip to navigation',
    'main menu',
  ],
  fr: ['rechercher', 'aller au contenu', 'aller au contenu principal'],
  de: ['suche', 'suchen', 'archiv', 'zum inhalt springen', 'zum inhalt', 'menü'],
  es: ['buscar', 'archivos', 'menú', 'saltar al contenido', 'ir al contenido'],
  pt: ['pesquisar', 'arquivos', 'pular para o conteúdo', 'ir para o conteúdo'],
  it: ['cerca', 'archivi', 'vai al contenuto'],
  nl: ['zoeken', 'archief', 'naar de inhoud', 'ga naar de inhoud'],
  pl: ['szukaj', 'archiwum', 'przejdź do treści'],
  ru: ['поиск', 'архив', 'архивы', 'меню', 'перейти к содержимому'],
  uk: ['пошук', 'архів', 'архіви', 'перейти до вмісту'],
  zh: ['搜索', '菜单', '跳至内容'],
  ja: ['検索', 'メニュー', 'コンテンツへスキップ'],
});
const SEPARATED = /\s[|·•/]\s/g;
/** A line of this many short parts between bars or dots is a menu. */
const PARTS_OF_MENU = 4;
const LONGEST_PART = 28;
const MOST_WORDS = 25;
const NAVIGATING: ReadonlySet<string> = new Set(['nav', 'button', 'menu']);

export const navigation: StripRule = {
  id: 'navigation',
  title: 'Menu',
  why: "It is part of the original site's navigation.",
  kind: 'navigation',
  confidence: 0.85,
  yieldsFrom: 0.5,
  phrases: NAVIGATION,
  only: { hints: HINT.bar, traits: TRAIT.inElement },
  test: (block, page) => isInMenu(block, page) || isMenuLine(block, page),
  examples: {
    removes: [
      'Skip to content',
      'Archives',
      'Suche',
      'News | Sport | Weather | Opinion | Contact',
      {
        html: '<nav><ul><li><a href="/">Harbour</a></li></ul></nav><p>The boats were late.</p>',
        block: 'Harbour',
      },
      {
        html: '<p>The boats were late, and nobody minded.</p><div class="main-menu"><p>Tide tables</p></div>',
        block: 'Tide tables',
      },
    ],
    keeps: ['The tables give high water at 06:12 | 18:40 for Monday, and an hour later on Tuesday.'],
  },
};

function isInMenu(block: Block, page: StripPage): boolean {
  if (page.innerAncestors(block).some(({ tag }) => NAVIGATING.has(tag))) return true;
  return page.isWithin(block, 'navigation') && page.shapeOf(block).words <= MOST_WORDS;
}

function isMenuLine(block: Block, page: StripPage): boolean {
  const { endsSentence, hints } = page.shapeOf(block);
  if ((hints & HINT.bar) === 0 || endsSentence || block.text.length > 400 || block.role === 'tableRow')
    return false;
  const parts = block.text.split(SEPARATED);
  return parts.length >= PARTS_OF_MENU && parts.every((part) => part.length <= LONGEST_PART);
}
