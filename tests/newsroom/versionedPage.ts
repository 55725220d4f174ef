/** A page of a story whose parts are given; of another story for each number, so that no two are alike. */
export interface VersionedPage {
  headline: string;
  byline: string | null;
  paragraphs: string[];
  captions: { image: string; text: string }[];
  modifiedAt: string | null;
}

const PLACES = [
  'Vessow',
  'Tolmer',
  'Arnsk',
  'Quillby',
  'Hestrand',
  'Marrow Sound',
  'Ulvik Ness',
  'Brackwater',
];

/** The first version of a story. */
export function firstVersion(number: number): VersionedPage {
  const place = `${PLACES[number % PLACES.length]} ${number}`;
  return {
    headline: `Lock gate of ${place} gives way at night`,
    byline: 'By Ines Calloway',
    paragraphs: [
      `The upper lock gate of ${place} gave way shortly after midnight, and the basin emptied within the hour, the keeper said.`,
      `Nine barges of ${place} lay on the mud in the morning, among them a floating bakery that had opened a week before.`,
      `The waterway office of ${place} said that the gate had been inspected in March, and that nothing had been found then.`,
      `Divers are to look at the hinges of the gate of ${place} on Thursday, when the current is expected to be weaker.`,
    ],
    captions: [],
    modifiedAt: null,
  };
}

export const pageOf = ({ headline, byline, paragraphs, captions, modifiedAt }: VersionedPage): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:title" content="${headline}">${
    modifiedAt === null ? '' : `<meta property="article:modified_time" content="${modifiedAt}">`
  }</head><body><article><h1>${headline}</h1>${byline === null ? '' : `<p class="byline">${byline}</p>`}${captions
    .map(({ image, text }) => `<figure><img src="${image}"><figcaption>${text}</figcaption></figure>`)
    .join('')}${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
