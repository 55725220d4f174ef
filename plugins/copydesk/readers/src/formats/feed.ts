import type { HintedCaption } from '../../../engine/src';
import type { Found, Place } from '../found';
import { hasTags, type Body } from '../record/bodyOf';
import { hintsOf } from '../record/hints';
import { scrapeOf } from '../record/scrapeOf';
import { webAddress } from '../record/webAddress';
import { plainWords } from '../text/plainWords';
import { markupIn } from '../xml/markup';
import {
  allWithin,
  childrenOf,
  elementsIn,
  localChildren,
  localName,
  rawText,
  wordsIn,
  type XmlElement,
} from '../xml/xmlElement';
import { xmlReader, type Surroundings } from './xmlReader';

/*
 * RSS 0.9 to 2.0, RDF and Atom, with the modules by which feeds give text and credit: content:encoded, Dublin Core, Media
 * RSS (https://www.rssboard.org/media-rss). Prefixes are taken as they are usually written.
 */

/** Words from which on a description is the article, and no teaser of it. */
const WHOLE_TEXT = 1_200;

const isItem = (name: string) =>
  ['item', 'entry'].includes(localName(name)) && !/^(?:media|opensearch|wp):/.test(name);

export const readFeed = xmlReader(isItem, articleOfItem);

function articleOfItem(item: XmlElement, place: Place, surroundings: Surroundings): Found {
  const { around, inherited, source } = surroundings;
  const base =
    item.attributes.get('xml:base') ??
    inherited('xml:base') ??
    source.url ??
    first(around, 'rss/channel/link', 'rdf:rdf/channel/link');
  const url = addressOf(item, webAddress(base));
  const hints = hintsOfItem(item, surroundings);
  const body = contentOf(item);
  if (body !== null) return scrapeOf(body, { place, url, hints });
  const summary = summaryOf(item);
  const teaser = plainWords(summary?.text);
  if (url !== null && (teaser?.length ?? 0) < WHOLE_TEXT)
    return { kind: 'address', place, url, hints, ...(teaser !== null && { teaser }) };
  if (summary !== null) return scrapeOf(summary, { place, url, hints });
  return {
    kind: 'problem',
    place,
    field: null,
    what: `The item has neither a text nor an address${hints.headline === undefined ? '' : `: ${hints.headline}`}.`,
    whatToDo: 'Ask whoever makes the feed for content:encoded (RSS) or content (Atom), or for links.',
  };
}

function hintsOfItem(item: XmlElement, { around, inherited }: Surroundings) {
  const own = authorsOf(item);
  // RFC 4287 (4.2.1): who wrote a feed wrote its entries, where they name nobody.
  const authors = own.length > 0 ? own : [...(around.get('feed/author/name') ?? [])];
  const categories = localChildren(item, 'category', 'subject').flatMap(
    (one) => plainWords(one.attributes.get('label') ?? one.attributes.get('term') ?? rawText(one)) ?? [],
  );
  return hintsOf({
    headline: plainWords(textOf(item, 'title') ?? textOf(item, 'dc:title', 'media:title')),
    byline: authors.join(', '),
    authors,
    publishedAt: textOf(
      item,
      'pubdate',
      'published',
      'dc:date',
      'issued',
      'dcterms:issued',
      'created',
      'dcterms:created',
      'date',
    ),
    modifiedAt: textOf(item, 'updated', 'atom:updated', 'dcterms:modified', 'modified'),
    language:
      textOf(item, 'dc:language', 'language') ??
      item.attributes.get('xml:lang') ??
      inherited('xml:lang') ??
      first(around, 'rss/channel/language', 'rss/channel/dc:language', 'rdf:rdf/channel/dc:language'),
    publisher:
      publisherOf(item) ??
      plainWords(
        first(around, 'rss/channel/title', 'feed/title', 'rdf:rdf/channel/title', 'atom:feed/atom:title'),
      ),
    keywords: [...categories, ...(textOf(item, 'media:keywords', 'itunes:keywords')?.split(',') ?? [])],
    captions: picturesOf(item),
  });
}

function first(around: Surroundings['around'], ...paths: readonly string[]): string | null {
  return paths.map((path) => around.get(path)?.[0]).find((text) => text !== undefined) ?? null;
}

/** The text of the first child that has some, by the order of the names. */
function textOf(item: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names)
    for (const child of childrenOf(item, name, `atom:${name}`)) {
      const text = wordsIn(child);
      if (text !== null) return text;
    }
  return null;
}

/** 'Jane Doe' of Atom's author, of 'jane@harbour.example (Jane Doe)', and of a dc:creator. */
function authorsOf(item: XmlElement): string[] {
  const written = childrenOf(item, 'author', 'atom:author', 'dc:creator', 'creator', 'dc:contributor').map(
    (author) => wordsIn(localChildren(author, 'name')[0]) ?? wordsIn(author),
  );
  const people = written.flatMap((text) => {
    const name = plainWords(/\(([^()]+)\)\s*$/.exec(text ?? '')?.[1] ?? text);
    return name === null || /^\S+@\S+$|^https?:/.test(name) ? [] : [name];
  });
  return [...new Set(people)];
}

/** RSS names whom an item was taken from in its text, Atom in a title. */
function publisherOf(item: XmlElement): string | null {
  const [source] = childrenOf(item, 'source', 'atom:source');
  return (
    plainWords(wordsIn(localChildren(source ?? null, 'title')[0]) ?? (source && wordsIn(source))) ??
    textOf(item, 'dc:publisher', 'dc:source')
  );
}

function addressOf(item: XmlElement, base: string | null): string | null {
  const links = childrenOf(item, 'link', 'atom:link');
  const alternate = links.filter(
    ({ attributes }) => attributes.has('href') && (attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  const page = alternate.find(({ attributes }) => /html/.test(attributes.get('type') ?? '')) ?? alternate[0];
  const [guid] = childrenOf(item, 'guid');
  const written = [
    textOf(item, 'feedburner:origlink'),
    ...links.map(wordsIn),
    page?.attributes.get('href'),
    guid && guid.attributes.get('ispermalink') !== 'false' ? wordsIn(guid) : null,
    item.attributes.get('rdf:about'),
  ];
  return (
    written.map((one) => webAddress(one)).find((one) => one !== null) ??
    written.map((one) => webAddress(one, base)).find((one) => one !== null) ??
    null
  );
}

/** The whole text, where the feed gives it. */
function contentOf(item: XmlElement): Body | null {
  for (const name of ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'body', 'fulltext'])
    for (const element of childrenOf(item, name)) {
      const body = bodyIn(element);
      if (body !== null) return body;
    }
  return null;
}

function summaryOf(item: XmlElement): Body | null {
  for (const element of childrenOf(
    item,
    'description',
    'summary',
    'atom:summary',
    'dc:description',
    'media:description',
  )) {
    const body = bodyIn(element);
    if (body !== null) return body;
  }
  return null;
}

function bodyIn(element: XmlElement): Body | null {
  const isMarkup = elementsIn(element).length > 0;
  const text = isMarkup ? markupIn(element) : rawText(element);
  if (text.trim() === '') return null;
  return { text, isHtml: isMarkup || element.attributes.get('type') === 'html' || hasTags(text) };
}

/** Pictures of Media RSS with what is said of them; what an item says of all its media holds for each. */
function picturesOf(item: XmlElement): HintedCaption[] {
  return allWithin(item, 'content')
    .filter(({ name, attributes }) => name === 'media:content' && isPicture(attributes))
    .flatMap((media) => {
      const said = (name: string) =>
        plainWords(wordsIn(childrenOf(media, name)[0])) ??
        plainWords(wordsIn(allWithin(item, 'group').flatMap((group) => childrenOf(group, name))[0])) ??
        plainWords(wordsIn(childrenOf(item, name)[0]));
      const text =
        plainWords(wordsIn(childrenOf(media, 'media:description', 'media:text', 'media:title')[0])) ??
        said('media:description');
      const credit = said('media:credit') ?? said('media:copyright');
      return text === null && credit === null
        ? []
        : [{ text: text ?? '', credit, imageUrl: webAddress(media.attributes.get('url')) }];
    });
}

function isPicture(attributes: ReadonlyMap<string, string>): boolean {
  const medium = attributes.get('medium');
  if (medium !== undefined) return medium === 'image';
  return (
    /^image\//.test(attributes.get('type') ?? '') ||
    /\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)/i.test(attributes.get('url') ?? '')
  );
}
