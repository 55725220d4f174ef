/** Which article a part of the panel is about. */
export interface ArticleAddress {
  articleUid: string;
  documentId: string;
}
