import { addDraft, addPublished, ARTICLE, paragraph, SOURCE, fields } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const draft = (documentId: string) =>
  newsroom.strapi.documents(ARTICLE).findOne({ documentId, status: 'draft' });

describe('the slug of an article', () => {
  it('is made from its headline and numbered where another has it', async () => {
    const headline = 'Lighthouse keeper retires';
    const first = await addDraft(newsroom, { headline });
    const second = await addPublished(newsroom, { headline });
    expect(first.slug).toBe('lighthouse-keeper-retires');
    expect((await draft(second.documentId))?.slug).toBe('lighthouse-keeper-retires-2');
  });

  it('stays when the headline changes, and is kept through publication', async () => {
    const { documentId } = await addPublished(newsroom, { headline: 'Gull colony counted' });
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId, data: fields({ headline: 'Gulls: 412 pairs' }) });
    await newsroom.strapi.documents(ARTICLE).publish({ documentId });
    expect(
      await newsroom.strapi.documents(ARTICLE).findOne({ documentId, status: 'published' }),
    ).toMatchObject({ slug: 'gull-colony-counted', headline: 'Gulls: 412 pairs' });
  });

  it('is refused with its field where an editor chooses one that is taken', async () => {
    await addDraft(newsroom, { slug: 'storm-warning' });
    await expect(addDraft(newsroom, { slug: 'storm-warning' })).rejects.toMatchObject({
      details: { errors: [{ path: ['slug'] }] },
    });
  });

  it('is new in a clone', async () => {
    const { documentId } = await addDraft(newsroom, { headline: 'Buoy adrift' });
    const clone = await newsroom.strapi.documents(ARTICLE).clone({ documentId, data: fields({}) });
    expect(clone?.entries[0]).toMatchObject({ headline: 'Buoy adrift', slug: 'buoy-adrift-2' });
  });

  it('can not stand twice even when two are written at the same moment', async () => {
    const headline = 'Two desks, one headline';
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => addDraft(newsroom, { headline })),
    );
    const rows = await newsroom.strapi.db
      .query(ARTICLE)
      .findMany({ where: { slug: { $startsWith: 'two-desks-one-headline' } } });
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
    expect(rows.length).toBe(results.filter(({ status }) => status === 'fulfilled').length);
  });

  it('is a constraint of the database itself', async () => {
    const { id, slug } = await addDraft(newsroom);
    const other = await addDraft(newsroom);
    expect(other.id).not.toBe(id);
    await expect(
      newsroom.strapi.db.connection('articles').where({ id: other.id }).update({ slug }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
  });
});

it('the text of the body follows the body', async () => {
  const { documentId } = await addDraft(newsroom, {
    body: [
      paragraph('The ferry left at six.'),
      {
        type: 'list',
        format: 'unordered',
        children: ['Bow', 'Stern'].map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })),
      },
    ],
  });
  expect((await draft(documentId))?.bodyText).toBe('The ferry left at six.\n\nBow\nStern');
  await newsroom.strapi
    .documents(ARTICLE)
    .update({ documentId, data: fields({ body: [paragraph('It came back.')] }) });
  expect((await draft(documentId))?.bodyText).toBe('It came back.');
});

it('two sources can not have one name', async () => {
  await newsroom.strapi.documents(SOURCE).create({ data: fields({ name: 'Vellum Post' }) });
  await expect(
    newsroom.strapi.documents(SOURCE).create({ data: fields({ name: 'Vellum Post' }) }),
  ).rejects.toThrow();
});
