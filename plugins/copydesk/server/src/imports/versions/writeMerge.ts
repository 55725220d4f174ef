import { z } from 'zod';
import type { Newsroom } from '../../newsroom/newsroom';
import type { MetDraft } from './draftOfArticle';
import type { MergedCaption } from './mergeCaptions';
import type { Merge } from './mergeVersion';

/** Writes what a merge changes into the draft. What is public, its captions among it, stays as it is. */
export async function writeMerge(
  newsroom: Newsroom,
  documentId: string,
  draft: MetDraft,
  { fields, body, captions }: Merge,
): Promise<void> {
  const { strapi, types } = newsroom;
  const data: Record<string, unknown> = { ...fields };
  if (fields.authors) data.authors = fields.authors.map(({ name }) => knownAuthor(draft, name));
  if (body !== null) data.body = body;
  if (captions.isChanged)
    data.photoCaptions = { set: await writeCaptions(newsroom, draft, captions.captions) };
  if (Object.keys(data).length === 0) return;
  await strapi.documents(types.article).update({ documentId, data, status: 'draft' });
  if (captions.isChanged) await dropUnused(newsroom, draft, captions.captions);
}

/** An author who stays keeps what an editor has added to the name. */
function knownAuthor({ authors }: MetDraft, name: string): Record<string, unknown> {
  const { id: _id, ...known } = authors.find((author) => author.name === name) ?? {};
  return { ...known, name };
}

const created = z.object({ documentId: z.string() });
const file = z.object({ id: z.number() }).nullish();

/** A caption that changes becomes another one: the one that was may be public. */
async function writeCaptions(
  { strapi, types }: Newsroom,
  { captionRows }: MetDraft,
  captions: readonly MergedCaption[],
): Promise<{ documentId: string }[]> {
  const written: { documentId: string }[] = [];
  for (const caption of captions) {
    if ('keep' in caption) {
      written.push({ documentId: caption.keep });
      continue;
    }
    const { image, ...rest } = ownFields(caption.of === null ? {} : (captionRows.get(caption.of) ?? {}));
    const picture = file.parse(image);
    const data: Record<string, unknown> = {
      ...rest,
      ...caption.write,
      ...(picture && { image: picture.id }),
    };
    written.push(created.parse(await strapi.documents(types.photoCaption).create({ data })));
  }
  return written;
}

function ownFields(row: Record<string, unknown>): Record<string, unknown> {
  const {
    id: _id,
    documentId: _documentId,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    publishedAt: _publishedAt,
    locale: _locale,
    ...own
  } = row;
  return own;
}

async function dropUnused(
  { strapi, types }: Newsroom,
  { captions: before }: MetDraft,
  after: readonly MergedCaption[],
): Promise<void> {
  const kept = new Set(after.flatMap((caption) => ('keep' in caption ? [caption.keep] : [])));
  for (const { documentId } of before) {
    if (kept.has(documentId)) continue;
    const uses = await strapi.db.query(types.article).count({ where: { photoCaptions: { documentId } } });
    if (uses === 0) await strapi.documents(types.photoCaption).delete({ documentId });
  }
}
