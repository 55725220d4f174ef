import { phrases } from '../phrases/phrases';

/** 'Discover more from …': WordPress's Jetpack names the publisher there. */
export const DISCOVER_MORE = phrases({
  en: ['discover more from …'],
  fr: ['en savoir plus sur …'],
  de: ['entdecke mehr von …'],
  es: ['descubre más desde …'],
  pt: ['descubra mais sobre …'],
  it: ['scopri di più da …'],
  nl: ['ontdek meer van …'],
  ja: ['をもっと見る', '…をもっと見る'],
  ru: ['больше на …'],
  uk: ['дізнайтеся більше з …'],
  tr: ['… sitesinden daha fazla şey keşfedin'],
  ar: ['اكتشاف المزيد من …'],
  he: ['לגלות עוד מהאתר …'],
  sv: ['upptäck mer från …'],
  zh: ['了解 … 的更多信息'],
});
