import {
  addCaption,
  addDraft,
  addPublished,
  addSource,
  ARTICLE,
  creditedFields,
  LICENCE,
  PHOTO_CAPTION,
  publicRows,
  SOURCE,
  fields,
} from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const sourceOfPublic = async (documentId: string) =>
  newsroom.strapi.documents(ARTICLE).findOne({ documentId, status: 'published', populate: ['source'] });

describe('a source in use', () => {
  it('keeps its approval while an article of it is public, and says which', async () => {
    const source = await addSource(newsroom);
    const headline = 'Tide gauge fails at Port Vellum';
    const { documentId } = await addPublished(newsroom, { source: source.documentId, headline });
    const suspend = () =>
      newsroom.strapi
        .documents(SOURCE)
        .update({ documentId: source.documentId, data: fields({ approval: 'suspended' }) });

    await expect(suspend()).rejects.toThrow(headline);
    expect((await sourceOfPublic(documentId))?.source).toMatchObject({ approval: 'approved' });

    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
    expect(await suspend()).toMatchObject({ approval: 'suspended' });
  });

  it('is refused a change of approval through the admin, with the field', async () => {
    const source = await addSource(newsroom);
    await addPublished(newsroom, { source: source.documentId });
    const { body, status } = await newsroom.http
      .put(`/content-manager/collection-types/${SOURCE}/${source.documentId}`)
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ approval: 'awaiting' });
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['approval'] }]);
  });

  it('may change whatever no credit hangs on', async () => {
    const source = await addSource(newsroom);
    await addPublished(newsroom, { source: source.documentId });
    await newsroom.strapi
      .documents(SOURCE)
      .update({ documentId: source.documentId, data: fields({ homepage: 'https://harbourwire.example' }) });
    expect(await newsroom.strapi.documents(SOURCE).findOne({ documentId: source.documentId })).toMatchObject({
      homepage: 'https://harbourwire.example',
    });
  });

  it.each(['a draft', 'a public article'])('can not be deleted while %s has it', async (user) => {
    const source = await addSource(newsroom);
    const add = user === 'a draft' ? addDraft : addPublished;
    const { documentId } = await add(newsroom, { source: source.documentId });
    await expect(newsroom.strapi.documents(SOURCE).delete({ documentId: source.documentId })).rejects.toThrow(
      /can't be deleted/,
    );
    await expect(newsroom.strapi.db.query(SOURCE).delete({ where: { id: source.id } })).rejects.toThrow(
      /can't be deleted/,
    );
    await expect(
      newsroom.strapi.db.query(SOURCE).deleteMany({ where: { documentId: source.documentId } }),
    ).rejects.toThrow(/can't be deleted/);
    const article = await newsroom.strapi.documents(ARTICLE).findOne({ documentId, populate: ['source'] });
    expect(article?.source).toMatchObject({ documentId: source.documentId });
  });

  it('is not detached from a public article by a bulk deletion in the admin', async () => {
    const used = await addSource(newsroom);
    const unused = await addSource(newsroom);
    const { documentId } = await addPublished(newsroom, { source: used.documentId });
    const { status } = await newsroom.http
      .post(`/content-manager/collection-types/${SOURCE}/actions/bulkDelete`)
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ documentIds: [unused.documentId, used.documentId] });
    expect(status).toBe(400);
    expect((await sourceOfPublic(documentId))?.source).toMatchObject({ documentId: used.documentId });
  });

  it('can be deleted once nothing has it', async () => {
    const { documentId } = await addSource(newsroom);
    await newsroom.strapi.documents(SOURCE).delete({ documentId });
    expect(await newsroom.strapi.documents(SOURCE).findOne({ documentId })).toBeNull();
  });
});

describe('a photo caption in a public article', () => {
  it('keeps its creator or agency', async () => {
    const caption = await addCaption(newsroom, { creator: 'Mateo Brandt', agency: null });
    await addPublished(newsroom, { photoCaptions: [caption.documentId] });
    const update = (data: Record<string, unknown>) =>
      newsroom.strapi.documents(PHOTO_CAPTION).update({ documentId: caption.documentId, data });

    await expect(update({ creator: null })).rejects.toThrow(/must keep its creator or its agency/);
    await update({ creator: null, agency: 'AFP' });
    await expect(update({ agency: ' ' })).rejects.toThrow(/must keep/);
  });

  it('can not be deleted', async () => {
    const caption = await addCaption(newsroom);
    await addPublished(newsroom, { photoCaptions: [caption.documentId] });
    await expect(
      newsroom.strapi.documents(PHOTO_CAPTION).delete({ documentId: caption.documentId }),
    ).rejects.toThrow(/can't be deleted/);
  });

  it('stays with the draft and with the public version at once', async () => {
    const caption = await addCaption(newsroom);
    const { documentId } = await addPublished(newsroom, { photoCaptions: [caption.documentId] });
    for (const status of ['draft', 'published'] as const) {
      const article = await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId, status, populate: ['photoCaptions'] });
      expect(article?.photoCaptions).toMatchObject([{ documentId: caption.documentId }]);
    }
  });
});

describe('a licence', () => {
  it('can not be deleted while an article has it', async () => {
    const licence = await newsroom.strapi
      .documents(LICENCE)
      .create({ data: fields({ name: 'Harbour terms' }) });
    await addDraft(newsroom, { licence: licence.documentId });
    await expect(
      newsroom.strapi.documents(LICENCE).delete({ documentId: licence.documentId }),
    ).rejects.toThrow(/can't be deleted/);
  });
});

describe('what becomes public', () => {
  it('is judged as it was written, whatever else the call carried', async () => {
    const before = await publicRows(newsroom);
    const { documentId } = await addDraft(newsroom, { source: null });
    const { strapi } = newsroom;
    const tricks: (() => Promise<unknown>)[] = [
      () => strapi.documents(ARTICLE).publish({ documentId, locale: '*' }),
      () => strapi.documents(ARTICLE).publish({ documentId, data: fields({ byline: 'By Somebody Else' }) }),
      () =>
        strapi.documents(ARTICLE).update({ documentId, status: 'published', data: fields({ source: null }) }),
    ];
    for (const trick of tricks) await expect(trick()).rejects.toThrow(/can't be published yet/);
    await strapi
      .documents(ARTICLE)
      .update({ documentId, data: fields({ publishedAt: new Date().toISOString() }) });
    expect(await publicRows(newsroom)).toBe(before);
  });

  it('is found whichever fields the call asks to have back', async () => {
    const before = await publicRows(newsroom);
    const { strapi, http, apiToken } = newsroom;
    const uncredited = { ...creditedFields(), source: null };
    const create = (more: object) =>
      strapi.documents(ARTICLE).create({ data: fields(uncredited), status: 'published', ...more });
    await expect(create({ fields: ['headline'] })).rejects.toThrow(/can't be published yet/);
    await expect(create({ fields: ['headline'], populate: [] })).rejects.toThrow(/can't be published yet/);
    const rest = await http
      .post('/api/articles?fields=headline&populate[source][fields]=name')
      .auth(apiToken, { type: 'bearer' })
      .send({ data: uncredited });
    expect(rest.status).toBe(400);
    const aliases =
      'mutation ($data: ArticleInput!) { a: createArticle(data: $data) { headline } b: createArticle(data: $data) { headline } }';
    const graphql = await http
      .post('/graphql')
      .auth(apiToken, { type: 'bearer' })
      .send({ query: aliases, variables: { data: uncredited } });
    expect(graphql.body.errors.length).toBeGreaterThan(0);
    expect(await publicRows(newsroom)).toBe(before);
  });

  it('leaves a bulk publication with one uncredited article among three as it was', async () => {
    const before = await publicRows(newsroom);
    const drafts = [
      await addDraft(newsroom),
      await addDraft(newsroom, { source: null, headline: 'Uncredited of three' }),
      await addDraft(newsroom),
    ];
    const { status, body } = await newsroom.http
      .post(`/content-manager/collection-types/${ARTICLE}/actions/bulkPublish`)
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ documentIds: drafts.map(({ documentId }) => documentId) });
    expect(status).toBe(400);
    expect(body.error.message).toContain('Uncredited of three');
    expect(await publicRows(newsroom)).toBe(before);
  });

  it('stays as it was when a later publication is refused', async () => {
    const { documentId } = await addPublished(newsroom, { headline: 'First version' });
    const { strapi } = newsroom;
    await strapi
      .documents(ARTICLE)
      .update({ documentId, data: fields({ headline: 'Second version', byline: null }) });
    await expect(strapi.documents(ARTICLE).publish({ documentId })).rejects.toThrow(/Give the byline/);
    expect(await strapi.documents(ARTICLE).findOne({ documentId, status: 'published' })).toMatchObject({
      headline: 'First version',
      byline: 'By Ines Calloway',
    });
  });

  it('leaves drafts free', async () => {
    const { documentId } = await addDraft(newsroom, { source: null, byline: null, originalUrl: null });
    expect(await newsroom.strapi.documents(ARTICLE).findOne({ documentId })).toMatchObject({ byline: null });
  });
});
