import { generateRssFeed } from 'feedsmith';
import { categoriesOf, contentHtml, rightsOf, type FeedChannel, type FeedStory } from './feedStory';
import { mediaPhoto } from './mediaPhoto';
import { xmlTexts } from './xmlText';

/** Whoever is named beside people: a byline of an agency alone. */
const creatorsOf = ({ authors, attribution: { byline } }: FeedStory): string[] =>
  authors.length > 0 ? authors : byline === null ? [] : [byline];

function itemOf(story: FeedStory) {
  const { attribution, sourceUrl, photos } = story;
  const { source, licence } = attribution;
  return {
    title: story.headline,
    link: story.url,
    guid: { value: story.documentId, isPermaLink: false },
    pubDate: story.publishedAt,
    ...(story.deck !== null && { description: story.deck }),
    content: { encoded: contentHtml(story) },
    categories: categoriesOf(story).map((name) => ({ name })),
    ...(source !== null && sourceUrl !== null && { source: { title: source, url: sourceUrl } }),
    dc: { creators: creatorsOf(story), rights: [rightsOf(story)] },
    ...(licence?.uri != null && { creativeCommons: { licenses: [licence.uri] } }),
    ...(photos.length > 0 && { media: { contents: photos.map(mediaPhoto) } }),
  };
}

/** RSS 2.0, with Dublin Core, Media RSS and the licence beside it. */
export const writeRss = (
  { title, site, url, modifiedAt }: FeedChannel,
  stories: readonly FeedStory[],
): string =>
  generateRssFeed(
    xmlTexts({
      title,
      link: site,
      description: title,
      lastBuildDate: modifiedAt,
      atom: { links: [{ href: url, rel: 'self', type: 'application/rss+xml' }] },
      items: stories.map(itemOf),
    }),
  );
