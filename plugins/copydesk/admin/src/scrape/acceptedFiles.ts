/** What the file chooser offers, and what a drop may bring. */
export const ACCEPTED_EXTENSIONS = ['.html', '.htm', '.txt'];

/** Tells the files that can be scrapes from the rest, by the ends of their names. */
export function acceptedFiles(files: File[]): { accepted: File[]; refused: File[] } {
  const isAccepted = (file: File) =>
    ACCEPTED_EXTENSIONS.some((extension) => file.name.toLowerCase().endsWith(extension));

  return { accepted: files.filter(isAccepted), refused: files.filter((file) => !isAccepted(file)) };
}
