import { readFile, writeFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { carryMetadata } from './carryMetadata';
import { readPhotoMetadata } from './readPhotoMetadata';

/** A file on its way into the Media Library; `size` is in kilobytes. */
const incoming = z.looseObject({ filepath: z.string() });
type Optimise = (file: unknown) => Promise<unknown>;

const imageService = z.looseObject({
  optimize: z.custom<Optimise>((value) => typeof value === 'function'),
});

/**
 * Strapi makes pictures smaller as they are uploaded, and what they say of themselves is lost with it: whose they are,
 * and on which terms. Here a JPEG gets it back; what has such metadata and is no JPEG is kept as it came.
 */
export function keepMetadata(strapi: Core.Strapi): void {
  const service: object = strapi.plugin('upload').service('image-manipulation');
  const { optimize } = imageService.parse(service);

  const optimizeAndKeep: Optimise = async (file) => {
    const optimised = await optimize(file);
    const [from, to] = [incoming.safeParse(file).data, incoming.safeParse(optimised).data];
    if (from === undefined || to === undefined || from.filepath === to.filepath) return optimised;
    const original = await readFile(from.filepath);
    const { metadata } = readPhotoMetadata(original);
    if (metadata === null) return optimised;
    const smaller = await readFile(to.filepath);
    const carried = carryMetadata(original, smaller);
    if (carried === null) return readPhotoMetadata(smaller).metadata === null ? file : optimised;
    await writeFile(to.filepath, carried);
    return Object.assign(to, {
      sizeInBytes: carried.length,
      size: Math.round(carried.length / 10) / 100,
    });
  };
  Object.assign(service, { optimize: optimizeAndKeep });
}
