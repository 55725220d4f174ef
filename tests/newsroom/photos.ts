import { z } from 'zod';
import type { TestNewsroom } from './newsroom';
import { photoFile, type Written } from './photoFile';

const uploaded = z.tuple([z.looseObject({ id: z.number(), url: z.string(), hash: z.string() })]);

/** Uploads a photo whose file says of itself what is `written`, as an app does. */
export async function uploadPhoto(
  { http, apiToken }: TestNewsroom,
  written: Written,
  into: Record<string, string> = {},
) {
  const { body } = await http
    .post('/api/upload')
    .auth(apiToken, { type: 'bearer' })
    .field(into)
    .attach('files', photoFile(written), { filename: 'ferry.jpg', contentType: 'image/jpeg' })
    .expect(201);
  const [file] = uploaded.parse(body);
  return file;
}

/** Puts another photo in the place of one in the Media Library. */
export async function replacePhoto(
  { http, adminToken }: TestNewsroom,
  id: number,
  written: Written,
): Promise<void> {
  await http
    .post(`/upload?id=${id}`)
    .auth(adminToken, { type: 'bearer' })
    .field('fileInfo', JSON.stringify({ name: 'ferry.jpg' }))
    .attach('files', photoFile(written), { filename: 'ferry.jpg', contentType: 'image/jpeg' })
    .expect(200);
}
