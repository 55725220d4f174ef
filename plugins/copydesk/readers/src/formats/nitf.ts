import { escapeHtml } from '../../../engine/src';
import type { Found, Place } from '../found';
import { hintsOf } from '../record/hints';
import { scrapeOf } from '../record/scrapeOf';
import { markupIn, type Renaming } from '../xml/markup';
import { allWithin, elementAt, localChildren, localName, wordsIn, type XmlElement } from '../xml/xmlElement';
import { xmlReader } from './xmlReader';

/** News Industry Text Format of the IPTC (https://iptc.org/std/NITF/3.6/), in what its senders commonly use. */
export const readNitf = xmlReader((name) => localName(name) === 'nitf', articleOfNitf);

function articleOfNitf(nitf: XmlElement, place: Place): Found {
  const html = htmlOfNitf(nitf);
  if (html === null)
    return {
      kind: 'problem',
      place,
      field: 'body.content',
      what: 'The NITF has no text.',
      whatToDo: 'Ask its sender for the story with its body.content.',
    };
  return scrapeOf({ text: html, isHtml: true }, { place, url: null, hints: hintsOfNitf(nitf) });
}

const NAMES: Readonly<Record<string, string | null>> = {
  block: 'div',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': 'small',
  bq: 'blockquote',
  hl2: 'h2',
  pre: 'pre',
};
const KEPT = new Set(
  'p br hr h1 h2 h3 h4 h5 h6 ul ol li table tr td th a em strong sub sup q blockquote'.split(' '),
);
const LEFT = new Set(['media-metadata', 'media-object']);

const rename: Renaming = ({ name }) => {
  const local = localName(name);
  if (KEPT.has(local)) return undefined;
  return NAMES[local] ?? null;
};

/** The story with its headline, deck, byline and dateline, as a page prints them; null where it has no text. */
export function htmlOfNitf(nitf: XmlElement): string | null {
  const head = elementAt(nitf, 'body', 'body.head');
  const [content] = localChildren(elementAt(nitf, 'body'), 'body.content');
  if (content === undefined || wordsIn(content) === null) return null;
  const tagline = wordsIn(elementAt(nitf, 'body', 'body.end', 'tagline'));
  return [
    element('h1', wordsIn(elementAt(head, 'hedline', 'hl1'))),
    ...localChildren(elementAt(head, 'hedline'), 'hl2').map((deck) => element('h2', wordsIn(deck))),
    element('p class="byline"', bylineOf(nitf)),
    withDateline(markupIn(withoutObjects(content), rename), datelineOf(head)),
    element('p', tagline),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function withoutObjects(content: XmlElement): XmlElement {
  const children = content.children
    .filter((child) => typeof child === 'string' || !LEFT.has(localName(child.name)))
    .map((child) => (typeof child === 'string' ? child : withoutObjects(child)));
  return { ...content, children };
}

function element(tag: string, text: string | null): string {
  return text === null ? '' : `<${tag}>${escapeHtml(text)}</${tag.split(' ', 1)[0] ?? ''}>`;
}

/** Agencies send the dateline apart; newspapers print it before the first sentence. */
function withDateline(html: string, dateline: string | null): string {
  if (dateline === null) return html;
  const place = dateline.split(/[,(–—]/, 1)[0]?.trim() ?? dateline;
  const [, start = '', open = '', rest = ''] = /^(.*?)(<p\b[^>]*>)(.*)$/s.exec(html) ?? [];
  const isPrinted = rest.slice(0, 200).toLowerCase().includes(place.toLowerCase());
  return open === '' || isPrinted ? html : `${start}${open}${escapeHtml(dateline)} – ${rest.trimStart()}`;
}

function datelineOf(head: XmlElement | null): string | null {
  return wordsIn(elementAt(head, 'dateline'))?.replace(/[\s–—-]+$/, '') ?? null;
}

function bylineOf(nitf: XmlElement): string | null {
  return wordsIn(elementAt(nitf, 'body', 'body.head', 'byline'));
}

/** What a NITF says of its story. */
export function hintsOfNitf(nitf: XmlElement) {
  const head = elementAt(nitf, 'head');
  const docdata = elementAt(head, 'docdata');
  const pubdata = elementAt(head, 'pubdata');
  const byline = elementAt(nitf, 'body', 'body.head', 'byline');
  return hintsOf({
    headline:
      wordsIn(elementAt(nitf, 'body', 'body.head', 'hedline', 'hl1')) ?? wordsIn(elementAt(head, 'title')),
    byline: bylineOf(nitf),
    authors: byline ? allWithin(byline, 'person').flatMap((person) => wordsIn(person) ?? []) : [],
    publisher:
      pubdata?.attributes.get('name') ??
      wordsIn(elementAt(nitf, 'body', 'body.head', 'distributor')) ??
      elementAt(docdata, 'doc.copyright')?.attributes.get('holder'),
    publishedAt:
      normalised(docdata, 'date.release') ??
      normalised(docdata, 'date.issue') ??
      pubdata?.attributes.get('date.publication'),
    language: nitf.attributes.get('xml:lang') ?? elementAt(nitf, 'body')?.attributes.get('xml:lang'),
    section: pubdata?.attributes.get('position.section'),
    keywords: (docdata ? allWithin(docdata, 'keyword') : []).flatMap(
      ({ attributes }) => attributes.get('key') ?? [],
    ),
    captions: picturesOf(nitf),
    expires: normalised(docdata, 'date.expire'),
  });
}

function normalised(docdata: XmlElement | null, name: string): string | null {
  return elementAt(docdata, name)?.attributes.get('norm') ?? null;
}

function picturesOf(nitf: XmlElement) {
  return allWithin(nitf, 'media')
    .filter(({ attributes }) => ['image', undefined].includes(attributes.get('media-type')))
    .flatMap((media) => {
      const text = wordsIn(elementAt(media, 'media-caption'));
      const reference = elementAt(media, 'media-reference');
      const credit =
        wordsIn(elementAt(media, 'media-producer')) ?? reference?.attributes.get('source-credit') ?? null;
      return text === null && credit === null
        ? []
        : [{ text: text ?? '', credit, imageUrl: reference?.attributes.get('source') ?? null }];
    });
}
