import { CREDIT_WORDING, FALLBACK_LANGUAGE, type CreditWording } from './creditWording';

export interface CreditLanguage {
  /** BCP 47, as exact as the article's: 'de-AT'. */
  tag: string;
  wording: CreditWording;
  people: Intl.ListFormat;
  date: Intl.DateTimeFormat;
}

const wordings: ReadonlyMap<string, CreditWording> = new Map(Object.entries(CREDIT_WORDING));

/** 'de_at' → 'de-AT'; null where it is no tag that Intl could work with. */
function canonicalTag(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

const languageOf = (tag: string, wording: CreditWording): CreditLanguage => ({
  tag,
  wording,
  people: new Intl.ListFormat(tag, { type: 'conjunction' }),
  date: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }),
});

const fallback = languageOf(FALLBACK_LANGUAGE, CREDIT_WORDING[FALLBACK_LANGUAGE]);

function findLanguage(language: string): CreditLanguage {
  const tag = canonicalTag(language);
  const wording = tag === null ? undefined : wordings.get(new Intl.Locale(tag).language);
  return tag === null || wording === undefined ? fallback : languageOf(tag, wording);
}

/** Intl takes longer to open a language than to write a credit in it. */
const opened = new Map<string, CreditLanguage>();
const KEPT_OPEN = 200;

/** The words for an article in this language, and the language that these are in. */
export function creditLanguage(language: string | null): CreditLanguage {
  if (language === null) return fallback;
  const known = opened.get(language);
  if (known !== undefined) return known;
  const found = findLanguage(language);
  if (opened.size >= KEPT_OPEN) opened.clear();
  opened.set(language, found);
  return found;
}
