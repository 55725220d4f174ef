import { z } from 'zod';
import type { Story } from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { articleFields, captionFields } from './articleFields';

const created = z.looseObject({ documentId: z.string() });

/** Writes a story's captions and its article as a draft. Publication is the desk's, through the gate. */
export async function writeDraft(
  { strapi, types }: Newsroom,
  story: Story,
  url: string | null,
  sourceDocumentId: string | null,
): Promise<string> {
  const photoCaptions: string[] = [];
  for (const caption of story.captions) {
    const data: Record<string, unknown> = captionFields(caption);
    photoCaptions.push(created.parse(await strapi.documents(types.photoCaption).create({ data })).documentId);
  }
  const data: Record<string, unknown> = {
    ...articleFields(story, url),
    photoCaptions,
    ...(sourceDocumentId === null ? {} : { source: sourceDocumentId }),
  };
  return created.parse(await strapi.documents(types.article).create({ data, status: 'draft' })).documentId;
}
