import { generateJsonFeed } from 'feedsmith';
import { categoriesOf, contentHtml, type FeedChannel, type FeedStory } from './feedStory';

function itemOf(story: FeedStory) {
  const { authors, attribution, photos } = story;
  const [photo] = photos;
  return {
    id: story.documentId,
    url: story.url,
    ...(attribution.link !== null && { external_url: attribution.link }),
    title: story.headline,
    content_html: contentHtml(story),
    ...(story.deck !== null && { summary: story.deck }),
    ...(photo !== undefined && { image: photo.url }),
    date_published: story.publishedAt,
    date_modified: story.modifiedAt,
    authors: authors.map((name) => ({ name })),
    tags: categoriesOf(story),
    ...(story.language !== null && { language: story.language }),
    // What the content API gives of every article.
    _attribution: attribution,
  };
}

/** JSON Feed 1.1, each item with its `_attribution`. */
export function writeJsonFeed({ title, site, url }: FeedChannel, stories: readonly FeedStory[]): string {
  const items = stories.map(itemOf);
  const feed = generateJsonFeed({ title, home_page_url: site, feed_url: url, items });
  // A feed without stories has a list all the same: the library leaves out what is empty.
  return JSON.stringify(items.length === 0 ? { ...Object(feed), items } : feed);
}
