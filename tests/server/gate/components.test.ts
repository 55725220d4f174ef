import {
  addDraft,
  addPublished,
  addSource,
  ARTICLE,
  fields,
  publicRows,
  SOURCE,
} from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

const AUTHOR = 'attribution.author';
const DOMAIN = 'attribution.domain';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

/** Components of an entry, by the entry's row. */
const partsOf = async (uid: typeof ARTICLE, id: number, part: string): Promise<{ id: number }[]> => {
  const found = await newsroom.strapi.db.query(uid).findOne({ where: { id }, populate: { [part]: true } });
  return found[part];
};

/** Public under a licence that wants the author named; nothing but the component names one. */
const namedInComponents = async (headline: string) => {
  const { documentId } = await addPublished(newsroom, {
    headline,
    byline: null,
    authors: [{ name: 'Ines Calloway' }],
  });
  const row = await newsroom.strapi.db
    .query(ARTICLE)
    .findOne({ select: ['id'], where: { documentId, publishedAt: { $notNull: true } } });
  const [author] = await partsOf(ARTICLE, row.id, 'authors');
  if (author === undefined) throw new Error('The public row has no author.');
  return { documentId, author };
};

describe('components by strapi.db.query alone', () => {
  const takings: [string, (id: number) => Promise<unknown>][] = [
    ['delete', (id) => newsroom.strapi.db.query(AUTHOR).delete({ where: { id } })],
    ['deleteMany', (id) => newsroom.strapi.db.query(AUTHOR).deleteMany({ where: { id: { $in: [id] } } })],
    ['update', (id) => newsroom.strapi.db.query(AUTHOR).update({ where: { id }, data: { name: '' } })],
    [
      'updateMany',
      (id) => newsroom.strapi.db.query(AUTHOR).updateMany({ where: { id }, data: { name: ' ' } }),
    ],
  ];

  it.each(takings)('%s takes no author from what is public', async (action, take) => {
    const headline = `Its author alone, by ${action}`;
    const { documentId, author } = await namedInComponents(headline);
    await expect(take(author.id)).rejects.toThrow(headline);
    expect(await newsroom.strapi.db.query(AUTHOR).findOne({ where: { id: author.id } })).toMatchObject({
      name: 'Ines Calloway',
    });
    expect(await publicRows(newsroom, { documentId, authors: { id: author.id } })).toBe(1);
  });

  it('whoever swallows the refusal keeps nothing of it', async () => {
    const { author } = await namedInComponents('Swallowed with its author');
    await expect(
      newsroom.strapi.db.transaction(async () => {
        await newsroom.strapi.db
          .query(AUTHOR)
          .delete({ where: { id: author.id } })
          .catch(() => undefined);
      }),
    ).rejects.toThrow(/Swallowed with its author/);
    expect(await newsroom.strapi.db.query(AUTHOR).count({ where: { id: author.id } })).toBe(1);
  });

  it('within another article’s call they are judged with it', async () => {
    const { strapi } = newsroom;
    const { author } = await namedInComponents('The victim of a lifecycle');
    const trigger = 'Takes an author on the way';
    const end = strapi.db.lifecycles.subscribe({
      models: [ARTICLE],
      async afterUpdate({ result }: { result?: { headline?: string } }) {
        if (result?.headline === trigger) await strapi.db.query(AUTHOR).delete({ where: { id: author.id } });
      },
    });
    try {
      const { documentId } = await addDraft(newsroom);
      await expect(
        strapi.documents(ARTICLE).update({ documentId, data: fields({ headline: trigger }) }),
      ).rejects.toThrow(/The victim of a lifecycle/);
    } finally {
      end();
    }
    expect(await strapi.db.query(AUTHOR).count({ where: { id: author.id } })).toBe(1);
  });

  it('a draft’s author may go, and one of two of what is public', async () => {
    const { strapi } = newsroom;
    const draft = await addDraft(newsroom, { byline: null, authors: [{ name: 'Tove Aldridge' }] });
    const [author] = await partsOf(ARTICLE, Number(draft.id), 'authors');
    expect(await strapi.db.query(AUTHOR).delete({ where: { id: author?.id } })).toMatchObject({
      name: 'Tove Aldridge',
    });
    const { author: first } = await namedInComponents('Renamed, and named still');
    expect(
      await strapi.db.query(AUTHOR).update({ where: { id: first.id }, data: { name: 'Inés Calloway' } }),
    ).toMatchObject({ name: 'Inés Calloway' });
  });
});

describe('a domain of a source, and what is public under it', () => {
  const underDomain = async (headline: string) => {
    const source = await addSource(newsroom, {
      domains: [{ host: 'harbourwire.example' }, { host: 'vellum.example' }],
    });
    const article = await addPublished(newsroom, { source: source.documentId, headline });
    const [own, other] = await partsOf(SOURCE, Number(source.id), 'domains');
    if (own === undefined || other === undefined) throw new Error('The source has no domains.');
    return { source, article, own, other };
  };

  it('keeps its host, whichever call changes it', async () => {
    const { strapi } = newsroom;
    const { source, article, own, other } = await underDomain('On its own domain');
    const domains = strapi.db.query(DOMAIN);
    const elsewhere = { host: 'elsewhere.example' };
    const attempts = [
      () => domains.update({ where: { id: own.id }, data: elsewhere }),
      () => domains.updateMany({ where: { id: own.id }, data: elsewhere }),
      () => domains.delete({ where: { id: own.id } }),
      // In place: the row of the component stays, and the host in it is another.
      () =>
        strapi.documents(SOURCE).update({
          documentId: source.documentId,
          data: fields({ domains: [{ id: own.id, ...elsewhere }, { id: other.id }] }),
        }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/On its own domain/);
    expect(await domains.findOne({ where: { id: own.id } })).toMatchObject({ host: 'harbourwire.example' });
    expect(await publicRows(newsroom, { documentId: article.documentId })).toBe(1);
  });

  it('may go where nothing that is public stands on it', async () => {
    const { strapi } = newsroom;
    const { source, own, other } = await underDomain('Keeps the one it needs');
    expect(await strapi.db.query(DOMAIN).delete({ where: { id: other.id } })).toMatchObject({
      host: 'vellum.example',
    });
    const changed = await strapi.documents(SOURCE).update({
      documentId: source.documentId,
      data: fields({ domains: [{ host: 'vellum.example' }, { host: 'harbourwire.example' }] }),
      populate: ['domains'],
    });
    expect(changed).toMatchObject({
      domains: [{ host: 'vellum.example' }, { host: 'harbourwire.example' }],
    });
    expect(await strapi.db.query(DOMAIN).count({ where: { id: own.id } })).toBe(0);
  });
});
