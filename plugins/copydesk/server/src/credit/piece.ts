import { isWebAddress } from '../newsroom/webAddress';
import { mentionOf } from './mention';

/** A stretch of a credit: its words, and what they link to. Text and HTML are both made of these. */
export interface Piece {
  text: string;
  link: Link | null;
}

export interface Link {
  url: string;
  /** As HTML has it: `license` is the one that the page's copy is under. */
  rel: 'external' | 'license';
}

/** A link; null where the address is none that a reader's browser may open. */
export const linkTo = (url: string | null, rel: Link['rel']): Link | null =>
  url !== null && isWebAddress(url) ? { url, rel } : null;

export const plain = (text: string): Piece => ({ text, link: null });

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

export const links = (pieces: readonly Piece[], { url }: Link): boolean =>
  pieces.some(({ link }) => link?.url === url);

/** Links the first mention of a name, unless something links there already. */
export function linkMention(pieces: readonly Piece[], name: string, link: Link): Piece[] {
  if (links(pieces, link)) return [...pieces];
  let linked = false;
  return pieces.flatMap((piece) => {
    const mention = linked || piece.link !== null ? null : mentionOf(piece.text, name);
    if (mention === null) return [piece];
    linked = true;
    const { start, end } = mention;
    const parts = [
      plain(piece.text.slice(0, start)),
      { text: piece.text.slice(start, end), link },
      plain(piece.text.slice(end)),
    ];
    return parts.filter(({ text }) => text !== '');
  });
}

/** Without the spaces at either end, which a slot that stayed empty leaves behind. */
export const trimmed = (pieces: readonly Piece[]): Piece[] =>
  pieces
    .map((piece, index) => {
      const text = index === 0 ? piece.text.trimStart() : piece.text;
      return { ...piece, text: index === pieces.length - 1 ? text.trimEnd() : text };
    })
    .filter(({ text }) => text !== '');

const ENDS_SENTENCE = /[.!?…؟]["'”“’»״]?$/;

/** With a full stop, where it has no end yet. */
export const sentence = (pieces: readonly Piece[]): Piece[] =>
  ENDS_SENTENCE.test(textOf(pieces)) ? [...pieces] : [...pieces, plain('.')];

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

export const htmlOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, link }) =>
      link === null
        ? escapeHtml(text)
        : `<a href="${escapeHtml(link.url)}" rel="${link.rel}">${escapeHtml(text)}</a>`,
    )
    .join('');
