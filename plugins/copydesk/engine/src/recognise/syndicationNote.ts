const NOTES: readonly RegExp[] = [
  /^this (?:article|story|post|piece|report|essay|column) (?:was |is |has been |first |originally )*(?:published|appeared|produced|republished|reprinted|syndicated|adapted|co-published)\b/i,
  /^(?:originally |first )(?:published|appeared|posted) (?:by|in|on|at)\b/i,
  /^(?:republished|reprinted) (?:from|with permission|under)\b/i,
  /^[(（]?(?:additional )?(?:reporting|writing) by \p{Lu}/iu,
  /^[(（]?(?:edited|compiled|translated) by \p{Lu}[^.]{2,80}[)）.]?$/iu,
  /(?:contributed to (?:this|the) (?:report|story|article)|contributed (?:additional )?reporting)\.?[)）]?$/i,
  /^[(（](?:with|with (?:inputs?|files|reporting) from|con informaci[oó]n de|avec|mit material (?:von|der)|met|con|com) [^()]{2,60}[)）]\.?$/i,
  /^(?:with (?:inputs?|files|reporting|agencies|agency inputs) from)\b.{2,80}$/i,
  /^(?:avec (?:l['’])?(?:afp|reuters|ap)\b|mit material (?:der|von)\b|con informaci[oó]n de\b|com informaç(?:ões|ão) d[aeo]s?\b|na podstawie\b|за матеріалами\b|по материалам\b|quelle: dpa|kaynak:).{0,80}$/iu,
  /^(?:cet article (?:a été|est) (?:initialement |d['’]abord )?(?:publié|republié)|dieser (?:artikel|text|beitrag) (?:erschien|ist|wurde) (?:zuerst|ursprünglich|erstmals)|este art[ií]culo (?:fue|se) (?:publicad[oa]|public[oó])|este artigo foi (?:originalmente )?publicado|questo articolo è (?:stato )?(?:pubblicato|apparso)|dit artikel (?:verscheen|is) (?:eerder|oorspronkelijk))/iu,
  /^(?:ця стаття (?:вперше |була )|эта статья (?:впервые |была )|نُشر هذا المقال|نشر هذا المقال|המאמר פורסם (?:לראשונה|במקור)|यह (?:लेख|रिपोर्ट) (?:पहले|मूल रूप से)|本文(?:原载|首发|转载|来源|經授權)|(?:来源|稿源|文章来源)[:：]|本記事は.{1,40}(?:転載|掲載))/u,
  /^[（(【[]?(?:责任编辑|責任編輯|责编|編輯|编辑|校对|审核|监制|编审)\s?[:：]\s?[^。]{1,40}$/u,
];
/** '来源：临溪日报 2025年3月9日': who printed it first, perhaps with its day. */
const CHINESE_SOURCE = /^(?:来源|來源|稿源|文章来源|信息来源)\s?[:：]\s?(?<name>[^\s，。|]{2,30})/u;
const SOURCE_LINE =
  /^(?:source|sources|quelle|fuente|fonte|bron|источник|джерело|المصدر|מקור|स्रोत|kaynak|źródło)\s?[:：]\s?(?<source>\S.{1,60})$/iu;
const LONGEST = 450;

/** Whether a line opens as one that names the story's source, and no picture's. */
export function isChineseSource(line: string): boolean {
  return line.length <= LONGEST && CHINESE_SOURCE.test(line);
}

/** Whether a line says where the story came from or who else worked on it: sign-offs, syndication and source lines. */
export function isSyndicationNote(line: string): boolean {
  return line.length <= LONGEST && (SOURCE_LINE.test(line) || NOTES.some((note) => note.test(line)));
}

const PUBLISHED_BY =
  /\b(?:published|appeared|posted|republished|produced|reprinted)\s+(?:here )?(?:first |originally )?(?:by|on|in|at|from|with permission from)\s+(?<name>\p{Lu}[\p{L}\p{N}'’&.-]*(?: (?:of|the|and|\p{Lu}[\p{L}\p{N}'’&.-]*)){0,5})/u;

/** The publisher that a syndication note names, 'Grist' in 'This story was originally published by Grist and …'. */
export function publisherInNote(note: string): string | null {
  const source = CHINESE_SOURCE.exec(note)?.groups?.name;
  if (source) return source;
  return (
    PUBLISHED_BY.exec(note)
      ?.groups?.name?.replace(/[.,]$/, '')
      .replace(/ (?:and|of|the)$/, '') ?? null
  );
}
