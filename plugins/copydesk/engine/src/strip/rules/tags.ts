import type { Block } from '../../block';
import { HINT } from '../../page/hints';
import type { StripPage, StripRule } from '../rule';

const LABEL =
  /^(?:tags?|tagged(?: (?:with|as|in|under))?|filed under|topics?|keywords?|categor(?:y|ies)|categorized|posted in|published in|in this article|related topics|more about|mots[- ]clés|étiquettes|sujets|thèmes|catégories?|schlagw(?:ort|örter|orte)|stichw(?:ort|örter|orte)|themen|kategorien?|etiquetas|temas|palabras clave|categorías?|tópicos|assuntos|palavras-chave|categorias?|argomenti|parole chiave|categorie|trefwoorden|onderwerpen|tagi|tematy|kategorie|теги|метки|темы|рубрика|рубрики|ключевые слова|мітки|теми|рубрики|ключові слова|etiketler|konular|kategori|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|التصنيفات|תגיות|תגים|נושאים|टैग्स?|विषय|标签|关键词|关键字|標籤|分类|タグ|キーワード|カテゴリー?|関連タグ|ämnen)\s*(?:[:：#]|$)/iu;
const HASHTAGS = /^(?:#[\p{L}\p{N}\p{M}_-]{2,40}[\s,|·]*){1,30}$/u;
const TOPICS = HINT.topics | HINT.foreign;
const LONGEST = 300;

export const tags: StripRule = {
  id: 'tags',
  title: 'Tags and topics',
  why: "It files the story under the original site's topics.",
  kind: 'navigation',
  confidence: 0.7,
  yieldsFrom: 0.4,
  only: { hints: TOPICS, within: ['tags'] },
  test: (block, page) =>
    block.text.length <= LONGEST &&
    (isLabel(block, page) || (page.isWithin(block, 'tags') && page.shapeOf(block).words <= 20)),
  examples: {
    removes: [
      'Tags: harbour, strike, council',
      'Filed under: Local news',
      'TAGS',
      '#harbour #strike #winter',
      'Schlagwörter: Hafen, Streik',
      'Теги: порт, зима',
      'الوسوم: الميناء',
      '标签：港口 罢工',
      'タグ：港',
    ],
    keeps: [
      'Tags sewn into the coats gave the names of the children, and that is how they were found.',
      'Topics: the word means places, the lecturer said, and then talked for an hour about rivers.',
    ],
  },
};

function isLabel(block: Block, page: StripPage): boolean {
  const { hints, endsSentence } = page.shapeOf(block);
  if ((hints & TOPICS) === 0) return false;
  return (LABEL.test(block.text) && !endsSentence) || HASHTAGS.test(block.text);
}
