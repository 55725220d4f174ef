import { COMMENTS_OPEN } from '../../recognise/commentPhrases/commentsOpen';
import type { StripRule } from '../rule';

export const leaveAComment: StripRule = {
  id: 'leaveAComment',
  title: 'Invitation to comment',
  why: "It invites readers of the original page to comment. The story's fields keep that comments are open.",
  kind: 'comment',
  confidence: 0.97,
  phrases: COMMENTS_OPEN,
  examples: {
    removes: [
      'Leave a Comment',
      'Leave a Reply Cancel reply',
      'Join the conversation',
      'Schreibe einen Kommentar',
      'Deja un comentario',
      'Yorum yapın',
      'כתיבת תגובה',
      'コメントを書く',
    ],
    keeps: ['Leave a comment in the guest book, the warden tells everyone, and sign it with your real name.'],
  },
};
