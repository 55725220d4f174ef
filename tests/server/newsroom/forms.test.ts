import { FORMS } from '../../../src/desk/forms';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

/** Kept by Strapi or by the plugin; an editor has nothing to fill in. */
const NOT_EDITED = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'bodyText',
  'firstPublishedAt',
  'nearDuplicates',
  'scheduledFor',
]);

describe.each(FORMS)('the form of $uid', ({ uid, edit, labels, list, sortBy }) => {
  it('shows every field that an editor may fill in, once, and none that is not there', () => {
    const fields = Object.keys(newsroom.strapi.contentType(uid).attributes).filter(
      (name) => !NOT_EDITED.has(name),
    );
    expect(
      edit
        .flat()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(fields.sort());
  });

  it('has a label for each, and rows of at most twelve columns', () => {
    for (const { name } of edit.flat()) expect(labels[name]?.label).toMatch(/^[A-Z]/);
    for (const row of edit) expect(row.reduce((width, { size }) => width + size, 0)).toBeLessThanOrEqual(12);
  });

  it('is what the desk opens with', async () => {
    const { body } = await newsroom.http
      .get(`/content-manager/content-types/${uid}/configuration`)
      .auth(newsroom.adminToken, { type: 'bearer' });
    const { layouts, metadatas, settings } = body.data.contentType;
    expect(layouts).toEqual({ edit, list });
    expect(settings).toMatchObject({ defaultSortBy: sortBy.name, defaultSortOrder: sortBy.order });
    for (const [name, { label }] of Object.entries(labels)) expect(metadatas[name].edit.label).toBe(label);
  });
});
