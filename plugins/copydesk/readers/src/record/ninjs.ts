import type { HintedCaption } from '../../../engine/src';
import { leftOut, type Found, type Place } from '../found';
import { hasTags, type Body } from './bodyOf';
import { hintsOf } from './hints';
import { isRecord, namesIn, textOf, type JsonRecord } from './jsonRecord';
import { scrapeOf } from './scrapeOf';
import { webAddress } from './webAddress';
import { isWithdrawn, withdrawn } from './withdrawn';

/*
 * News in JSON of the IPTC, in what versions 1 to 3 have in common (https://iptc.org/std/ninjs/): 1 has body_text,
 * body_html and the like, 2 lists of bodies, headlines and descriptions, 3 the same in camel case.
 */

const NAMES = new Set(
  'versioncreated versionCreated bodies headlines pubstatus pubStatus usageterms usageTerms standard'.split(
    ' ',
  ),
);

/** Whether an object is a ninjs item. */
export function isNinjs(record: JsonRecord): boolean {
  return (
    typeof record.uri === 'string' &&
    Object.keys(record).some((name) => NAMES.has(name) || /^(?:body|description)_/.test(name))
  );
}

/** A ninjs item; pictures, videos and what was withheld or cancelled are no articles. */
export function articleOfNinjs(item: JsonRecord, place: Place): Found {
  const status = textOf(item.pubstatus ?? item.pubStatus);
  if (isWithdrawn(status)) {
    const field = 'pubStatus' in item ? 'pubStatus' : 'pubstatus';
    return withdrawn({
      place,
      field,
      status,
      story: headlineOf(item) ?? textOf(item.uri),
      url: addressOf(item),
    });
  }
  const body = bodyOf(item);
  const type = textOf(item.type) ?? 'item';
  if (body === null) return leftOut(place.file, `of type "${type}" without a text`);
  return scrapeOf(body, { place, url: addressOf(item), hints: hintsOfItem(item) });
}

function hintsOfItem(item: JsonRecord) {
  return hintsOf({
    headline: headlineOf(item),
    byline: textOf(item.byline) ?? textOf(item.by) ?? null,
    authors: namesIn(item.bylines),
    publisher: publisherOf(item),
    publishedAt: textOf(
      item.firstcreated ??
        item.firstCreated ??
        item.contentcreated ??
        item.contentCreated ??
        item.versioncreated ??
        item.versionCreated,
    ),
    modifiedAt: textOf(item.versioncreated ?? item.versionCreated),
    language: textOf(item.language),
    section: namesIn(item.genres ?? item.genre)[0] ?? null,
    keywords: [...namesIn(item.keywords), ...namesIn(item.subjects ?? item.subject)],
    captions: picturesOf(item.associations),
    copyrightNotice: textOf(item.copyrightnotice ?? item.copyrightNotice),
    usageTerms: textOf(item.usageterms ?? item.usageTerms),
    embargoedUntil: textOf(item.embargoed),
    expires: textOf(item.expires),
  });
}

function headlineOf(item: JsonRecord): string | null {
  return textOf(item.headline) ?? valueIn(item.headlines, 'main') ?? textOf(item.title) ?? null;
}

function publisherOf(item: JsonRecord): string | null {
  const sources = item.infosources ?? item.infoSources ?? item.infosource;
  const named = Array.isArray(sources) ? namesIn(sources)[0] : undefined;
  return named ?? textOf(item.source) ?? textOf(item.copyrightholder ?? item.copyrightHolder) ?? null;
}

function addressOf(item: JsonRecord): string | null {
  const others = item.altids ?? item.altIds;
  const written = [
    item.uri,
    ...(Array.isArray(others) ? others.filter(isRecord).map(({ value }) => value) : []),
  ];
  return written.map((one) => webAddress(textOf(one))).find((one) => one !== null) ?? null;
}

function bodyOf(item: JsonRecord): Body | null {
  for (const name of ['body_html', 'body_xhtml', 'body_html5', 'body_text', 'body_sport']) {
    const text = textOf(item[name]);
    if (text !== null) return { text, isHtml: name.includes('html') || hasTags(text) };
  }
  const bodies = (Array.isArray(item.bodies) ? item.bodies : []).filter(isRecord).flatMap((body) => {
    const text = textOf(body.value);
    const type = textOf(body.contenttype ?? body.contentType) ?? '';
    return text === null
      ? []
      : [{ text, isHtml: /html|xml|nitf/i.test(type) || hasTags(text), role: textOf(body.role) }];
  });
  return (
    bodies.find(({ role, isHtml }) => isHtml && (role === 'main' || role === 'html')) ??
    bodies.find(({ isHtml }) => isHtml) ??
    bodies[0] ??
    null
  );
}

/** The value of a role in a list of `{ role, value }`, else the first. */
function valueIn(list: unknown, role: string): string | null {
  const entries = (Array.isArray(list) ? list : []).filter(isRecord);
  const chosen = entries.find((entry) => entry.role === role) ?? entries[0];
  return textOf(chosen?.value);
}

function picturesOf(associations: unknown): HintedCaption[] {
  return recordsIn(associations)
    .filter(({ type }) => type === 'picture' || type === 'photo')
    .flatMap((picture) => {
      const text =
        textOf(picture.description_text) ??
        valueIn(picture.descriptions, 'caption') ??
        textOf(picture.description_usage) ??
        textOf(picture.headline) ??
        valueIn(picture.headlines, 'main');
      const credit =
        textOf(picture.creditline ?? picture.creditLine) ??
        textOf(picture.byline) ??
        textOf(picture.by) ??
        textOf(picture.copyrightholder ?? picture.copyrightHolder);
      return text === null && credit === null
        ? []
        : [{ text: text ?? '', credit, imageUrl: renditionOf(picture.renditions) }];
    });
}

function renditionOf(renditions: unknown): string | null {
  return (
    recordsIn(renditions)
      .map(({ href }) => webAddress(textOf(href)))
      .find((href) => href !== null) ?? null
  );
}

/** The objects of a list, which version 1 has under names of their own. */
function recordsIn(value: unknown): JsonRecord[] {
  const list: unknown[] = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  return list.filter(isRecord);
}
