const LONGEST = 40;

/** So much of a text tells an editor which one is meant. */
export const openingOf = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
