import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FetchRefused } from '../fetch/fetchRefused';
import type { Newsroom } from '../newsroom/newsroom';
import { PICTURE_ENDINGS, pictureKind } from './pictureKind';
import { pictureName } from './pictureName';

const FILE = 'plugin::upload.file';
const MOST_BYTES = 20_000_000;
/** A small file may hold a picture that fills the memory. */
const MOST_PIXELS = 120_000_000;
const ACCEPT = 'image/avif, image/webp, image/jpeg, image/png, image/gif;q=0.9, */*;q=0.1';

const file = z.looseObject({ id: z.number() });
/** A file of the Media Library. */
export type LibraryFile = z.infer<typeof file>;

const fileInUse = z.looseObject({ related: z.array(z.unknown()).nullish() });
const folder = z.object({ id: z.number() });

/** A picture that can't be had, and whether it is worth another try. */
export class PictureRefused extends Error {
  override name = 'PictureRefused';

  constructor(
    message: string,
    readonly isFinal: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The file that the Media Library has of an address already, by its name or by a file that was fetched from there. */
export async function findPicture(
  { strapi }: Newsroom,
  url: string,
  fileIds: readonly number[],
): Promise<LibraryFile | null> {
  const names = PICTURE_ENDINGS.map((ending) => pictureName(url) + ending);
  const row: unknown = await strapi.db
    .query(FILE)
    .findOne({ where: { $or: [{ id: { $in: [...fileIds] } }, { name: { $in: names } }] } });
  return file.nullable().parse(row);
}

/**
 * Fetches a picture and puts it into the Media Library, with whatever Strapi makes of it there.
 * @param mayMine whether its publisher has agreed.
 * @throws PictureRefused
 */
export async function fetchPicture(
  { strapi, fetcher }: Newsroom,
  url: string,
  { mayMine, alternativeText }: { mayMine: boolean; alternativeText: string | null },
): Promise<LibraryFile> {
  const page = await fetcher
    .fetch(url, { accept: ACCEPT, maxBytes: MOST_BYTES, mayMine })
    .catch((error: unknown) => {
      if (!(error instanceof FetchRefused)) throw error;
      throw new PictureRefused(error.message, isForGood(error), { cause: error });
    });
  if (page === null) throw new PictureRefused(`${url} answered that it has not changed, unasked.`, false);
  const kind = pictureKind(page.bytes);
  if (kind === null) {
    const told = page.contentType === null ? '' : ` Its server calls it ${page.contentType.slice(0, 60)}.`;
    throw new PictureRefused(
      `What stands at ${url} is no picture of a kind that is taken: JPEG, PNG, WebP, GIF or AVIF.${told}`,
      true,
    );
  }
  return upload(strapi, page.bytes, { name: pictureName(url) + kind.ext, mime: kind.mime, alternativeText });
}

/** Whether the server will hardly say otherwise: not that it is overloaded, or late. */
const isForGood = ({ status }: FetchRefused): boolean =>
  status !== null && status >= 400 && status < 500 && ![408, 425, 429].includes(status);

async function upload(
  strapi: Core.Strapi,
  bytes: Buffer,
  { name, mime, alternativeText }: { name: string; mime: string; alternativeText: string | null },
): Promise<LibraryFile> {
  const place = await mkdtemp(path.join(tmpdir(), 'copydesk-photo-'));
  try {
    const filepath = path.join(place, name);
    await writeFile(filepath, bytes);
    await refuseUnreadable(strapi, filepath, name);
    const { id } = folder.parse(
      await strapi.plugin('upload').service('api-upload-folder').getAPIUploadFolder(),
    );
    const uploaded: unknown = await strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: { name, alternativeText, folder: id } },
        files: { filepath, originalFilename: name, mimetype: mime, size: bytes.length },
      });
    const [first] = z.tuple([file]).parse(uploaded);
    return first;
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    throw new PictureRefused(`The Media Library does not take ${name}: ${error.message}.`, true, {
      cause: error,
    });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

const imageService = z.looseObject({
  isImage: z.custom<(given: { filepath: string }) => Promise<unknown>>(
    (value) => typeof value === 'function',
  ),
  getDimensions: z.custom<(given: { filepath: string }) => Promise<unknown>>(
    (value) => typeof value === 'function',
  ),
});
const dimensions = z.object({ width: z.number(), height: z.number() });

/** Strapi takes what it can't read as a picture for a file of another kind, and reads every pixel of what it can. */
async function refuseUnreadable(strapi: Core.Strapi, filepath: string, name: string): Promise<void> {
  const service = imageService.parse(strapi.plugin('upload').service('image-manipulation'));
  const size = (await service.isImage({ filepath }))
    ? dimensions.safeParse(await service.getDimensions({ filepath })).data
    : undefined;
  if (size === undefined)
    throw new PictureRefused(`${name} begins as a picture, but can’t be read as one.`, true);
  if (size.width * size.height > MOST_PIXELS)
    throw new PictureRefused(
      `${name} has ${size.width} × ${size.height} pixels, and no more than ${MOST_PIXELS} in all are taken.`,
      true,
    );
}

/** Takes a file that was fetched out of the Media Library again, unless something shows it. */
export async function removeUnused({ strapi }: Newsroom, { id }: LibraryFile): Promise<void> {
  const row: unknown = await strapi.db.query(FILE).findOne({ where: { id }, populate: { related: true } });
  const found = fileInUse.nullable().parse(row);
  if (found === null || (found.related ?? []).length > 0) return;
  await strapi.plugin('upload').service('upload').remove(found);
}
