import { z } from 'zod';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';

const FILE = 'plugin::upload.file';

interface RowEvent {
  params: { where?: unknown };
}

const files = z.array(z.looseObject({ id: z.number(), name: z.string() }));
type File = z.infer<typeof files>[number];

const headlines = z.array(z.object({ headline: z.string().nullish() }));

/** Headlines to name in a refusal; more are counted. */
const NAMED = 3;

type Remove = (file: unknown) => Promise<unknown>;
const uploadService = z.looseObject({ remove: z.custom<Remove>((value) => typeof value === 'function') });

/**
 * Keeps the file of a picture that a published article shows. The Media Library takes a file off the disk before it
 * deletes its row, so that its service is asked first; the database's own events keep the row from everything else.
 */
export function keepPhotos({ strapi, types }: Newsroom): void {
  async function refuseWhereShown(file: File): Promise<void> {
    const where = { publishedAt: { $notNull: true }, photoCaptions: { image: { id: file.id } } };
    const articles = strapi.db.query(types.article);
    const count = await articles.count({ where });
    if (count === 0) return;
    const found = headlines.parse(await articles.findMany({ where, select: ['headline'], limit: NAMED }));
    const named = found.map(({ headline }) => `"${headline ?? 'Without a headline'}"`).join(', ');
    const more = count > found.length ? ` and ${count - found.length} more` : '';
    const message =
      `The file "${file.name}" can't be deleted: a photo caption shows it in what is published, ${named}${more}. ` +
      'Give the caption another picture, or unpublish these first.';
    throw fieldError(message, [{ path: [], message }]);
  }

  async function beforeDelete({ params }: RowEvent): Promise<void> {
    const found: unknown = await strapi.db
      .query(FILE)
      .findMany({ select: ['id', 'name'], where: params.where ?? {} });
    for (const file of files.parse(found)) await refuseWhereShown(file);
  }

  const service: object = strapi.plugin('upload').service('upload');
  const { remove } = uploadService.parse(service);
  const removeUnlessShown: Remove = async (file) => {
    const [known] = files.parse([file]);
    if (known !== undefined) await refuseWhereShown(known);
    return remove(file);
  };
  Object.assign(service, { remove: removeUnlessShown });
  watchRows(strapi, {
    models: [FILE],
    beforeDelete,
    beforeDeleteMany: beforeDelete,
  });
}
