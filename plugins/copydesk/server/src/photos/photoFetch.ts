import { z } from 'zod';
import { maybe } from '../newsroom/columns';

export const PHOTO_FETCH = 'plugin::copydesk.photo-fetch';

/** A picture that a photo caption is to have. */
export const photoFetch = z.object({
  id: z.number(),
  captionDocumentId: z.string(),
  /** Of the article that the caption came with. */
  sourceDocumentId: maybe,
  url: z.string(),
  urlHash: z.string(),
  dueAt: z.coerce.date(),
  tries: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
});
export type PhotoFetch = z.infer<typeof photoFetch>;
