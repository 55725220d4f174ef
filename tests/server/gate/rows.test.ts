import {
  addCaption,
  addDraft,
  addLicence,
  addPublished,
  addSource,
  ARTICLE,
  creditedFields,
  fields,
  LICENCE,
  PHOTO_CAPTION,
  publicRows,
  SOURCE,
} from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

describe('by strapi.db.query', () => {
  it('a public row keeps its credit, and whoever would take it is told', async () => {
    const { strapi } = newsroom;
    const { documentId } = await addPublished(newsroom, { headline: 'Rewritten by a script' });
    await expect(
      strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: { byline: null } }),
    ).rejects.toThrow(/Rewritten by a script/);
    expect(await publicRows(newsroom, { documentId, byline: 'By Ines Calloway' })).toBe(1);
  });

  it('nor is it taken by entityService', async () => {
    const { documentId } = await addPublished(newsroom);
    const { strapi } = newsroom;
    const where = { documentId, publishedAt: { $notNull: true } };
    const { id } = await strapi.db.query(ARTICLE).findOne({ select: ['id'], where });
    await expect(
      strapi.entityService.update(ARTICLE, id, { data: fields({ byline: null }) }),
    ).rejects.toThrow(/Give the byline/);
    expect(await publicRows(newsroom, { documentId, byline: 'By Ines Calloway' })).toBe(1);
  });

  it('a public row may change in whatever no credit hangs on', async () => {
    const { documentId } = await addPublished(newsroom);
    await newsroom.strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: { commentCount: 4 } });
    expect(await publicRows(newsroom, { documentId, commentCount: 4 })).toBe(1);
  });

  it('createMany makes nothing public', async () => {
    const before = await publicRows(newsroom);
    await expect(
      newsroom.strapi.db
        .query(ARTICLE)
        .createMany({ data: [{ headline: 'One of many', publishedAt: new Date() }] }),
    ).rejects.toThrow(/can not be made public/);
    expect(await publicRows(newsroom)).toBe(before);
  });

  it('a refused row leaves no trace', async () => {
    const count = () => newsroom.strapi.db.query(ARTICLE).count({});
    const before = await count();
    await expect(
      newsroom.strapi.db
        .query(ARTICLE)
        .create({ data: { ...creditedFields(), documentId: 'refusedbydbquery', publishedAt: new Date() } }),
    ).rejects.toThrow(/Name the source/);
    expect(await count()).toBe(before);
  });

  it('what another plugin’s lifecycle makes public during a call is judged with it', async () => {
    const { strapi } = newsroom;
    const victim = await addDraft(newsroom, { byline: null, headline: 'Smuggled along' });
    const trigger = 'Publishes another one on the way';
    const end = strapi.db.lifecycles.subscribe({
      models: [ARTICLE],
      async afterUpdate({ result }: { result?: { headline?: string } }) {
        if (result?.headline !== trigger) return;
        await strapi.db.query(ARTICLE).update({
          where: { id: victim.id },
          data: { publishedAt: new Date(), headline: 'Smuggled along' },
        });
      },
    });
    try {
      const { documentId } = await addDraft(newsroom);
      await expect(
        strapi.documents(ARTICLE).update({ documentId, data: fields({ headline: trigger }) }),
      ).rejects.toThrow(/Smuggled along/);
    } finally {
      end();
    }
    expect(await publicRows(newsroom, { documentId: victim.documentId })).toBe(0);
  });

  it('a plugin that swallows the refusal has made nothing public', async () => {
    const { strapi } = newsroom;
    const { documentId } = await addDraft(newsroom, { source: null });
    await expect(
      strapi.db.transaction(async () => {
        await strapi.db
          .query(ARTICLE)
          .update({ where: { documentId }, data: { publishedAt: new Date() } })
          .catch(() => undefined);
      }),
    ).rejects.toThrow(/can't be published yet/);
    expect(await publicRows(newsroom, { documentId })).toBe(0);
  });
});

describe('what public articles hang on', () => {
  const licensed = async (more: Record<string, unknown> = {}) => {
    const licence = await addLicence(newsroom);
    const { documentId } = await addPublished(newsroom, { licence: licence.documentId, ...more });
    return { licence, documentId };
  };

  it('a licence that would come to forbid what is published keeps its terms', async () => {
    const headline = 'Printed under an open licence';
    const { licence, documentId } = await licensed({ headline });
    const change = () =>
      newsroom.strapi
        .documents(LICENCE)
        .update({ documentId: licence.documentId, data: fields({ nonCommercial: true }) });
    await expect(change()).rejects.toThrow(headline);
    expect(
      await newsroom.strapi.documents(LICENCE).findOne({ documentId: licence.documentId }),
    ).toMatchObject({
      nonCommercial: false,
    });
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
    expect(await change()).toMatchObject({ nonCommercial: true });
  });

  it('so does the licence of its source', async () => {
    const licence = await addLicence(newsroom);
    const source = await addSource(newsroom, { licence: licence.documentId });
    await addPublished(newsroom, { source: source.documentId, headline: 'Under its source’s licence' });
    await expect(
      newsroom.strapi
        .documents(LICENCE)
        .update({ documentId: licence.documentId, data: fields({ nonCommercial: true }) }),
    ).rejects.toThrow(/Under its source/);
  });

  it('a source keeps the domains that its articles are on, and a caption its rights', async () => {
    const source = await addSource(newsroom, { domains: [{ host: 'harbourwire.example' }] });
    const caption = await addCaption(newsroom);
    await addPublished(newsroom, { source: source.documentId, photoCaptions: [caption.documentId] });
    await expect(
      newsroom.strapi.documents(SOURCE).update({
        documentId: source.documentId,
        data: fields({ domains: [{ host: 'elsewhere.example' }] }),
      }),
    ).rejects.toThrow(/without the attribution/);
    await expect(
      newsroom.strapi
        .documents(PHOTO_CAPTION)
        .update({ documentId: caption.documentId, data: fields({ usageTerms: null }) }),
    ).rejects.toThrow(/without the attribution/);
  });

  it('by strapi.db.query as well, such a change is refused and undone', async () => {
    const { licence, documentId } = await licensed();
    const licences = newsroom.strapi.db.query(LICENCE);
    const where = { id: licence.id };
    await expect(licences.update({ where, data: { nonCommercial: true } })).rejects.toThrow(/attribution/);
    await expect(licences.updateMany({ where, data: { nonCommercial: true } })).rejects.toThrow(
      /attribution/,
    );
    expect(await licences.findOne({ where })).toMatchObject({ nonCommercial: false });
    expect(await publicRows(newsroom, { documentId })).toBe(1);
  });

  it('an article that had expired anyway is no reason to refuse a change', async () => {
    const source = await addSource(newsroom);
    const { documentId } = await addPublished(newsroom, { source: source.documentId });
    await newsroom.strapi.db
      .connection('articles')
      .where({ document_id: documentId })
      .whereNotNull('published_at')
      .update({ byline: null });
    expect(
      await newsroom.strapi
        .documents(SOURCE)
        .update({ documentId: source.documentId, data: fields({ homepage: 'https://harbourwire.example' }) }),
    ).toMatchObject({ homepage: 'https://harbourwire.example' });
  });
});
