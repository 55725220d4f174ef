import { clean } from '../../plugins/copydesk/engine/src';
import { HINT } from '../../plugins/copydesk/engine/src/page/hints';
import { shapeOf } from '../../plugins/copydesk/engine/src/page/prose';
import { phrases } from '../../plugins/copydesk/engine/src/phrases/phrases';
import { readByline } from '../../plugins/copydesk/engine/src/recognise/byline';
import { isCopyrightNotice } from '../../plugins/copydesk/engine/src/recognise/copyrightNotice';
import { isCorrectionNote } from '../../plugins/copydesk/engine/src/recognise/correctionNote';
import { readsAsCaption } from '../../plugins/copydesk/engine/src/recognise/credit';
import { isSyndicationNote } from '../../plugins/copydesk/engine/src/recognise/syndicationNote';

const STORY = [
  'The ferry came back to the harbour at noon, and the crew was greeted by the mayor and by a band of eleven.',
  'It will sail again tomorrow, the harbour master said, as long as the wind does not turn before the morning.',
];

function hintsOf(text: string): number {
  return shapeOf({ text, role: 'paragraph', linkDensity: 0 }).hints;
}

/** A first look spares the closer one. What it overlooks is lost without a word, so it must overlook nothing. */
describe('a line’s hints', () => {
  it.each([
    'This story was originally published by the Valley Post and is republished here.',
    'Originally published in the Harbour Gazette.',
    'Republished with permission from the Valley Post.',
    'Additional reporting by Ida Falk in Lisbon',
    '(Reporting by Jane Doe; Editing by John Roe)',
    'Ida Falk contributed to this report.',
    'Jane Doe in Oslo contributed additional reporting.',
    '(with inputs from agencies)',
    'With files from The Canadian Press',
    'Avec l’AFP',
    'Mit Material von dpa',
    'Con información de EFE',
    'Com informações da Lusa',
    'Na podstawie PAP',
    'За матеріалами Укрінформу',
    'По материалам агентств',
    'Quelle: dpa',
    'Kaynak: AA',
    'Source: The Valley Post',
    'Источник: Интерфакс',
    'المصدر: وكالات',
    'Cet article a été publié initialement dans Le Littoral.',
    'Dieser Artikel erschien zuerst im Küstenblatt.',
    'Este artículo fue publicado originalmente en El Faro.',
    'Questo articolo è apparso su Il Molo.',
    'Dit artikel verscheen eerder in De Haven.',
    '来源：临溪日报',
    '（责任编辑：王梅）',
    'יעל כהן, המאמר פורסם לראשונה',
  ])('tell that it may be a note: %s', (line) => {
    const isNote = isSyndicationNote(line) || isCorrectionNote(line);
    expect(isNote ? hintsOf(line) & (HINT.note | HINT.foreign) : HINT.note).not.toBe(0);
  });

  it.each([
    'Correction: The bridge was closed on Monday, not on Tuesday.',
    'Clarification (May 3): The mayor spoke first.',
    'Editor’s note: The name of the river was misspelt.',
    'This article was amended on 3 May 2025 to correct a date.',
    'Rectificatif : le pont est à Lille.',
    'Berichtigung: Die Brücke steht in Kiel.',
    'Corrección: el puente está en Vigo.',
    'Fe de errores: el puente está en Vigo.',
    'Correção: a ponte fica no Porto.',
    'Rettifica: il ponte è a Bari.',
    'Correctie: de brug is in Breda.',
    'Sprostowanie: most jest w Gdyni.',
    'Уточнение: мост в Пскове.',
    'Düzeltme: köprü İzmir’dedir.',
    '更正：桥在临溪。',
  ])('tell that it may be a correction: %s', (line) => {
    expect(isCorrectionNote(line)).toBe(true);
    expect(hintsOf(line) & (HINT.note | HINT.foreign)).not.toBe(0);
  });

  it.each([
    '© 2025 The Valley Post. All rights reserved.',
    '(c) The Valley Post',
    'Copyright 2025 The Valley Post',
    'Tous droits réservés',
    'Alle Rechte vorbehalten',
    'Todos los derechos reservados',
    'Todos os direitos reservados',
    'Tutti i diritti riservati',
    'Alle rechten voorbehouden',
    'Wszelkie prawa zastrzeżone',
    'Tüm hakları saklıdır',
    'Все права защищены',
    'جميع الحقوق محفوظة',
    'This work is licensed under a Creative Commons licence',
    'CC BY 4.0',
  ])('tell that it may be a copyright notice: %s', (line) => {
    expect(isCopyrightNotice(line)).toBe(true);
    expect(hintsOf(line) & (HINT.copyright | HINT.foreign)).not.toBe(0);
  });

  it.each([
    'A man crosses the bridge (AP Photo/Jane Doe)',
    'FILE PHOTO: The bridge at night. REUTERS/Jane Doe',
    'The bridge at night, Jan. 4. Jane Doe via REUTERS',
    'The bridge at night. Photo: Jane Doe',
    'Die Brücke bei Nacht. Foto: dpa/Anna Muster',
    'The bridge at night. Photo by Jane Doe',
    '桥（图片来源：新华社）',
  ])('tell that it may be a caption: %s', (line) => {
    expect(readsAsCaption(line, ~0)).toBe(true);
    expect(readsAsCaption(line, hintsOf(line))).toBe(true);
  });

  it.each([
    'By Jane Doe',
    'Von Anna Muster',
    'Par Jeanne Dupont',
    'Por Marta Ruiz',
    'Di Anna Rossi',
    'Door Jan Jansen',
    'Tekst: Anna Nowak',
    'Yazan: Ayşe Demir',
    'Av Anna Berg',
    'Автор: Іван Петренко',
    'بقلم: ليلى حداد',
    '记者 王梅',
    '박준석 기자',
    'ByJane Doe',
    'Mon 3 March | 14:07 | By Jane Doe',
    'Posted on 4 March 2025 by Jane Doe',
    'Veröffentlicht am 4. März 2025 von Anna Muster',
  ])('tell that it may be a byline: %s', (text) => {
    expect(readByline(text, false)).not.toBeNull();
    const page = clean({ text: [text, ...STORY].join('\n\n') }).story;
    expect(page.authors).toEqual(readByline(text, false)?.people);
  });

  it.each([
    [HINT.pitch, 'Get the valley’s news in your inbox every Friday.'],
    [HINT.pitch, 'Newsletter „Der Morgen am Bach“'],
    [HINT.pitch, 'Recíbelo cada lunes en tu correo.'],
    [HINT.pitch, 'Suscríbete a las noticias del valle en tu correo.'],
    [HINT.consent, 'We use cookies to give you the best experience.'],
    [HINT.consent, 'When you visit our website, it may store or retrieve data.'],
    [HINT.consent, 'Bu site çerez kullanır.'],
    [HINT.topics, '#harbour #strike'],
    [HINT.topics, 'Étiquettes : port, grève'],
    [HINT.topics, 'Schlagwörter: Hafen'],
    [HINT.topics, 'Thèmes : port'],
    [HINT.topics, 'Tópicos: porto'],
    [HINT.embed, 'View this post on Instagram'],
    [HINT.houseRules, 'Our Standards: The Meridian Code.'],
    [HINT.aboutAuthor, 'About the author'],
    [HINT.aboutAuthor, 'Über die Autorin'],
    [HINT.aboutAuthor, 'À propos de l’auteur'],
    [HINT.aboutAuthor, 'L’autore'],
    [HINT.home, 'Home > News'],
    [HINT.home, 'Início » Região'],
    [HINT.home, 'Página inicial'],
    [HINT.step, 'News › Harbour'],
    [HINT.bar, 'News | Sport'],
    [HINT.division, 'Read also: the bridge'],
    [HINT.division, '延伸阅读：桥'],
    [HINT.money, 'Give as little as $2.'],
    [HINT.money, 'Your contribution goes a long way.'],
  ])('tell a rule of the strip to read it closely: %i %s', (hint, line) => {
    expect(hintsOf(line) & hint).toBe(hint);
  });

  it('of a plain sentence are none of these', () => {
    const line = 'The ferry left the harbour before dawn and came back without its passengers';
    expect(hintsOf(line) & (HINT.note | HINT.copyright | HINT.credit | HINT.creditSign | HINT.foreign)).toBe(
      0,
    );
  });
});

describe('a phrase is found', () => {
  const known = phrases({
    en: [
      'tell the ferryman',
      'ferryman’s line: …',
      '… rows home',
      '# oars',
      'more, from the quay',
      'tide: …',
      '#:#',
      '1 2 3',
    ],
    de: ['über den fährmann'],
    tr: ['ırmak haberi'],
    zh: ['渡船消息', '上一渡:…'],
  });

  it.each([
    ['as it is written', 'tell the ferryman'],
    ['in capitals, with signs around it', '– TELL THE FERRYMAN! »'],
    ['in brackets', '[Tell the ferryman]'],
    ['with a bracket within', 'Tell (the) ferryman'],
    ['that opens a line', "Ferryman's line: the tide is late"],
    ['that ends a line', 'The last of them rows home.'],
    ['behind a number', '12 oars'],
    ['with a comma in it', 'More, from the quay…'],
    ['with an umlaut', 'ÜBER DEN FÄHRMANN'],
    ['with an umlaut in two signs', 'U\u0308BER DEN FA\u0308HRMANN'],
    ['with a Turkish letter', 'IRMAK HABERİ'],
    ['in full-width letters', 'Ｔｅｌｌ ｔｈｅ ｆｅｒｒｙｍａｎ'],
    ['in another script', '【渡船消息】'],
    ['behind a number with a comma', '1,204 oars'],
    ['behind a number in thousands', '3k oars'],
    ['behind a number in brackets', '(12) oars'],
    ['that opens a line of a year', 'Tide: 2024'],
    ['of two numbers', '12:30'],
    ['of numbers alone', '[1] [2] [3]'],
    ['that opens a line of another script', '上一渡:潮水'],
  ])('%s', (_, line) => {
    expect(known.match(line)).toBe(true);
  });

  it('nowhere else', () => {
    for (const line of [
      'tell the ferrymen',
      'The ferryman',
      'tell a ferryman',
      'oars',
      'haberi ırmak',
      '12',
      '$3.50',
      '12 boats',
    ])
      expect(known.match(line)).toBe(false);
  });
});
