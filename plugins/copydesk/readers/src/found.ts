import type { ScrapeHints } from '../../engine/src';

/** Where something stands in what was given. */
export interface Place {
  /** As it was given; of what lies in an archive, 'pages.zip/monday/ferry.html'. */
  file: string;
  /** A row, a line, an item: counted from one, as a person counts. Null where the whole file is meant. */
  record: number | null;
}

/** An article as bytes, and what the file says of it beside. */
export interface FoundScrape {
  kind: 'scrape';
  place: Place;
  /** Where it was published. */
  url: string | null;
  contentType: string | null;
  bytes: Buffer;
  hints: ScrapeHints;
}

/** An article of which only the address is given: it has to be fetched. */
export interface FoundAddress {
  kind: 'address';
  place: Place;
  url: string;
  hints: ScrapeHints;
  /** What a feed tells of it beside, in plain words: it changes as the article does. */
  teaser?: string;
}

/** A file or record that could not be read. */
export interface Problem {
  kind: 'problem';
  place: Place;
  /** The field that is wrong, where it is one. */
  field: string | null;
  what: string;
  whatToDo: string;
  /** The record as it came, where its format has records that can be told apart. */
  bytes?: Buffer;
  /** The story that its sender cancels or withholds; only where that is what it says. */
  withdraws?: Withdrawal;
}

/** What its sender says of a story, as the IPTC has it in pubStatus. */
export interface Withdrawal {
  /** Where the story was published. */
  url: string;
  status: 'canceled' | 'withheld';
}

/** Records that are no articles, and were left alone for that: pictures of a crawl, pages of a blog's menu. */
export interface LeftOut {
  kind: 'leftOut';
  file: string;
  count: number;
  /** 'of type "attachment"', after 'records'. */
  what: string;
}

/** What a reader finds, in the order in which it stands. */
export type Found = FoundScrape | FoundAddress | Problem | LeftOut;

/** One record of a file that is no article. */
export const leftOut = (file: string, what: string): LeftOut => ({ kind: 'leftOut', file, count: 1, what });

/** 'rows.jsonl, record 3'. */
export function describePlace({ file, record }: Place): string {
  return record === null ? file : `${file}, record ${record}`;
}

/** A problem in words: where, what was wrong, what to do. */
export function describeProblem({ place, field, what, whatToDo }: Problem): string {
  const where = field === null ? describePlace(place) : `${describePlace(place)}, field ${field}`;
  return `${where}: ${what} ${whatToDo}`.trimEnd();
}

/** What was left out, in words. */
export function describeLeftOut({ file, count, what }: LeftOut): string {
  return `${file}: ${count} ${count === 1 ? 'record' : 'records'} ${what} left out: no articles.`;
}
