import { addLicence, addSource, LICENCE, SOURCE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

it('a licence can not be deleted while a source has it, by whichever way', async () => {
  const { strapi, http, adminToken } = newsroom;
  const { id, documentId } = await addLicence(newsroom, { name: 'Harbour terms' });
  const source = await addSource(newsroom, { name: 'Harbour Wire', licence: documentId });
  const refusal = /"Harbour terms" can't be deleted: it is that of Harbour Wire/;

  await expect(strapi.documents(LICENCE).delete({ documentId })).rejects.toThrow(refusal);
  await expect(strapi.db.query(LICENCE).delete({ where: { id } })).rejects.toThrow(refusal);
  await expect(strapi.db.query(LICENCE).deleteMany({ where: { documentId } })).rejects.toThrow(refusal);
  const { status, body } = await http
    .delete(`/content-manager/collection-types/${LICENCE}/${documentId}`)
    .auth(adminToken, { type: 'bearer' });
  expect(status).toBe(400);
  expect(body.error.message).toMatch(refusal);
  expect(
    await strapi.documents(SOURCE).findOne({ documentId: source.documentId, populate: ['licence'] }),
  ).toMatchObject({ licence: { documentId } });

  await strapi.documents(SOURCE).delete({ documentId: source.documentId });
  await strapi.documents(LICENCE).delete({ documentId });
  expect(await strapi.documents(LICENCE).findOne({ documentId })).toBeNull();
});
