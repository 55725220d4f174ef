/** The address of an article's edit view in the admin panel. */
export function articlePath(articleUid: string, documentId: string): string {
  return `/content-manager/collection-types/${articleUid}/${documentId}`;
}
