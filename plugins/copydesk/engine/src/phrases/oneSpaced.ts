/** Two signs of white space or more, or one that is no space: of running text, that is little. */
const UNEVEN = /\s{2,}|[^\S ]/g;

/** A text with one space wherever it had white space; what has that already is not taken apart. */
export const oneSpaced = (text: string): string => text.replace(UNEVEN, ' ');
