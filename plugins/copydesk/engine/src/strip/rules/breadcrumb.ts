import type { StripRule } from '../rule';

const HOME =
  /^(?:you are here\s?:?\s*)?(?:home(?:page)?|start(?:seite)?|accueil|inicio|portada|início|início|página inicial|home page|strona główna|главная|головна|anasayfa|ana sayfa|الرئيسية|דף הבית|ראשי|होम|मुख्य पृष्ठ|首页|首頁|ホーム|トップ|hem|voorpagina)(?:\s*[>»›/→]\s*[^>»›/→]{1,60}){0,7}$/iu;
const TRAIL = /^[^>»›]{1,40}(?:\s?[>»›]\s?[^>»›]{1,60}){2,7}$/u;
const LONGEST = 250;

export const breadcrumb: StripRule = {
  id: 'breadcrumb',
  title: 'Breadcrumb',
  why: 'It shows where the page stands in the original site.',
  kind: 'navigation',
  confidence: 0.95,
  test: (block) => block.text.length <= LONGEST && (HOME.test(block.text) || TRAIL.test(block.text)),
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
