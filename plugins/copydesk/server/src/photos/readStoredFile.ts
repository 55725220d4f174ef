import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { MOST_BYTES } from './metadataOf';
import type { PhotoReading } from './photoMetadata';
import { readPhotoMetadata } from './readPhotoMetadata';

/** A row of the Media Library, as far as its bytes are concerned. */
export const storedFile = z.looseObject({
  id: z.number(),
  hash: z.string(),
  ext: z.string().nullish(),
  provider: z.string().nullish(),
});
export type StoredFile = z.infer<typeof storedFile>;

/** What a file of the Media Library says of itself. Files that are kept elsewhere are not fetched. */
export async function readStoredFile(strapi: Core.Strapi, file: StoredFile): Promise<PhotoReading> {
  if (file.provider !== 'local')
    return {
      metadata: null,
      reason: `The file is kept by "${file.provider ?? 'another provider'}", and is not fetched from there to be read.`,
    };
  const name = path.basename(`${file.hash}${file.ext ?? ''}`);
  const place = path.join(strapi.dirs.static.public, 'uploads', name);
  try {
    if ((await stat(place)).size >= MOST_BYTES)
      return { metadata: null, reason: 'The file has 50 MB or more, and is not looked into.' };
    return readPhotoMetadata(await readFile(place));
  } catch (error) {
    strapi.log.warn(`Copydesk could not read ${name} among the uploads.`, { error });
    return { metadata: null, reason: `The file ${name} is not among the uploads, or can't be opened.` };
  }
}
