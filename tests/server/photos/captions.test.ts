import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPhotoMetadata } from '../../../plugins/copydesk/server/src/photos/readPhotoMetadata';
import { addCaption, addPublished, ARTICLE, fields, PHOTO_CAPTION, publicRows } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { photoFile } from '../../newsroom/photoFile';
import { replacePhoto, uploadPhoto } from '../../newsroom/photos';

const SAID = {
  xmp: {
    'dc:creator': 'Mateo Brandt',
    'photoshop:Credit': 'AP',
    'xmpRights:UsageTerms': 'Editorial use, one year',
    'photoshop:Instructions': 'NO ARCHIVING',
  },
  iptc: [
    [80, 'Mateo Brandt'],
    [110, 'AP'],
  ],
} as const;

const FILE = 'plugin::upload.file';
const EMPTY = { creator: null, agency: null, usageTerms: null };

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const captionOf = (documentId: string) =>
  newsroom.strapi.db.query(PHOTO_CAPTION).findOne({ where: { documentId } });
const placeOf = (url: string) => path.join(newsroom.strapi.dirs.static.public, url);

describe('a caption with a picture', () => {
  const filled = {
    text: 'A ferry leaves Port Vellum at dawn.',
    creator: 'Mateo Brandt',
    credit: 'AP',
    agency: 'AP',
    usageTerms: 'Editorial use, one year',
    restrictions: ['NO ARCHIVING'],
    metadataConflicts: null,
    metadataUnread: null,
  };

  it('is filled from its file where it is empty, as it is created', async () => {
    const { id } = await uploadPhoto(newsroom, SAID);
    const { documentId } = await addCaption(newsroom, { ...EMPTY, image: id });
    expect(await captionOf(documentId)).toMatchObject(filled);
  });

  it('is filled from Exif too, which the upload has kept', async () => {
    const exif = { Artist: 'Zoë Brandt', Copyright: '© 2026 Harbour Wire' };
    const { id } = await uploadPhoto(newsroom, { exif });
    const { documentId } = await addCaption(newsroom, { ...EMPTY, image: id });
    expect(await captionOf(documentId)).toMatchObject({
      creator: 'Zoë Brandt',
      copyrightNotice: '© 2026 Harbour Wire',
    });
  });

  it('is filled as it is given one, through the admin', async () => {
    const { id } = await uploadPhoto(newsroom, SAID);
    const { documentId } = await addCaption(newsroom, EMPTY);
    await newsroom.http
      .put(`/content-manager/collection-types/${PHOTO_CAPTION}/${documentId}`)
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ image: id })
      .expect(200);
    expect(await captionOf(documentId)).toMatchObject(filled);
  });

  it('is filled by an upload straight into it', async () => {
    const { documentId, id } = await addCaption(newsroom, EMPTY);
    await uploadPhoto(newsroom, SAID, { ref: PHOTO_CAPTION, refId: String(id), field: 'image' });
    expect(await captionOf(documentId)).toMatchObject(filled);
  });

  it('keeps what an editor emptied afterwards empty', async () => {
    const { id } = await uploadPhoto(newsroom, SAID);
    const { documentId } = await addCaption(newsroom, { ...EMPTY, image: id });
    await newsroom.strapi
      .documents(PHOTO_CAPTION)
      .update({ documentId, data: fields({ credit: null, image: id }) });
    expect(await captionOf(documentId)).toMatchObject({ credit: null });
  });

  it('keeps what it says, and what its file says otherwise beside it', async () => {
    const { id } = await uploadPhoto(newsroom, SAID);
    const { documentId } = await addCaption(newsroom, { creator: 'Ines Calloway', agency: 'AP', image: id });
    expect(await captionOf(documentId)).toMatchObject({
      creator: 'Ines Calloway',
      metadataConflicts: [
        { field: 'creator', caption: 'Ines Calloway', file: 'Mateo Brandt' },
        { field: 'usageTerms', caption: 'AP contract, editorial use', file: 'Editorial use, one year' },
      ],
    });
  });

  it('has no conflict any more once it says what its file says, or has another picture', async () => {
    const { id } = await uploadPhoto(newsroom, SAID);
    const { documentId } = await addCaption(newsroom, { creator: 'Ines Calloway', image: id });
    const update = (data: Record<string, unknown>) =>
      newsroom.strapi.documents(PHOTO_CAPTION).update({ documentId, data });
    await update({ creator: 'Mateo Brandt' });
    expect(await captionOf(documentId)).toMatchObject({ metadataConflicts: [{ field: 'usageTerms' }] });
    await update({ image: null });
    expect(await captionOf(documentId)).toMatchObject({ metadataConflicts: null, metadataUnread: null });
  });

  it('says why its file was not read', async () => {
    const { strapi } = newsroom;
    const silent = await uploadPhoto(newsroom, {});
    const { documentId } = await addCaption(newsroom, { image: silent.id });
    expect(await captionOf(documentId)).toMatchObject({
      metadataUnread: 'The file says nothing of itself in XMP, IPTC or Exif.',
    });
    const elsewhere = await strapi.db.query(FILE).create({
      data: {
        name: 'ferry.jpg',
        hash: 'ferry',
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 1,
        provider: 'aws-s3',
        url: 'https://pictures.example/ferry.jpg',
      },
    });
    await strapi.documents(PHOTO_CAPTION).update({ documentId, data: fields({ image: elsewhere.id }) });
    expect((await captionOf(documentId))?.metadataUnread).toMatch(/"aws-s3", and is not fetched/);
  });

  it('shows none of that to readers', async () => {
    const { id } = await uploadPhoto(newsroom, SAID);
    const { documentId } = await addCaption(newsroom, { creator: 'Ines Calloway', image: id });
    const { body } = await newsroom.http
      .get(`/api/photo-captions/${documentId}`)
      .auth(newsroom.apiToken, { type: 'bearer' })
      .expect(200);
    expect(Object.keys(body.data)).not.toContain('metadataConflicts');
  });
});

describe('an upload', () => {
  it('is made smaller and still says whose it is', async () => {
    const { url, id } = await uploadPhoto(newsroom, SAID);
    const bytes = readFileSync(placeOf(url));
    expect(bytes.equals(photoFile(SAID))).toBe(false);
    expect(readPhotoMetadata(bytes).metadata).toMatchObject({ creator: 'Mateo Brandt', credit: 'AP' });
    expect(await newsroom.strapi.db.query(FILE).findOne({ where: { id } })).toMatchObject({
      size: Math.round(bytes.length / 10) / 100,
      width: 16,
    });
  });
});

describe('a picture that a published article shows', () => {
  it.each(['by an upload into its caption', 'by its caption', 'by strapi.db.query'])(
    'is not exchanged %s for one that may not be shown here',
    async (way) => {
      const { documentId } = await addCaption(newsroom);
      const article = await addPublished(newsroom, { photoCaptions: [documentId] });
      const caption = () =>
        newsroom.strapi.db.query(PHOTO_CAPTION).findOne({ where: { documentId }, populate: { image: true } });
      const { id: captionId } = await caption();
      const forbidden = { xmp: { 'photoshop:Instructions': 'DENMARK OUT' } };
      const { http, apiToken } = newsroom;
      if (way === 'by an upload into its caption')
        await http
          .post('/api/upload')
          .auth(apiToken, { type: 'bearer' })
          .field({ ref: PHOTO_CAPTION, refId: String(captionId), field: 'image' })
          .attach('files', photoFile(forbidden), { filename: 'ferry.jpg', contentType: 'image/jpeg' })
          .expect(400);
      else {
        const { id: image } = await uploadPhoto(newsroom, forbidden);
        if (way === 'by its caption')
          await http
            .put(`/api/photo-captions/${documentId}`)
            .auth(apiToken, { type: 'bearer' })
            .send({ data: { image } })
            .expect(400);
        else
          await expect(
            newsroom.strapi.db.query(PHOTO_CAPTION).update({ where: { id: captionId }, data: { image } }),
          ).rejects.toThrow(/may not be shown in DENMARK/);
      }
      expect(await caption()).toMatchObject({ image: null, restrictions: null });
      expect(await publicRows(newsroom, { documentId: article.documentId })).toBe(1);
    },
  );

  async function shown(headline: string) {
    const file = await uploadPhoto(newsroom, SAID);
    const caption = await addCaption(newsroom, { ...EMPTY, image: file.id });
    const article = await addPublished(newsroom, { headline, photoCaptions: [caption.documentId] });
    return { file, caption, article };
  }

  it('is not deleted in the Media Library, and stays on the disk', async () => {
    const { file, article } = await shown('Ferries sail again');
    const remove = () =>
      newsroom.http.delete(`/upload/files/${file.id}`).auth(newsroom.adminToken, { type: 'bearer' });
    const { status, body } = await remove();
    expect(status).toBe(400);
    expect(body.error.message).toContain('"Ferries sail again"');
    expect(existsSync(placeOf(file.url))).toBe(true);

    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: article.documentId });
    expect((await remove()).status).toBe(200);
    expect(existsSync(placeOf(file.url))).toBe(false);
  });

  it('is not deleted by the content API, in bulk or past the service', async () => {
    const { file } = await shown('Ferries sail on Sunday');
    const rest = await newsroom.http
      .delete(`/api/upload/files/${file.id}`)
      .auth(newsroom.apiToken, { type: 'bearer' });
    expect(rest.status).toBe(400);
    const bulk = await newsroom.http
      .post('/upload/actions/bulk-delete')
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ fileIds: [file.id], folderIds: [] });
    expect(bulk.status).toBe(400);
    const rows = newsroom.strapi.db.query(FILE);
    await expect(rows.delete({ where: { id: file.id } })).rejects.toThrow(/Ferries sail on Sunday/);
    await expect(rows.deleteMany({ where: { id: file.id } })).rejects.toThrow(/can't be deleted/);
    expect(existsSync(placeOf(file.url))).toBe(true);
    expect(await rows.count({ where: { id: file.id } })).toBe(1);
  });

  it('is read again where it is replaced, and its caption keeps what it says', async () => {
    const { file, caption } = await shown('Ferries sail late');
    await replacePhoto(newsroom, file.id, {
      xmp: { 'dc:creator': 'Ines Calloway', 'Iptc4xmpCore:AltTextAccessibility': 'An empty quay.' },
    });
    expect(await captionOf(caption.documentId)).toMatchObject({
      creator: 'Mateo Brandt',
      alternativeText: 'An empty quay.',
      metadataConflicts: [{ field: 'creator', caption: 'Mateo Brandt', file: 'Ines Calloway' }],
    });
  });
});
