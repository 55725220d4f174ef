import type { CaptionSubject, Subject } from '../policy/subject';

/** The credit of one photo of an article. */
export interface PhotoAttribution {
  caption: string;
  credit: string;
}

/** Whose an article is, ready to print: what goes out with it, whichever fields a client asks for. */
export interface Attribution {
  text: string;
  html: string;
  /** Where it was published first; null where the newsroom uses it by permission and there is no address. */
  link: string | null;
  byline: string | null;
  source: string | null;
  licence: { name: string; uri: string | null } | null;
  photos: PhotoAttribution[];
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const anchor = (url: string | null, text: string): string =>
  url !== null && /^https?:\/\//i.test(url)
    ? `<a href="${escapeHtml(url)}" rel="external">${escapeHtml(text)}</a>`
    : escapeHtml(text);

const photoCredit = ({ credit, creator, agency, via }: CaptionSubject): string =>
  credit ?? [creator, agency, via].filter((part) => part !== null).join(' / ');

function bylineOf({ article: { byline, authors } }: Subject): string | null {
  if (byline !== null) return byline;
  const names = (authors ?? []).flatMap(({ name }) => (name === null ? [] : [name]));
  return names.length === 0 ? null : names.join(', ');
}

/** The attribution of a published article. A credit line that the desk wrote goes before one made of the parts. */
export function attributionOf(subject: Subject): Attribution {
  const { article, source, licence } = subject;
  const byline = bylineOf(subject);
  const credit = article.creditLine ?? source?.name ?? null;
  const parts = [byline, credit].filter((part) => part !== null);
  const terms = licence === null ? [] : [licence.name];
  return {
    text: [...parts, ...terms].join(', '),
    html: [
      ...(byline === null ? [] : [escapeHtml(byline)]),
      ...(credit === null ? [] : [anchor(article.originalUrl, credit)]),
      ...(licence === null ? [] : [anchor(licence.uri, licence.name)]),
    ].join(', '),
    link: article.originalUrl,
    byline,
    source: source?.name ?? null,
    licence: licence === null ? null : { name: licence.name, uri: licence.uri },
    photos: article.photoCaptions.map((caption) => ({ caption: caption.text, credit: photoCredit(caption) })),
  };
}
