/** What a BCP 47 tag is called in the editor's language; the tag itself where it has no name. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A page may say anything of its language, and `of` throws at what is no tag.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
