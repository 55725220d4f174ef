import { comparable } from '../page/words';
import { decodeEntities } from './entities';
import { foldSpaces } from './characters';

/** What schema.org data in a page says of its article. */
export interface LinkedArticle {
  headline: string | null;
  description: string | null;
  authors: LinkedAuthor[];
  publisher: string | null;
  datePublished: string | null;
  dateModified: string | null;
  articleBody: string | null;
  commentCount: number | null;
  section: string | null;
  keywords: string[];
  language: string | null;
  images: LinkedImage[];
}

export interface LinkedAuthor {
  name: string;
  isPerson: boolean;
}

export interface LinkedImage {
  url: string;
  caption: string | null;
  credit: string | null;
}

type Entry = Record<string, unknown>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|AnalysisNewsArticle)$/;
const MOST_NODES = 20_000;

/** The richest article of the page's JSON-LD scripts. A script that is not JSON is skipped: pages are often careless here. */
export function readJsonLd(scripts: readonly string[]): LinkedArticle | null {
  const nodes = scripts.flatMap((script) => entriesOf(parse(script)));
  const byId = new Map<string, Entry>();
  // A reference has nothing but the id of what it stands for.
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > Object.keys(byId.get(id) ?? {}).length)
      byId.set(id, node);
  }
  const resolve = (value: unknown): unknown => {
    if (!isEntry(value) || typeof value['@id'] !== 'string' || 'name' in value) return value;
    return byId.get(value['@id']) ?? value;
  };
  const articles = nodes.filter(isArticle).map((node) => readArticle(node, resolve));
  return articles.sort((a, b) => richness(b) - richness(a))[0] ?? null;
}

/**
 * The article among the items that the page's microdata or RDFa mark: the one that the page's title names, or the only
 * one. Cards of other stories are marked in the same way.
 */
export function readMarkedUp(
  items: readonly Entry[],
  titles: readonly (string | null)[],
): LinkedArticle | null {
  const articles = items.filter(isArticle).map((item) => readArticle(item, (value) => value));
  const named = titles.map((title) => comparable(title ?? ''));
  const own = articles.filter(({ headline }) => {
    const text = comparable(headline ?? '');
    return text !== '' && named.some((title) => title.includes(text));
  });
  const [only, other] = articles;
  return own.sort((a, b) => richness(b) - richness(a))[0] ?? (other ? null : (only ?? null));
}

const OPENING = /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)?/;
const CLOSING = /(?:-->|\/\*\s?\]\]>\s?\*\/|\/\/\s?\]\]>|;)$/;
const CONTROL = /[\u0000-\u001f\u2028\u2029]+/g;
const TRAILING_COMMA = /,(?=\s*[}\]])/g;

/** JSON in which the page escaped every quotation mark, as it would in an attribute: no script is read so, yet some are written so. */
const ESCAPED = /^\s*[{[]\s*(?:[{[]\s*)?&(?:quot|#34|#x22);/;

/** What a script holds; null where that is no JSON even without its line breaks, its wrapping and its last commas. */
function parse(script: string): unknown {
  const bare = script.replace(OPENING, '').trimEnd().replace(CLOSING, '').replace(CONTROL, ' ');
  const text = ESCAPED.test(bare) ? decodeEntities(bare) : bare;
  return parsed(text) ?? (text.trim() === '' ? null : parsed(text.replace(TRAILING_COMMA, '')));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every object of a JSON value, in breadth: a hostile page may nest them deeper than a stack is high. */
function entriesOf(root: unknown): Entry[] {
  const found: Entry[] = [];
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) for (const item of value) queue.push(item);
    else if (isEntry(value)) {
      found.push(value);
      for (const inner of Object.values(value))
        if (typeof inner === 'object' && inner !== null) queue.push(inner);
    }
  }
  return found;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(node: Entry): boolean {
  return listOf(node['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

function readArticle(node: Entry, resolve: (value: unknown) => unknown): LinkedArticle {
  const count = node.commentCount;
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    description: textOf(node.description),
    authors: listOf(node.author ?? node.creator).flatMap((author) => readAuthor(resolve(author))),
    publisher: nameOf(resolve(listOf(node.publisher ?? node.sourceOrganization)[0])),
    datePublished: textOf(node.datePublished),
    dateModified: textOf(node.dateModified),
    articleBody: textOf(node.articleBody),
    commentCount:
      typeof count === 'number' || (typeof count === 'string' && /^\d{1,9}$/.test(count))
        ? Number(count)
        : null,
    section: textOf(listOf(node.articleSection)[0]),
    keywords: listOf(node.keywords)
      .flatMap((word) => textOf(word)?.split(/[,;،，、]/) ?? [])
      .map((word) => word.trim()),
    language: textOf(node.inLanguage),
    images: [...listOf(node.image), ...listOf(node.associatedMedia)].flatMap((image) =>
      readImage(resolve(image)),
    ),
  };
}

function readAuthor(value: unknown): LinkedAuthor[] {
  const name = nameOf(value);
  if (name === null) return [];
  const types = isEntry(value) ? listOf(value['@type']) : [];
  return [
    { name, isPerson: !types.some((type) => type === 'Organization' || type === 'NewsMediaOrganization') },
  ];
}

function readImage(value: unknown): LinkedImage[] {
  if (!isEntry(value)) return [];
  const url = textOf(value.url) ?? textOf(value.contentUrl);
  if (url === null) return [];
  return [
    {
      url,
      caption: textOf(value.caption) ?? (value.creditText || value.author ? textOf(value.name) : null),
      credit: textOf(value.creditText) ?? nameOf(value.creator) ?? nameOf(value.author),
    },
  ];
}

function nameOf(value: unknown): string | null {
  if (!isEntry(value)) return textOf(value);
  const inParts = [textOf(value.givenName), textOf(value.familyName)]
    .filter((part) => part !== null)
    .join(' ');
  return textOf(value.name) ?? (inParts || null);
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // '&amp;amp;' and '&amp;quot;': some systems escape twice.
  const text = foldSpaces(decodeEntities(decodeEntities(value))).trim();
  return text === '' ? null : text;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 200) : [value];
}

function richness(article: LinkedArticle): number {
  const { headline, description, authors, datePublished, articleBody } = article;
  return [headline, description, authors[0], datePublished, articleBody].filter((value) => value != null)
    .length;
}
