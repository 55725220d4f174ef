import slugify from 'slugify';
import { transliterate } from 'transliteration';

const LONGEST = 90;

/** Cuts at a hyphen, so that no word is cut in two. */
function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const hyphen = cut.lastIndexOf('-');
  return cut.slice(0, hyphen > LONGEST / 2 ? hyphen : LONGEST);
}

const asSlug = (text: string, locale: string): string =>
  slugify(text, { lower: true, strict: true, locale }).replace(/^-+|-+$/g, '');

/**
 * A headline as the last part of an address: lower-case Latin letters, digits and hyphens, at most 90 characters.
 * Scripts that slugify does not know (Chinese, Hebrew, Hindi …) are transliterated.
 * @param language BCP 47; its letters are spelled out its own way, 'ü' as 'ue' in German.
 * @returns '' only where the headline has no letter or digit at all.
 */
export function slugOf(headline: string, language: string): string {
  const locale = language.split('-')[0] ?? 'en';
  const latin = asSlug(headline, locale);
  // slugify drops what it can't spell, so a headline in two scripts would come out as its Latin words alone.
  const letters = headline.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const slug = latin.length >= letters / 2 ? latin : asSlug(transliterate(headline), locale);
  return shorten(slug);
}
