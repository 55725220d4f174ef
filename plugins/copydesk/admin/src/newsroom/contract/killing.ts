/** Another article that may hold what was killed. */
export interface RelatedArticle {
  documentId: string;
  headline: string;
  because: 'text' | 'address' | 'version' | 'nearDuplicate';
  published: boolean;
}

export interface Killed {
  documentId: string;
  notice: string;
  wasPublic: boolean;
  related: RelatedArticle[];
}
