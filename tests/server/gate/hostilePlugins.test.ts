import type { Modules } from '@strapi/strapi';
import {
  addDraft,
  addLicence,
  addPublished,
  ARTICLE,
  fields,
  LICENCE,
  publicRows,
  SOURCE,
} from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { publicFaults } from './publicFaults';

type Answer = Awaited<ReturnType<Modules.Documents.Middleware.Middleware>>;

let newsroom: TestNewsroom;
/** What a plugin's document middleware does around every call of articles; each test sets its own. */
let around: (action: string, next: () => Promise<Answer>) => Promise<Answer> = (_action, next) => next();

beforeAll(async () => {
  newsroom = await openNewsroom();
  newsroom.strapi.documents.use((context, next) =>
    context.uid === ARTICLE ? around(context.action, async () => next()) : next(),
  );
}, 120_000);
afterAll(() => newsroom.close());
afterEach(async () => {
  around = (_action, next) => next();
  expect(await publicFaults(newsroom)).toEqual([]);
});

const REFUSED = /can't be published yet/;
const swallow = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => undefined,
    () => undefined,
  );

describe('code that catches the refusal within a transaction', () => {
  it('can commit neither the publication nor what it did around it', async () => {
    const { strapi } = newsroom;
    const { documentId } = await addDraft(newsroom, { source: null });
    const other = await addDraft(newsroom);
    const ways = [
      () => strapi.documents(ARTICLE).publish({ documentId }),
      () => strapi.documents(ARTICLE).update({ documentId, data: fields({}), status: 'published' }),
      () => strapi.db.query(ARTICLE).update({ where: { documentId }, data: { publishedAt: new Date() } }),
      () => strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: { publishedAt: new Date() } }),
    ];
    for (const way of ways) {
      const all = strapi.db.transaction(async () => {
        await strapi.documents(ARTICLE).publish({ documentId: other.documentId });
        await swallow(way());
      });
      await expect(all).rejects.toThrow(REFUSED);
      expect(await publicRows(newsroom, { documentId: other.documentId })).toBe(0);
    }
  });

  it('can not commit a licence that forbids what is published', async () => {
    const { strapi } = newsroom;
    const licence = await addLicence(newsroom);
    await addPublished(newsroom, { licence: licence.documentId });
    const all = strapi.db.transaction(async () => {
      await swallow(
        strapi
          .documents(LICENCE)
          .update({ documentId: licence.documentId, data: fields({ nonCommercial: true }) }),
      );
    });
    await expect(all).rejects.toThrow(/without the attribution/);
    expect(await strapi.documents(LICENCE).findOne({ documentId: licence.documentId })).toMatchObject({
      nonCommercial: false,
    });
  });

  it('may go on after a refusal that wrote nothing', async () => {
    const { strapi } = newsroom;
    const { documentId } = await addPublished(newsroom);
    const article = await strapi.documents(ARTICLE).findOne({ documentId, populate: ['source'] });
    await strapi.db.transaction(async () => {
      await swallow(strapi.documents(SOURCE).delete({ documentId: article?.source?.documentId }));
      await strapi.documents(ARTICLE).update({ documentId, data: fields({ section: 'Harbour' }) });
    });
    expect(await strapi.documents(ARTICLE).findOne({ documentId })).toMatchObject({ section: 'Harbour' });
  });
});

describe('a plugin around the calls of strapi.documents', () => {
  it('that swallows every error, or answers what it likes, publishes nothing uncredited', async () => {
    const { documentId } = await addDraft(newsroom, { source: null });
    const articles = newsroom.strapi.documents(ARTICLE);
    const answers = ['null', '"fine"', '{ "documentId": "somebody-elses" }'];
    for (const answer of answers) {
      around = async (_action, next) => {
        await swallow(next());
        return JSON.parse(answer);
      };
      await expect(articles.publish({ documentId })).rejects.toThrow();
      await expect(
        articles.create({ data: fields({ headline: 'Uncredited' }), status: 'published' }),
      ).rejects.toThrow();
      expect(await publicRows(newsroom, { documentId })).toBe(0);
      expect(await publicRows(newsroom, { headline: 'Uncredited' })).toBe(0);
    }
  });

  it('that breaks after the row was written, and is caught, leaves nothing public', async () => {
    const { documentId } = await addDraft(newsroom, { source: null });
    around = async (action, next) => {
      const result = await next();
      if (action === 'publish') throw new Error('The plugin broke.');
      return result;
    };
    const { strapi } = newsroom;
    const all = strapi.db.transaction(() => swallow(strapi.documents(ARTICLE).publish({ documentId })));
    await expect(all).rejects.toThrow(/The plugin broke/);
    expect(await publicRows(newsroom, { documentId })).toBe(0);
  });

  it('that publishes another article on the way, by whichever call, has it judged', async () => {
    const { strapi } = newsroom;
    const victim = await addDraft(newsroom, { byline: null, headline: 'Smuggled along' });
    const rows = strapi.db.query(ARTICLE);
    const now = () => ({ publishedAt: new Date() });
    const smuggle: Record<string, () => Promise<unknown>> = {
      update: () => rows.update({ where: { id: victim.id }, data: now() }),
      'update that asks for few fields': () =>
        rows.update({ where: { id: victim.id }, data: now(), select: ['headline'] }),
      updateMany: () => rows.updateMany({ where: { documentId: victim.documentId }, data: now() }),
      createMany: () => rows.createMany({ data: [{ headline: 'Smuggled along', ...now() }] }),
      create: () => rows.create({ data: { headline: 'Smuggled along', documentId: 'smuggled', ...now() } }),
      publish: () => strapi.documents(ARTICLE).publish({ documentId: victim.documentId }),
    };
    const { documentId } = await addPublished(newsroom);
    const carriers: Record<string, () => Promise<unknown>> = {
      update: () => strapi.documents(ARTICLE).update({ documentId, data: fields({ section: 'Harbour' }) }),
      publish: () => strapi.documents(ARTICLE).publish({ documentId }),
      clone: () => strapi.documents(ARTICLE).clone({ documentId, data: fields({}) }),
      discardDraft: () => strapi.documents(ARTICLE).discardDraft({ documentId }),
      unpublish: () => strapi.documents(ARTICLE).unpublish({ documentId }),
      delete: () => strapi.documents(ARTICLE).delete({ documentId }),
    };
    for (const [by, carry] of Object.entries(carriers))
      for (const [how, work] of Object.entries(smuggle)) {
        around = async (action, next) => {
          if (action !== by) return next();
          around = (_action, inner) => inner();
          const result = await next();
          await work();
          return result;
        };
        const refused = await carry().then(
          () => false,
          () => true,
        );
        expect({ by, how, refused }).toEqual({ by, how, refused: true });
        expect(await publicRows(newsroom, { headline: 'Smuggled along' })).toBe(0);
      }
    expect(await publicRows(newsroom, { documentId })).toBe(1);
  }, 60_000);

  it('that does so later, when the call has long been judged, is judged by itself', async () => {
    const { strapi } = newsroom;
    const victim = await addDraft(newsroom, { byline: null });
    const { documentId } = await addDraft(newsroom);
    let late: Promise<unknown> = Promise.resolve();
    around = async (_action, next) => {
      late = new Promise((resolve) => setTimeout(resolve, 200)).then(() =>
        strapi.db.query(ARTICLE).update({ where: { id: victim.id }, data: { publishedAt: new Date() } }),
      );
      return next();
    };
    const all = strapi.db.transaction(async () => {
      await strapi.documents(ARTICLE).update({ documentId, data: fields({ section: 'Harbour' }) });
      await swallow(late);
    });
    await expect(all).rejects.toThrow(REFUSED);
    expect(await publicRows(newsroom, { documentId: victim.documentId })).toBe(0);
  });
});

describe('strapi.db.query', () => {
  it('detaches no relation of a public row without its credit being looked at', async () => {
    const { documentId } = await addPublished(newsroom);
    const rows = newsroom.strapi.db.query(ARTICLE);
    const row = await rows.findOne({ where: { documentId, publishedAt: { $notNull: true } } });
    await expect(rows.updateRelations(row.id, { source: null })).rejects.toThrow(REFUSED);
    // Where the database deletes them by itself, Strapi does nothing here.
    await swallow(rows.deleteRelations(row.id));
    await expect(rows.update({ where: { id: row.id }, data: { source: null } })).rejects.toThrow(REFUSED);
    expect(await publicRows(newsroom, { documentId })).toBe(1);
  });
});
