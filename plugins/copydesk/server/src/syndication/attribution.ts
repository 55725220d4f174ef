import { renderCredit } from '../credit/renderCredit';
import type { Correction } from '../editorial/correction';
import type { CreditPlacement } from '../licences/obligations';
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
  /** Where on the page the licence wants it. */
  placement: CreditPlacement;
  /** BCP 47, of the words around the names. */
  language: string;
  /** Where it was published first; null where the newsroom uses it by permission and there is no address. */
  link: string | null;
  byline: string | null;
  source: string | null;
  /** Whether the source asks whoever shows its copy to show its logo. */
  logoRequired: boolean;
  licence: { name: string; uri: string | null } | null;
  photos: PhotoAttribution[];
  /** What was wrong in it, the oldest first. */
  corrections: Correction[];
}

const photoCredit = ({ credit, creator, agency, via }: CaptionSubject): string =>
  credit ?? [creator, agency, via].filter((part) => part !== null).join(' / ');

function bylineOf({ article: { byline, authors } }: Subject): string | null {
  if (byline !== null) return byline;
  const names = (authors ?? []).flatMap(({ name }) => (name === null ? [] : [name]));
  return names.length === 0 ? null : names.join(', ');
}

/** The attribution of a published article, with its corrections: both go out whatever a client asks for. */
export function attributionOf(subject: Subject, corrections: Correction[]): Attribution {
  const { article, source, licence } = subject;
  return {
    ...renderCredit(subject),
    link: article.originalUrl,
    byline: bylineOf(subject),
    source: source?.name ?? null,
    logoRequired: source?.logoRequired ?? false,
    licence: licence === null ? null : { name: licence.printedName ?? licence.name, uri: licence.uri },
    photos: article.photoCaptions.map((caption) => ({ caption: caption.text, credit: photoCredit(caption) })),
    corrections,
  };
}
