export interface WaitingArticle {
  articleDocumentId: string;
  headline: string;
  reasons: string[];
  createdAt: string;
}
