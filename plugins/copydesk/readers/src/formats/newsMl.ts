import { leftOut, type Found, type Place } from '../found';
import { hintsOf, type LooseHints } from '../record/hints';
import { scrapeOf } from '../record/scrapeOf';
import { hasTags, type Body } from '../record/bodyOf';
import { isWithdrawn, withdrawn } from '../record/withdrawn';
import { webAddress } from '../record/webAddress';
import { markupIn } from '../xml/markup';
import {
  allWithin,
  elementAt,
  localChildren,
  localName,
  rawText,
  wordsIn,
  type XmlElement,
} from '../xml/xmlElement';
import { hintsOfNitf, htmlOfNitf } from './nitf';
import { xmlReader } from './xmlReader';

const RECORDS = ['newsitem', 'packageitem', 'conceptitem', 'knowledgeitem', 'planningitem'];

/** NewsML-G2 of the IPTC (https://iptc.org/standards/newsml-g2/): its news items that carry a text. */
export const readNewsMl = xmlReader((name) => RECORDS.includes(localName(name)), articleOfItem);

function articleOfItem(item: XmlElement, place: Place): Found {
  const itemMeta = elementAt(item, 'itemmeta');
  const status = codeOf(elementAt(itemMeta, 'pubstatus'));
  const headline = wordsIn(elementAt(item, 'contentmeta', 'headline'));
  if (isWithdrawn(status))
    return withdrawn({
      place,
      field: 'pubStatus',
      status,
      story: headline ?? item.attributes.get('guid'),
      url: addressOf(item),
    });
  const kind = localName(item.name);
  const body = kind === 'newsitem' ? bodyOf(item) : null;
  if (body === null) {
    const what =
      kind === 'newsitem'
        ? `of class "${codeOf(elementAt(itemMeta, 'itemclass')) ?? 'unknown'}" without a text`
        : `that are a ${kind}`;
    return leftOut(place.file, what);
  }
  const [nitf] = allWithin(item, 'nitf');
  return scrapeOf(body, {
    place,
    url: addressOf(item),
    hints: { ...(nitf ? hintsOfNitf(nitf) : {}), ...hintsOf(hintsOfItem(item)) },
  });
}

/** 'text' of `<itemClass qcode="ninat:text"/>`. */
function codeOf(element: XmlElement | null): string | null {
  const code = element?.attributes.get('qcode') ?? element?.attributes.get('uri') ?? null;
  return code === null ? null : (code.split(/[:/]/).at(-1) ?? null);
}

function bodyOf(item: XmlElement): Body | null {
  const contents = localChildren(elementAt(item, 'contentset'), 'inlinexml', 'inlinedata');
  for (const content of contents) {
    const body = localName(content.name) === 'inlinexml' ? bodyOfXml(content) : bodyOfData(content);
    if (body !== null) return body;
  }
  return null;
}

function bodyOfXml(content: XmlElement): Body | null {
  const [nitf] = allWithin(content, 'nitf');
  if (nitf) {
    const text = htmlOfNitf(nitf);
    return text === null ? null : { text, isHtml: true };
  }
  const [page] = allWithin(content, 'body');
  const root = page ?? content;
  return wordsIn(root) === null ? null : { text: markupIn(root), isHtml: true };
}

function bodyOfData(content: XmlElement): Body | null {
  const text = rawText(content);
  if (text.trim() === '' || content.attributes.has('encoding')) return null;
  return { text, isHtml: /html/.test(content.attributes.get('contenttype') ?? '') || hasTags(text) };
}

function hintsOfItem(item: XmlElement): LooseHints {
  const meta = elementAt(item, 'contentmeta');
  const itemMeta = elementAt(item, 'itemmeta');
  const rights = elementAt(item, 'rightsinfo');
  const authors = localChildren(meta, 'creator').flatMap(
    (creator) => wordsIn(elementAt(creator, 'name')) ?? [],
  );
  return {
    headline: wordsIn(elementAt(meta, 'headline')),
    byline: wordsIn(elementAt(meta, 'by')) ?? authors.join(', '),
    authors,
    publisher:
      nameIn(elementAt(meta, 'infosource')) ??
      nameIn(elementAt(itemMeta, 'provider')) ??
      nameIn(elementAt(rights, 'copyrightholder')),
    publishedAt:
      wordsIn(elementAt(itemMeta, 'firstcreated')) ??
      wordsIn(elementAt(meta, 'contentcreated')) ??
      wordsIn(elementAt(itemMeta, 'versioncreated')),
    modifiedAt: wordsIn(elementAt(meta, 'contentmodified')) ?? wordsIn(elementAt(itemMeta, 'versioncreated')),
    language: elementAt(meta, 'language')?.attributes.get('tag') ?? item.attributes.get('xml:lang'),
    section: nameIn(elementAt(meta, 'genre')),
    keywords: [
      ...localChildren(meta, 'keyword').flatMap((word) => wordsIn(word) ?? []),
      ...localChildren(meta, 'subject').flatMap((subject) => nameIn(subject) ?? []),
    ],
    copyrightNotice: wordsIn(elementAt(rights, 'copyrightnotice')),
    usageTerms: wordsIn(elementAt(rights, 'usageterms')),
    embargoedUntil: wordsIn(elementAt(itemMeta, 'embargoed')),
    expires: wordsIn(elementAt(meta, 'contentexpires')) ?? wordsIn(elementAt(itemMeta, 'expires')),
  };
}

function nameIn(element: XmlElement | null): string | null {
  return wordsIn(elementAt(element, 'name')) ?? element?.attributes.get('literal') ?? null;
}

function addressOf(item: XmlElement): string | null {
  const links = localChildren(elementAt(item, 'itemmeta'), 'link');
  return (
    links.map(({ attributes }) => webAddress(attributes.get('href'))).find((href) => href !== null) ??
    webAddress(item.attributes.get('guid'))
  );
}
