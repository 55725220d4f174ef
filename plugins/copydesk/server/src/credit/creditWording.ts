/**
 * How a credit is said in one language, as templates; see `fillTemplate`. Where a name would have to be declined, the
 * words put it behind a colon instead.
 */
export interface CreditWording {
  direction: 'ltr' | 'rtl';
  author: string;
  /** Without the headline, for where another sentence gives it or nobody asks for it. */
  source: string;
  titledSource: string;
  title: string;
  licence: string;
  permission: string;
  changes: string;
}

/** By the first part of a language's BCP 47 tag. */
export const CREDIT_WORDING = {
  ar: {
    direction: 'rtl',
    author: 'بقلم {authors}',
    source: 'نُشر أولاً في {source}[ بتاريخ {date}]',
    titledSource: '«{title}» نُشر أولاً في {source}[ بتاريخ {date}]',
    title: '«{title}»',
    licence: 'الترخيص: {licence}',
    permission: 'أُعيد نشره بإذن',
    changes: 'التعديلات: {changes}',
  },
  de: {
    direction: 'ltr',
    author: 'Von {authors}',
    source: 'Dieser Text erschien zuerst[ am {date}] bei {source}',
    titledSource: '„{title}“ erschien zuerst[ am {date}] bei {source}',
    title: '„{title}“',
    licence: 'Lizenz: {licence}',
    permission: 'Veröffentlicht mit Genehmigung',
    changes: 'Änderungen: {changes}',
  },
  en: {
    direction: 'ltr',
    author: 'By {authors}',
    source: 'This story was originally published by {source}[ on {date}]',
    titledSource: '“{title}” was originally published by {source}[ on {date}]',
    title: '“{title}”',
    licence: 'Republished under {licence}',
    permission: 'Republished with permission',
    changes: 'Changes: {changes}',
  },
  es: {
    direction: 'ltr',
    author: 'Por {authors}',
    source: 'Este texto fue publicado originalmente por {source}[ el {date}]',
    titledSource: '«{title}» fue publicado originalmente por {source}[ el {date}]',
    title: '«{title}»',
    licence: 'Licencia: {licence}',
    permission: 'Republicado con autorización',
    changes: 'Cambios: {changes}',
  },
  fr: {
    direction: 'ltr',
    author: 'Par {authors}',
    source: 'Ce texte a été publié à l’origine par {source}[ ({date})]',
    titledSource: '« {title} » a été publié à l’origine par {source}[ ({date})]',
    title: '« {title} »',
    licence: 'Licence : {licence}',
    permission: 'Republié avec autorisation',
    changes: 'Modifications : {changes}',
  },
  he: {
    direction: 'rtl',
    author: 'מאת {authors}',
    source: 'פורסם לראשונה: {source}[, {date}]',
    titledSource: '״{title}״. פורסם לראשונה: {source}[, {date}]',
    title: '״{title}״',
    licence: 'רישיון: {licence}',
    permission: 'פורסם מחדש באישור',
    changes: 'שינויים: {changes}',
  },
  it: {
    direction: 'ltr',
    author: 'Di {authors}',
    source: 'Questo testo è stato pubblicato originariamente da {source}[ ({date})]',
    titledSource: '«{title}» è stato pubblicato originariamente da {source}[ ({date})]',
    title: '«{title}»',
    licence: 'Licenza: {licence}',
    permission: 'Ripubblicato con autorizzazione',
    changes: 'Modifiche: {changes}',
  },
  nl: {
    direction: 'ltr',
    author: 'Door {authors}',
    source: 'Dit artikel is oorspronkelijk gepubliceerd door {source}[ op {date}]',
    titledSource: '‘{title}’ is oorspronkelijk gepubliceerd door {source}[ op {date}]',
    title: '‘{title}’',
    licence: 'Licentie: {licence}',
    permission: 'Overgenomen met toestemming',
    changes: 'Wijzigingen: {changes}',
  },
  pl: {
    direction: 'ltr',
    author: 'Autor: {authors}',
    source: 'Pierwotna publikacja: {source}[, {date}]',
    titledSource: '„{title}” – pierwotna publikacja: {source}[, {date}]',
    title: '„{title}”',
    licence: 'Licencja: {licence}',
    permission: 'Przedruk za zgodą właściciela praw',
    changes: 'Zmiany: {changes}',
  },
  pt: {
    direction: 'ltr',
    author: 'Por {authors}',
    source: 'Este texto foi publicado originalmente por {source}[ em {date}]',
    titledSource: '“{title}” foi publicado originalmente por {source}[ em {date}]',
    title: '“{title}”',
    licence: 'Licença: {licence}',
    permission: 'Republicado com autorização',
    changes: 'Alterações: {changes}',
  },
  ru: {
    direction: 'ltr',
    author: 'Автор: {authors}',
    source: 'Впервые опубликовано: {source}[, {date}]',
    titledSource: '«{title}» — впервые опубликовано: {source}[, {date}]',
    title: '«{title}»',
    licence: 'Лицензия: {licence}',
    permission: 'Перепечатано с разрешения правообладателя',
    changes: 'Изменения: {changes}',
  },
  uk: {
    direction: 'ltr',
    author: 'Автор: {authors}',
    source: 'Уперше опубліковано: {source}[, {date}]',
    titledSource: '«{title}» — уперше опубліковано: {source}[, {date}]',
    title: '«{title}»',
    licence: 'Ліцензія: {licence}',
    permission: 'Передруковано з дозволу правовласника',
    changes: 'Зміни: {changes}',
  },
} as const satisfies Record<string, CreditWording>;

/** What an article in any other language is credited in. */
export const FALLBACK_LANGUAGE = 'en';
