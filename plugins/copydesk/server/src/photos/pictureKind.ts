/** A format of picture that is taken into the Media Library. */
export interface PictureKind {
  mime: string;
  ext: string;
}

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** How each is known by its first bytes. SVG is none of them: it is a program as much as a picture. */
const KINDS: readonly (PictureKind & { is: (bytes: Buffer) => boolean })[] = [
  {
    mime: 'image/jpeg',
    ext: '.jpg',
    is: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  { mime: 'image/png', ext: '.png', is: (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' },
  { mime: 'image/gif', ext: '.gif', is: (bytes) => /^GIF8[79]a/.test(ascii(bytes, 0, 6)) },
  {
    mime: 'image/webp',
    ext: '.webp',
    is: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  },
  { mime: 'image/avif', ext: '.avif', is: (bytes) => /^ftypavi[fs]/.test(ascii(bytes, 4, 12)) },
];

export const PICTURE_ENDINGS: readonly string[] = KINDS.map(({ ext }) => ext);

/** The format of a picture, by its content alone; null where it is none, or none that is taken. */
export function pictureKind(bytes: Buffer): PictureKind | null {
  const kind = KINDS.find(({ is }) => is(bytes));
  return kind === undefined ? null : { mime: kind.mime, ext: kind.ext };
}
