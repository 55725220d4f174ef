import type { UID } from '@strapi/strapi';
import type { TestNewsroom } from './newsroom';

export const ARTICLE: UID.ContentType = 'api::article.article';
export const SOURCE: UID.ContentType = 'api::source.source';
export const LICENCE: UID.ContentType = 'api::licence.licence';
export const PHOTO_CAPTION: UID.ContentType = 'api::photo-caption.photo-caption';

type Fields = Record<string, unknown>;

/** The newsroom's own content types are known at run time alone. */
export const fields = (named: Fields): Fields => named;

let number = 0;
const next = (): number => (number += 1);

/** Terms that ask for no more than the source's name. */
export async function addLicence({ strapi }: TestNewsroom, more: Fields = {}) {
  return strapi
    .documents(LICENCE)
    .create({ data: fields({ name: `Syndication agreement ${next()}`, namesLicence: false, ...more }) });
}

/** A licence that every newsroom begins with. */
export async function readyMadeLicence({ strapi }: TestNewsroom, key: string) {
  const licence = await strapi.documents(LICENCE).findFirst({ filters: { key: { $eq: key } } });
  if (licence === null) throw new Error(`No licence has the key ${key}.`);
  return licence;
}

export async function addSource(newsroom: TestNewsroom, more: Fields = {}) {
  const licence = 'licence' in more ? {} : { licence: (await addLicence(newsroom)).documentId };
  return newsroom.strapi.documents(SOURCE).create({
    data: fields({ name: `Harbour Wire ${next()}`, kind: 'wire', approval: 'approved', ...licence, ...more }),
  });
}

export async function addCaption({ strapi }: TestNewsroom, more: Fields = {}) {
  return strapi.documents(PHOTO_CAPTION).create({
    data: fields({
      text: 'A ferry leaves Port Vellum at dawn.',
      creator: 'Mateo Brandt',
      agency: 'AP',
      usageTerms: 'AP contract, editorial use',
      ...more,
    }),
  });
}

export const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, text }],
});

/** The fields of an article that the gate lets through, but for its source. */
export const creditedFields = (more: Fields = {}): Fields => ({
  headline: `Ferry crews accept a new contract ${next()}`,
  language: 'en',
  body: [paragraph('Crews on the Port Vellum ferries voted to accept a three-year contract on Tuesday.')],
  byline: 'By Ines Calloway',
  originalUrl: 'https://harbourwire.example/2026/ferry-contract',
  ...more,
});

/** An article that lacks nothing, as a draft. */
export async function addDraft(newsroom: TestNewsroom, more: Fields = {}) {
  const source = 'source' in more ? {} : { source: (await addSource(newsroom)).documentId };
  return newsroom.strapi
    .documents(ARTICLE)
    .create({ data: fields({ ...creditedFields(), ...source, ...more }), status: 'draft' });
}

export async function addPublished(newsroom: TestNewsroom, more: Fields = {}) {
  const { documentId } = await addDraft(newsroom, more);
  await newsroom.strapi.documents(ARTICLE).publish({ documentId });
  return { documentId };
}

/** How many public rows there are, of one article or of all. */
export const publicRows = ({ strapi }: TestNewsroom, where: Fields = {}): Promise<number> =>
  strapi.db.query(ARTICLE).count({ where: { ...where, publishedAt: { $notNull: true } } });
