import { CREDIT_WORDING, FALLBACK_LANGUAGE, type CreditWording } from './creditWording';

export interface CreditLanguage {
  /** BCP 47, as exact as the article's: 'de-AT'. */
  tag: string;
  wording: CreditWording;
}

const wordings: ReadonlyMap<string, CreditWording> = new Map(Object.entries(CREDIT_WORDING));

const fallback: CreditLanguage = { tag: FALLBACK_LANGUAGE, wording: CREDIT_WORDING[FALLBACK_LANGUAGE] };

/** 'de_at' → 'de-AT'; null where it is no tag that Intl could work with. */
function canonicalTag(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** The words for an article in this language, and the language that these are in. */
export function creditLanguage(language: string | null): CreditLanguage {
  const tag = language === null ? null : canonicalTag(language);
  const wording = tag === null ? undefined : wordings.get(new Intl.Locale(tag).language);
  return tag === null || wording === undefined ? fallback : { tag, wording };
}
