import { setImmediate } from 'node:timers/promises';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { byItself } from '../audit/byItself';
import type { Newsroom } from '../newsroom/newsroom';
import { mayMine } from '../sources/mayMine';
import { areWanted, notePhotos } from './notePhotos';
import { PHOTO_FETCH, photoFetch, type PhotoFetch } from './photoFetch';
import { fetchPicture, findPicture, PictureRefused, removeUnused, type LibraryFile } from './pictureFile';

/** An address whose turn came, and what became of it. */
export interface FetchedPhoto {
  url: string;
  /** Captions that have the picture now. */
  linked: number;
  /** Why it could not be had, or not be given to a caption; null where it could. */
  reason: string | null;
}

/** Addresses that one server fetches at the same time. */
const AT_ONCE = 4;
/** Rows that are looked through for what is due. */
const ROWS = 1_000;
/** How long a turn lasts, in milliseconds: a server that dies in it leaves the address to the others from then on. */
const TURN = 5 * 60_000;
/** Milliseconds until the next try, after each that failed; after the last there is none. */
const WAITS: readonly number[] = [5 * 60_000, 60 * 60_000, 12 * 60 * 60_000];
const MOST_TRIES = WAITS.length + 1;

const rows = z.array(photoFetch);
const fileIds = z.array(z.object({ fileId: z.number() }));
const captionRow = z.looseObject({
  id: z.number(),
  documentId: z.string(),
  imageUrl: z.string().nullish(),
  alternativeText: z.string().nullish(),
  image: z.object({ id: z.number() }).nullish(),
});
type Caption = z.infer<typeof captionRow>;
/**
 * Gives the captions of imported articles their pictures, where the newsroom or their source wants that: notes which need
 * one, and fetches what is due. An address is fetched once for all its captions, however many servers look at the same
 * moment. What can't be had is tried a few times, and its captions say why. A shutdown begins nothing further.
 */
export function fetchPhotos(newsroom: Newsroom, now: Date): Promise<FetchedPhoto[]> {
  return byItself('photos', async () => {
    if (!(await areWanted(newsroom))) return [];
    await notePhotos(newsroom, now);
    return fetchDue(newsroom, now);
  });
}

async function fetchDue(newsroom: Newsroom, now: Date): Promise<FetchedPhoto[]> {
  const due = await dueAddresses(newsroom, now);
  const done: FetchedPhoto[] = [];
  const takeNext = async (): Promise<void> => {
    for (let next = due.shift(); next !== undefined; next = due.shift()) {
      if (newsroom.work.stopping) return;
      const fetched = await fetchAddress(newsroom, next, now);
      if (fetched !== null) done.push(fetched);
      await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, takeNext));
  return done;
}

/** The rows that are due, by address. */
async function dueAddresses({ strapi }: Newsroom, now: Date): Promise<PhotoFetch[][]> {
  const found: unknown = await strapi.db.query(PHOTO_FETCH).findMany({
    where: { state: 'waiting', dueAt: { $lte: now.toISOString() } },
    orderBy: { dueAt: 'asc' },
    limit: ROWS,
  });
  const byAddress = new Map<string, PhotoFetch[]>();
  for (const row of rows.parse(found)) {
    const known = byAddress.get(row.urlHash);
    if (known) known.push(row);
    else byAddress.set(row.urlHash, [row]);
  }
  return [...byAddress.values()];
}

/** Null where somebody fetches the address just now, or where it waits for another try. */
async function fetchAddress(
  newsroom: Newsroom,
  due: readonly PhotoFetch[],
  now: Date,
): Promise<FetchedPhoto | null> {
  const mine = await takeAddress(newsroom, due, now);
  const [first] = mine;
  if (first === undefined) return null;
  const { url } = first;
  try {
    const captions = await captionsOf(newsroom, mine);
    const file =
      captions.size > 0
        ? await pictureOf(newsroom, first, [...captions.values()])
        : await findPicture(newsroom, url, []);
    const { linked, reason } = await linkAll(newsroom, mine, captions, file);
    if (file !== null && linked === 0) await removeUnused(newsroom, file);
    return { url, linked, reason };
  } catch (error) {
    const isKnown = error instanceof PictureRefused;
    if (!isKnown) newsroom.strapi.log.error(`Copydesk could not fetch the photo ${url}.`, { error });
    const reason = error instanceof Error ? error.message : String(error);
    await putOff(newsroom, mine, reason, isKnown && error.isFinal);
    return { url, linked: 0, reason };
  }
}

/** The rows of an address that are ours from now on: whoever changes the first has them all. */
async function takeAddress(newsroom: Newsroom, due: readonly PhotoFetch[], now: Date): Promise<PhotoFetch[]> {
  const mine: PhotoFetch[] = [];
  const urlHash = due[0]?.urlHash;
  const later = { urlHash, state: 'waiting', dueAt: { $gt: now.toISOString() } };
  if ((await newsroom.strapi.db.query(PHOTO_FETCH).count({ where: later })) > 0) return mine;
  for (const row of [...due].sort((one, other) => one.id - other.id)) {
    if (!(await takeTurn(newsroom, row))) break;
    mine.push({ ...row, tries: row.tries + 1 });
  }
  return mine;
}

/** A try is counted as it begins: a picture that ends the server is not tried without end. */
async function takeTurn({ strapi }: Newsroom, { id, dueAt, tries }: PhotoFetch): Promise<boolean> {
  const until = new Date(Date.now() + TURN).toISOString();
  const { count } = await strapi.db.query(PHOTO_FETCH).updateMany({
    where: { id, state: 'waiting', dueAt: dueAt.toISOString() },
    data: { dueAt: until, tries: tries + 1 },
  });
  return count === 1;
}

/**
 * The captions that still want their picture, by document id: one that has a picture meanwhile, or another address, or is
 * gone, wants none any more.
 */
async function captionsOf(
  { strapi, types }: Newsroom,
  mine: readonly PhotoFetch[],
): Promise<Map<string, Caption>> {
  const found: unknown = await strapi.db.query(types.photoCaption).findMany({
    where: { documentId: { $in: mine.map(({ captionDocumentId }) => captionDocumentId) } },
    populate: { image: true },
  });
  const wanting = z
    .array(captionRow)
    .parse(found)
    .filter(({ image, imageUrl }) => image == null && imageUrl === mine[0]?.url);
  return new Map(wanting.map((caption) => [caption.documentId, caption]));
}

async function pictureOf(
  newsroom: Newsroom,
  { url, urlHash, tries, sourceDocumentId }: PhotoFetch,
  captions: readonly Caption[],
): Promise<LibraryFile> {
  const before: unknown = await newsroom.strapi.db
    .query(PHOTO_FETCH)
    .findMany({ select: ['fileId'], where: { urlHash, fileId: { $notNull: true } }, limit: 10 });
  const known = await findPicture(
    newsroom,
    url,
    fileIds.parse(before).map(({ fileId }) => fileId),
  );
  if (known !== null) return known;
  if (tries > MOST_TRIES)
    throw new PictureRefused(`The server ended while it took ${url} in. It is not tried again.`, true);
  const alternativeText = captions.map((one) => one.alternativeText?.trim()).find(Boolean) ?? null;
  return fetchPicture(newsroom, url, {
    mayMine: await mayMine(newsroom, sourceDocumentId, new Date()),
    alternativeText,
  });
}

async function linkAll(
  newsroom: Newsroom,
  mine: readonly PhotoFetch[],
  captions: ReadonlyMap<string, Caption>,
  file: LibraryFile | null,
): Promise<{ linked: number; reason: string | null }> {
  let linked = 0;
  let refused: string | null = null;
  for (const row of mine) {
    const caption = captions.get(row.captionDocumentId);
    if (caption === undefined || file === null) {
      await settle(newsroom, row, { state: 'givenUp', reason: 'Its caption wants no picture any more.' });
      continue;
    }
    const reason = await link(newsroom, row, caption, file);
    if (reason === null) linked += 1;
    else refused = reason;
  }
  return { linked, reason: refused };
}

/** Why the caption may not have it, where it is public and what the file says of itself forbids that; else null. */
async function link(
  newsroom: Newsroom,
  row: PhotoFetch,
  { id, documentId }: Caption,
  file: LibraryFile,
): Promise<string | null> {
  const { strapi, types } = newsroom;
  try {
    await strapi.db.transaction(async () => {
      const data: Record<string, unknown> = { image: file.id, imageUnfetched: null };
      await strapi.documents(types.photoCaption).update({ documentId, data });
      await settle(newsroom, row, { state: 'linked', fileId: file.id, reason: null });
    });
    return null;
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    const reason = `The picture was fetched, but the caption could not have it: ${error.message}`;
    await strapi.db.query(types.photoCaption).update({ where: { id }, data: { imageUnfetched: reason } });
    await settle(newsroom, row, { state: 'givenUp', reason });
    return reason;
  }
}

/** Tried again later, or not any more; either way the captions say why they have no picture. */
async function putOff(
  newsroom: Newsroom,
  mine: readonly PhotoFetch[],
  reason: string,
  isFinal: boolean,
): Promise<void> {
  const { strapi, types } = newsroom;
  for (const row of mine) {
    const wait = WAITS[row.tries - 1];
    const isOver = isFinal || wait === undefined;
    await strapi.db.query(types.photoCaption).update({
      where: { documentId: row.captionDocumentId, image: null },
      data: { imageUnfetched: isOver ? reason : `${reason} It is tried again.` },
    });
    await settle(
      newsroom,
      row,
      isOver ? { state: 'givenUp', reason } : { dueAt: new Date(Date.now() + wait).toISOString(), reason },
    );
  }
}

async function settle(
  { strapi }: Newsroom,
  { id }: PhotoFetch,
  data: Record<string, unknown>,
): Promise<void> {
  await strapi.db.query(PHOTO_FETCH).update({ where: { id }, data });
}
