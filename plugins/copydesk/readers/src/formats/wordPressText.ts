const BLOCK =
  /^<\/?(?:p|h[1-6]|ul|ol|li|div|figure|blockquote|table|pre|section|hr|dl|address|form|iframe|!--)[\s>/-]/i;
const CAPTION =
  /\[caption\b[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)\s*([^[]*)\[\/caption\]/gi;

/**
 * A post's text as WordPress prints it: its editor stored blank lines where it prints paragraphs, and captions in brackets.
 */
export function paragraphsOf(text: string): string {
  const captioned = text.replace(CAPTION, '<figure>$1<figcaption>$2</figcaption></figure>');
  if (/<p[\s>]/i.test(captioned)) return captioned;
  return captioned
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => (BLOCK.test(piece) ? piece : `<p>${piece}</p>`))
    .join('\n');
}
