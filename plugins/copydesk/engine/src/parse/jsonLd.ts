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
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const resolve = (value: unknown): unknown => {
    if (!isEntry(value) || typeof value['@id'] !== 'string' || 'name' in value) return value;
    return byId.get(value['@id']) ?? value;
  };
  const articles = nodes.filter(isArticle).map((node) => readArticle(node, resolve));
  return articles.sort((a, b) => richness(b) - richness(a))[0] ?? null;
}

function parse(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/<!\[CDATA\[)?/, '')
    .replace(/[\n\r\t]+/g, ' ');
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
    publisher: nameOf(resolve(listOf(node.publisher)[0])),
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
      caption: textOf(value.caption),
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
  const text = foldSpaces(decodeEntities(value)).trim();
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
