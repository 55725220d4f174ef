import type { Block } from '../../block';
import type { StripPage, StripRule } from '../rule';

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
  confidence: 0.94,
  test: (block, page) => isInMenu(block, page) || isMenuLine(block, page),
  examples: {
    removes: [
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
  if (block.text.length > 400 || block.role === 'tableRow' || page.shapeOf(block).endsSentence) return false;
  const parts = block.text.split(SEPARATED);
  return parts.length >= PARTS_OF_MENU && parts.every((part) => part.length <= LONGEST_PART);
}
