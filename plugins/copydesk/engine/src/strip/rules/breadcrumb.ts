import type { Block } from '../../block';
import { HINT } from '../../page/hints';
import type { StripPage, StripRule } from '../rule';

const HOME =
  /^(?:you are here\s?:?\s*)?(?:home(?:page)?|start(?:seite)?|accueil|inicio|portada|início|início|página inicial|home page|strona główna|главная|головна|anasayfa|ana sayfa|الرئيسية|דף הבית|ראשי|होम|मुख्य पृष्ठ|首页|首頁|ホーム|トップ|hem|voorpagina)(?:\s*[>»›/→]\s*[^>»›/→]{1,60}){0,7}$/iu;
const TRAIL = /^[^>»›]{1,40}(?:\s?[>»›]\s?[^>»›]{1,60}){2,7}$/u;
const SEPARATOR = /[>»›/→]/;
const LONGEST = 250;

export const breadcrumb: StripRule = {
  id: 'breadcrumb',
  title: 'Breadcrumb',
  why: 'It shows where the page stands in the original site.',
  kind: 'navigation',
  confidence: 0.95,
  only: { hints: HINT.step | HINT.home | HINT.foreign },
  test: (block, page) =>
    block.text.length <= LONGEST &&
    (isTrail(block, page) || (isHome(block, page) && !isOneLinkOfMenu(block, page))),
  examples: {
    removes: [
      'Home > News > Local',
      'Home',
      'Accueil » Région » Faits divers',
      'Startseite / Lokales',
      'Головна › Новини',
      '首页 > 新闻 > 社会',
      'ホーム > ニュース',
    ],
    keeps: ['Home is where the harbour is, the song says, and on Sunday the whole quay sang it.'],
  },
};

function isTrail(block: Block, page: StripPage): boolean {
  return (page.shapeOf(block).hints & HINT.step) !== 0 && TRAIL.test(block.text);
}

function isHome(block: Block, page: StripPage): boolean {
  return (page.shapeOf(block).hints & (HINT.home | HINT.foreign)) !== 0 && HOME.test(block.text);
}

/** 'Home' alone in a menu is one of its links; only a trail, or an element called one, makes it a breadcrumb. */
function isOneLinkOfMenu(block: Block, page: StripPage): boolean {
  const around = page.innerAncestors(block);
  return (
    !SEPARATOR.test(block.text) &&
    around.some(({ tag }) => tag === 'nav') &&
    !around.some(({ words }) => /crumb/.test(words))
  );
}
