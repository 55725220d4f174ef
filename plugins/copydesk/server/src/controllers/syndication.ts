import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import type { FeedChannel, FeedStory } from '../syndication/feed/feedStory';
import { publicStories } from '../syndication/feed/publicStories';
import { writeAtom } from '../syndication/feed/writeAtom';
import { writeJsonFeed } from '../syndication/feed/writeJsonFeed';
import { writeRss } from '../syndication/feed/writeRss';
import { revalidated } from '../syndication/revalidated';
import { optionalText, readInput } from './request';

interface Format {
  type: string;
  write(channel: FeedChannel, stories: readonly FeedStory[]): string;
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['rss', { type: 'application/rss+xml; charset=utf-8', write: writeRss }],
  ['atom', { type: 'application/atom+xml; charset=utf-8', write: writeAtom }],
  ['json', { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed }],
]);

const MOST = 100;
const USUAL = 30;

const asked = z.strictObject({
  limit: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(MOST, `must be at most ${MOST}`)
    .default(USUAL),
  source: optionalText,
  section: optionalText,
  language: optionalText,
});

const latest = (stories: readonly FeedStory[]): Date =>
  new Date(Math.max(0, ...stories.map(({ modifiedAt }) => modifiedAt.getTime())));

export const syndicationController = (newsroom: () => Newsroom) => ({
  /** What is public, the newest first, for readers' programs and partners. */
  async feed(context: Context) {
    const format = FORMATS.get(String(context.params.format));
    if (format === undefined)
      throw new errors.NotFoundError(`There is no such feed. Ask for ${[...FORMATS.keys()].join(', ')}.`);
    const order = readInput(asked, context.query);
    const { strapi, config } = newsroom();
    const absolute: unknown = strapi.config.get('server.absoluteUrl');
    // Configured where the newsroom stands behind a proxy: `server.url`.
    const origin = new URL(
      typeof absolute === 'string' && strapi.config.get('server.url') ? absolute : context.origin,
    ).origin;
    const stories = await publicStories(newsroom(), order, origin);
    const { title, site } = config.syndication;
    const channel = {
      title,
      site: site || origin,
      url: `${origin}${context.url}`,
      modifiedAt: latest(stories),
    };
    context.body = format.write(channel, stories);
    context.type = format.type;
    revalidated(context);
  },
});
