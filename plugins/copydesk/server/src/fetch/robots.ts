import robotsParser from 'robots-parser';

/** What a site's robots.txt says to us. */
export interface Robots {
  allows(url: string): boolean;
  /** Milliseconds that it wants between two requests; null where it names none. */
  crawlDelay: number | null;
}

/** The longest pause that a site is granted. */
const LONGEST_DELAY = 30_000;
const EVERYTHING: Robots = { allows: () => true, crawlDelay: null };
const NOTHING: Robots = { allows: () => false, crawlDelay: null };

/** As RFC 9309 has it: no file allows all, a server that fails allows nothing until it is well again. */
export function readRobots(url: string, status: number, text: string, agent: string): Robots {
  if (status >= 500 || status === 429) return NOTHING;
  if (status >= 400) return EVERYTHING;
  const parsed = robotsParser(url, text);
  const seconds = parsed.getCrawlDelay(agent);
  return {
    allows: (page) => parsed.isAllowed(page, agent) ?? true,
    crawlDelay: seconds === undefined ? null : Math.min(seconds * 1_000, LONGEST_DELAY),
  };
}
