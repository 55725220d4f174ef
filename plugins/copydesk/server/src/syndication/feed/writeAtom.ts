import { generateAtomFeed } from 'feedsmith';
import { categoriesOf, contentHtml, rightsOf, type FeedChannel, type FeedStory } from './feedStory';
import { mediaPhoto } from './mediaPhoto';
import { xmlTexts } from './xmlText';

/** Atom wants an author of every entry: who is named, or whose it is. */
function authorsOf({ authors, attribution: { byline, source } }: FeedStory): { name: string }[] {
  const named = authors.length > 0 ? authors : [byline ?? source ?? 'Unknown'];
  return named.map((name) => ({ name }));
}

function entryOf(story: FeedStory) {
  const { attribution, sourceUrl, photos } = story;
  const { source, licence, link } = attribution;
  return {
    id: `urn:copydesk:${story.documentId}`,
    title: { value: story.headline },
    published: story.publishedAt,
    updated: story.modifiedAt,
    authors: authorsOf(story),
    links: [
      { href: story.url, rel: 'alternate' },
      ...(link === null ? [] : [{ href: link, rel: 'via' }]),
      ...(licence?.uri == null ? [] : [{ href: licence.uri, rel: 'license' }]),
    ],
    ...(story.deck !== null && { summary: { value: story.deck } }),
    content: { value: contentHtml(story), type: 'html' },
    rights: { value: rightsOf(story) },
    categories: categoriesOf(story).map((term) => ({ term })),
    ...(source !== null &&
      sourceUrl !== null && {
        source: { id: sourceUrl, title: { value: source }, links: [{ href: sourceUrl }] },
      }),
    ...(photos.length > 0 && { media: { contents: photos.map(mediaPhoto) } }),
  };
}

/** Atom 1.0, with Media RSS; the licence as RFC 4946 has it. */
export const writeAtom = (
  { title, site, url, modifiedAt }: FeedChannel,
  stories: readonly FeedStory[],
): string =>
  generateAtomFeed(
    xmlTexts({
      id: url,
      title: { value: title },
      updated: modifiedAt,
      links: [
        { href: site, rel: 'alternate' },
        { href: url, rel: 'self', type: 'application/atom+xml' },
      ],
      entries: stories.map(entryOf),
    }),
  );
