/** From where on a repeated line is boilerplate: so many articles, and so large a share of the source's last ones. */
export interface Bar {
  articles: number;
  share: number;
}

/**
 * Above or below the story, where a site keeps its furniture: 'A Harbour Wire production', 'Tips? Call the desk'. Three
 * articles are the fewest that tell habit from chance. The share keeps a section of five articles in a hundred out, and
 * whatever a site prints on every third page or more in.
 */
export const AROUND: Bar = { articles: 3, share: 0.3 };

/**
 * A sentence between the paragraphs that speaks of something else than the story: 'Local news costs money. Join our
 * members.' Half of the articles, since a column's own words stand there too.
 */
export const INSIDE: Bar = { articles: 3, share: 0.5 };

/**
 * The first words of the story. A series opens each of its parts with the same deck ('Every week we ask a neighbour
 * about a tool'), and may be all that was imported lately.
 */
export const OPENING: Bar = { articles: 5, share: 0.6 };

/**
 * What reads like a sub-heading or a question with its answer behind it: 'What happens next', 'What are you reading?'
 * Where nearly every article has it, it is the site's form and no heading of this story.
 */
export const LIKE_A_HEADING: Bar = { articles: 8, share: 0.9 };

/**
 * Words of the story's own matter, and what somebody said: the paragraph of background that every report of a trial
 * repeats, a quote that a week's articles share. Only what practically all articles of a long while print is the site's.
 */
export const OF_THE_STORY: Bar = { articles: 20, share: 0.95 };

export function isOver({ articles, share }: Bar, count: number, window: number): boolean {
  return count >= articles && count >= share * window;
}
