import { parseDocument, DomUtils } from 'htmlparser2';
import type { Credit } from '../../../plugins/copydesk/server/src/credit/renderCredit';
import type { Subject } from '../../../plugins/copydesk/server/src/policy/subject';

/** A credit as a browser would have it. */
export interface PrintedCredit {
  text: string;
  links: { url: string; rel: string; text: string }[];
  pixels: string[];
  /** The names of its elements, in the order of the page. */
  elements: string[];
}

export function printed(html: string): PrintedCredit {
  const page = parseDocument(html);
  const found = (name: string) => DomUtils.getElementsByTagName(name, page);
  return {
    text: DomUtils.textContent(page),
    links: found('a').map((element) => ({
      url: element.attribs.href ?? '',
      rel: element.attribs.rel ?? '',
      text: DomUtils.textContent(element),
    })),
    pixels: found('img').map(({ attribs }) => attribs.src ?? ''),
    elements: found('*').map(({ name }) => name),
  };
}

/** What the licence asks of its credit and the printed credit does not give, in words. */
export function unmetDemands(credit: Credit, { article, source, licence }: Subject): string[] {
  if (licence === null) return ['There is no licence.'];
  const { text, links, pixels } = printed(credit.html);
  const says = (words: string | null | undefined) => typeof words === 'string' && text.includes(words);
  const leadsTo = (url: string | null) => links.some((link) => link.url === url);
  const authors = (article.authors ?? []).filter(({ name }) => name !== null);
  const demands: [string, boolean, boolean][] = [
    ['the source', licence.attributionRequired, says(source?.name)],
    ['the link to the original', licence.linkRequired, leadsTo(article.originalUrl)],
    ['the title', licence.namesTitle, says(article.headline)],
    ['the authors', licence.namesAuthor, authors.every(({ name }) => says(name))],
    [
      'their institutions',
      licence.namesInstitution,
      authors.length > 0 && authors.every(({ institution }) => says(institution)),
    ],
    ['the licence', licence.namesLicence, says(licence.printedName ?? licence.name)],
    ["the link to the licence's text", licence.namesLicence && licence.uri !== null, leadsTo(licence.uri)],
    ['the changes', licence.statesChanges && article.changesMade !== null, says(article.changesMade)],
    [
      'the copyright notice',
      licence.keepsCopyrightNotice && article.copyrightNotice !== null,
      says(article.copyrightNotice),
    ],
    ['the pixel', licence.pixelRequired, pixels.includes(article.counterPixel ?? '')],
    ['its place', true, credit.placement === licence.creditPlacement],
    ['the same in text as in HTML', true, text.trim() === credit.text],
  ];
  return demands.filter(([, asked, given]) => asked && !given).map(([what]) => what);
}
