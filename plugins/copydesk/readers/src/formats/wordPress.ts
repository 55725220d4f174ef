import { leftOut, type Found, type Place } from '../found';
import { hintsOf } from '../record/hints';
import { scrapeOf } from '../record/scrapeOf';
import { webAddress } from '../record/webAddress';
import { plainWords } from '../text/plainWords';
import { childrenOf, rawText, wordsIn, type XmlElement } from '../xml/xmlElement';
import { paragraphsOf } from './wordPressText';
import { xmlReader, type Surroundings } from './xmlReader';

/** What WordPress exports (WXR): its published posts are articles. */
export const readWordPress = xmlReader((name) => name === 'item', articleOfPost);

function articleOfPost(post: XmlElement, place: Place, { around }: Surroundings): Found {
  const type = textOf(post, 'wp:post_type') ?? 'post';
  const status = textOf(post, 'wp:status') ?? 'publish';
  if (type !== 'post') return leftOut(place.file, `of type "${type}"`);
  if (status !== 'publish') return leftOut(place.file, `with the status "${status}"`);
  const [content] = childrenOf(post, 'content:encoded');
  const text = content === undefined ? '' : rawText(content);
  const url = webAddress(textOf(post, 'link'));
  if (text.trim() === '')
    return {
      kind: 'problem',
      place,
      field: 'content:encoded',
      what: `The post has no text: ${textOf(post, 'title') ?? url ?? 'without a title'}.`,
      whatToDo: 'Export it with its content, or import the page itself.',
    };
  return scrapeOf(
    { text: paragraphsOf(text), isHtml: true },
    { place, url, hints: hintsOfPost(post, around) },
  );
}

function hintsOfPost(post: XmlElement, around: Surroundings['around']) {
  const authors = childrenOf(post, 'dc:creator').flatMap(
    (creator) => displayName(wordsIn(creator), around) ?? [],
  );
  const terms = (domain: string) =>
    childrenOf(post, 'category')
      .filter(({ attributes }) => attributes.get('domain') === domain)
      .flatMap((category) => plainWords(wordsIn(category)) ?? []);
  return hintsOf({
    headline: plainWords(textOf(post, 'title')),
    byline: authors.join(', '),
    authors,
    publishedAt: universal(textOf(post, 'wp:post_date_gmt')) ?? textOf(post, 'pubdate', 'wp:post_date'),
    modifiedAt: universal(textOf(post, 'wp:post_modified_gmt')),
    language: around.get('rss/channel/language')?.[0] ?? null,
    publisher: plainWords(around.get('rss/channel/title')?.[0]),
    section: terms('category')[0] ?? null,
    keywords: terms('post_tag'),
  });
}

/** A post names its author by the name that he logs in with; the head of the export says whose that is. */
function displayName(login: string | null, around: Surroundings['around']): string | null {
  const authors = 'rss/channel/wp:author';
  const logins = around.get(`${authors}/wp:author_login`) ?? [];
  const names = around.get(`${authors}/wp:author_display_name`) ?? [];
  // Where a name is missing, the two lists don't fit, and nobody is named wrongly.
  const at = login === null || logins.length !== names.length ? -1 : logins.indexOf(login);
  return names[at] ?? login;
}

/** '2024-05-03 14:05:00' of a field that is in universal time; a draft's is all zeros. */
function universal(written: string | null): string | null {
  return written !== null && /^[12]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(written)
    ? `${written.replace(' ', 'T')}Z`
    : null;
}

function textOf(post: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = wordsIn(childrenOf(post, name)[0]);
    if (text !== null) return text;
  }
  return null;
}
