/**
 * What pages call the elements that say whose a story or a picture is, in the languages of newsrooms. A name is one of
 * these where one of its words is, 'photo-credit' by 'credit'.
 */
const WORDS = `
  caption captions figcaption figure figures cutline credit credits creditline byline bylines author authors authored
  attribution attributions copyright copyrights source sources sourceline dateline signature signed photographer
  photographers photographie photocredit imagecredit photosource contributor contributors reporter reporters writer
  writers correspondent agency courtesy licence license rights provenance vcard
  autor autoren autorin autorenzeile verfasser bildunterschrift bildunterzeile bildnachweis bildquelle bildtext quelle
  quellen fotograf fotografin urheber nachweis kuerzel
  auteur auteurs autrice legende legendes credits mention mentions photographe droits
  autora autores autoria firma firmas fuente fuentes leyenda pie creditos fotografo
  autore autori didascalia fonte fonti crediti firmato fotografa legenda creditos
  onderschrift bijschrift bron bronvermelding fotografie naamsvermelding
  byliner kilde kilder kalla kallor bildbyline fotobyline forfatter forfattare ophav
  tekija kuvateksti kuvaaja lahde autorzy zrodlo podpis fotografia zdroj
  avtor avtory istochnik podpis автор авторы источник подпись фото
  作者 来源 來源 记者 記者 写真 撮影 提供 저자 기자 출처 사진 كاتب المصدر تصوير
`;

const CREDIT_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
/** What a part of a name may be meant to catch, or catches unmeant: 'line' is in 'byline'. */
const CORE_WORDS = [
  'caption',
  'cutline',
  'credit',
  'byline',
  'author',
  'attribution',
  'copyright',
  'dateline',
  'figure',
  'source',
  'signature',
  'photographer',
] as const;
/** Elements of HTML that hold credits by themselves. */
const CREDIT_TAGS: ReadonlySet<string> = new Set(['figure', 'figcaption', 'caption', 'cite', 'address']);

/** Whether a class, an id or a text names credit: 'wp-caption-text', 'photoCredit', 'Crédits photo'. */
export function namesCredit(name: string): string | null {
  return wordsOf(name).find((word) => CREDIT_WORDS.has(word)) ?? null;
}

/** A word of credit that a part of a name would fit as well; null where there is none. */
export function wouldFitCredit(part: string): string | null {
  const sought = bare(part.trim());
  if (sought === '') return CORE_WORDS[0];
  return CORE_WORDS.find((word) => word.includes(sought) || sought.includes(word)) ?? namesCredit(part);
}

export function isCreditTag(tag: string): boolean {
  return CREDIT_TAGS.has(tag.toLowerCase());
}

function wordsOf(name: string): string[] {
  return bare(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** In small letters, without accents. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
