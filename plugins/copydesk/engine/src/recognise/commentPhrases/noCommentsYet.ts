import { phrases } from '../../phrases/phrases';

/** Lines that say that nobody has commented yet, which is a count of none and an open door. */
export const NO_COMMENTS_YET = phrases({
  en: ['no comments', 'no comments yet', 'there are no comments yet', 'no responses', 'no responses yet'],
  fr: ['aucun commentaire', 'pas encore de commentaire', 'aucun commentaire pour le moment'],
  de: ['keine kommentare', 'noch keine kommentare', 'noch keine kommentare vorhanden'],
  es: ['sin comentarios', 'no hay comentarios', 'aún no hay comentarios'],
  pt: ['sem comentários', 'nenhum comentário', 'nenhum comentário ainda'],
  it: ['nessun commento', 'ancora nessun commento'],
  nl: ['geen reacties', 'nog geen reacties'],
  pl: ['brak komentarzy'],
  ru: ['нет комментариев', 'комментариев нет', 'пока нет комментариев', 'комментариев пока нет'],
  uk: ['немає коментарів', 'коментарів немає', 'поки немає коментарів'],
  tr: ['yorum yok', 'henüz yorum yok', 'henüz yorum yapılmamış'],
  ar: ['لا توجد تعليقات', 'لا تعليقات', 'لا يوجد تعليقات'],
  he: ['אין תגובות', 'עדיין אין תגובות'],
  hi: ['कोई टिप्पणी नहीं'],
  zh: ['暂无评论', '沒有留言', '暂无留言'],
  ja: ['コメントはまだありません', 'コメントはありません'],
});
