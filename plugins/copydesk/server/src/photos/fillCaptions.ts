import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';
import { captionFields, conflictsOf, fillable } from './metadataConflict';
import { readStoredFile, storedFile } from './readStoredFile';

interface RowEvent {
  params: { where?: unknown; data?: Record<string, unknown> };
  result?: unknown;
  state: Record<string, unknown>;
}

const STATE = 'copydesk';
const FILE = 'plugin::upload.file';

const row = z.looseObject({ id: z.number() });
const caption = captionFields.extend({
  id: z.number(),
  image: storedFile.nullish().transform((value) => value ?? null),
  metadataConflicts: z.unknown(),
  metadataUnread: z.string().nullish(),
});
type Caption = z.infer<typeof caption>;
const captions = z.array(caption);
const before = z.array(z.object({ id: z.number(), image: z.number().nullable() }));

/**
 * Reads the file of a caption's picture once the caption, or the file, is written: what the caption leaves empty is
 * filled where the picture is new, and what it says otherwise is kept beside it. Registered on the database's own events,
 * so that every way of writing meets it.
 */
export function fillCaptions(newsroom: Newsroom): void {
  const { strapi, types } = newsroom;

  async function captionsIn(where: unknown): Promise<Caption[]> {
    const found: unknown = await strapi.db
      .query(types.photoCaption)
      .findMany({ where: where ?? {}, populate: { image: true } });
    return captions.parse(found);
  }

  /** Writes what differs from what stands there, and so comes to rest after its own write. */
  async function read(found: Caption, isNew: boolean): Promise<void> {
    const reading = found.image === null ? null : await readStoredFile(strapi, found.image);
    const filled = reading !== null && isNew ? fillable(found, reading) : {};
    const conflicts = reading === null ? [] : conflictsOf({ ...found, ...filled }, reading);
    const known = {
      metadataConflicts: conflicts.length === 0 ? null : conflicts,
      metadataUnread: reading?.metadata === null ? reading.reason : null,
    };
    const isKnown =
      isDeepStrictEqual(found.metadataConflicts ?? null, known.metadataConflicts) &&
      (found.metadataUnread ?? null) === known.metadataUnread;
    if (isKnown && Object.keys(filled).length === 0) return;
    await strapi.db
      .query(types.photoCaption)
      .update({ where: { id: found.id }, data: { ...filled, ...known } });
  }

  async function afterCreate({ result }: RowEvent): Promise<void> {
    const { id } = row.parse(result);
    for (const found of await captionsIn({ id })) if (found.image !== null) await read(found, true);
  }

  async function beforeUpdate({ params, state }: RowEvent): Promise<void> {
    const found = await captionsIn(params.where);
    state[STATE] = found.map(({ id, image }) => ({ id, image: image?.id ?? null }));
  }

  async function afterUpdate({ state }: RowEvent): Promise<void> {
    const was = before.safeParse(state[STATE]).data ?? [];
    if (was.length === 0) return;
    for (const found of await captionsIn({ id: { $in: was.map(({ id }) => id) } })) {
      const image = was.find(({ id }) => id === found.id)?.image ?? null;
      if (image === null && found.image === null) continue;
      await read(found, found.image !== null && found.image.id !== image);
    }
  }

  /** A file that was uploaded straight into a caption, or that stands in one and is replaced. */
  async function afterFile({ params, result }: RowEvent): Promise<void> {
    if (params.data === undefined || !('url' in params.data)) return;
    const { id } = row.parse(result);
    for (const found of await captionsIn({ image: { id } })) await read(found, true);
  }

  watchRows(strapi, {
    models: [types.photoCaption],
    afterCreate,
    beforeUpdate,
    beforeUpdateMany: beforeUpdate,
    afterUpdate,
    afterUpdateMany: afterUpdate,
  });
  watchRows(strapi, { models: [FILE], afterCreate: afterFile, afterUpdate: afterFile });
}
