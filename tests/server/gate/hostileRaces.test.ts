import { AsyncLocalStorage } from 'node:async_hooks';
import { killArticle } from '../../../plugins/copydesk/server/src/editorial/killArticle';
import { openNewsroom as bind } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
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
import { publicFaults } from './publicFaults';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());
afterEach(async () => {
  expect(await publicFaults(newsroom)).toEqual([]);
});

/** Outside of the transaction that a test has begun. */
const elsewhere = AsyncLocalStorage.snapshot();
const pause = () => new Promise((resolve) => setTimeout(resolve, 150));

type Outcome = 'done' | 'refused';
const outcome = (work: Promise<unknown>): Promise<Outcome> =>
  work.then(
    () => 'done',
    () => 'refused',
  );

/** Does the one, and begins the other before the one is committed. SQLite has the other wait; PostgreSQL does not. */
async function oneWithinTheOther(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<[Outcome, Outcome]> {
  let later: Promise<Outcome> = Promise.resolve('refused');
  const earlier = await outcome(
    newsroom.strapi.db.transaction(async () => {
      await first();
      later = elsewhere(() => outcome(second()));
      await pause();
    }),
  );
  return [earlier, await later];
}

/** An article with all that its credit hangs on. */
async function everything() {
  const licence = await addLicence(newsroom);
  const source = await addSource(newsroom, {
    licence: licence.documentId,
    domains: [{ host: 'harbourwire.example' }],
  });
  const caption = await addCaption(newsroom, { agency: null });
  const credited = { source: source.documentId, photoCaptions: [caption.documentId] };
  return { licence, source, caption, credited };
}
type Everything = Awaited<ReturnType<typeof everything>>;

/** Each leaves an article without its credit. */
const LOSSES: Record<string, (of: Everything) => Promise<unknown>> = {
  'taking its source’s approval away': ({ source }) =>
    newsroom.strapi
      .documents(SOURCE)
      .update({ documentId: source.documentId, data: fields({ approval: 'suspended' }) }),
  'the same by db.query': ({ source }) =>
    newsroom.strapi.db.query(SOURCE).update({ where: { id: source.id }, data: { approval: 'suspended' } }),
  'giving its source another site': ({ source }) =>
    newsroom.strapi.documents(SOURCE).update({
      documentId: source.documentId,
      data: fields({ domains: [{ host: 'elsewhere.example' }] }),
    }),
  'taking its source’s licence away': ({ source }) =>
    newsroom.strapi
      .documents(SOURCE)
      .update({ documentId: source.documentId, data: fields({ licence: null }) }),
  'forbidding commercial use': ({ licence }) =>
    newsroom.strapi
      .documents(LICENCE)
      .update({ documentId: licence.documentId, data: fields({ nonCommercial: true }) }),
  'emptying its caption’s credit': ({ caption }) =>
    newsroom.strapi
      .documents(PHOTO_CAPTION)
      .update({ documentId: caption.documentId, data: fields({ creator: null }) }),
};

describe.each(Object.entries(LOSSES))('publishing against %s', (_name, lose) => {
  it('whichever is first, the other is refused', async () => {
    const before = await everything();
    const draft = await addDraft(newsroom, before.credited);
    const publish = () => newsroom.strapi.documents(ARTICLE).publish({ documentId: draft.documentId });
    expect(await oneWithinTheOther(publish, () => lose(before))).toEqual(['done', 'refused']);

    const after = await everything();
    const other = await addDraft(newsroom, after.credited);
    const publishOther = () => newsroom.strapi.documents(ARTICLE).publish({ documentId: other.documentId });
    expect(await oneWithinTheOther(() => lose(after), publishOther)).toEqual(['done', 'refused']);
  });
});

describe('publishing against a deletion', () => {
  it.each(['source', 'photoCaption'] as const)('of its %s, which no draft has', async (which) => {
    const all = await everything();
    const [uid, entry] =
      which === 'source' ? ([SOURCE, all.source] as const) : ([PHOTO_CAPTION, all.caption] as const);
    const create = () =>
      newsroom.strapi.documents(ARTICLE).create({ data: creditedFields(all.credited), status: 'published' });
    const remove = () => newsroom.strapi.documents(uid).delete({ documentId: entry.documentId });
    expect(await oneWithinTheOther(create, remove)).toEqual(['done', 'refused']);
  });

  it('of its source, which is gone first', async () => {
    const { source } = await everything();
    const create = () =>
      newsroom.strapi.documents(ARTICLE).create({
        data: creditedFields({ source: source.documentId }),
        status: 'published',
      });
    const remove = () => newsroom.strapi.documents(SOURCE).delete({ documentId: source.documentId });
    expect(await oneWithinTheOther(remove, create)).toEqual(['done', 'refused']);
  });
});

describe('publishing against a kill', () => {
  const kill = (documentId: string) =>
    killArticle(bind(newsroom.strapi), documentId, 'Withdrawn by the agency.');

  it('leaves it killed and down, whichever is first', async () => {
    const { strapi } = newsroom;
    for (const isKillFirst of [true, false]) {
      const { documentId } = await addDraft(newsroom);
      const publish = () => strapi.documents(ARTICLE).publish({ documentId });
      const [first, second] = isKillFirst
        ? [() => kill(documentId), publish]
        : [publish, () => kill(documentId)];
      expect(await oneWithinTheOther(first, second)).toEqual(['done', isKillFirst ? 'refused' : 'done']);
      expect(await publicRows(newsroom, { documentId })).toBe(0);
      await expect(publish()).rejects.toThrow(/can't be published yet/);
    }
  });

  it('a draft that is discarded meanwhile is killed all the same', async () => {
    const { documentId } = await addPublished(newsroom);
    const discard = () => newsroom.strapi.documents(ARTICLE).discardDraft({ documentId });
    expect(await oneWithinTheOther(discard, () => kill(documentId))).toEqual(['done', 'done']);
    expect(await newsroom.strapi.documents(ARTICLE).findOne({ documentId })).toMatchObject({
      pubStatus: 'canceled',
    });
  });
});

describe('two changes of which each alone is fine', () => {
  it('leave nothing uncredited together', async () => {
    const { strapi } = newsroom;
    const stricter = await addLicence(newsroom);
    const { source, credited } = await everything();
    await addPublished(newsroom, credited);
    const give = () =>
      strapi
        .documents(SOURCE)
        .update({ documentId: source.documentId, data: fields({ licence: stricter.documentId }) });
    const forbid = () =>
      strapi
        .documents(LICENCE)
        .update({ documentId: stricter.documentId, data: fields({ nonCommercial: true }) });
    expect(await oneWithinTheOther(give, forbid)).toEqual(['done', 'refused']);
    expect(await strapi.documents(LICENCE).findOne({ documentId: stricter.documentId })).toMatchObject({
      nonCommercial: false,
    });
  });
});

describe('editors at once', () => {
  it('who publish one article make one public version of it', async () => {
    const { documentId } = await addDraft(newsroom);
    const publish = () =>
      newsroom.http
        .post(`/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish`)
        .auth(newsroom.adminToken, { type: 'bearer' })
        .send({});
    const answers = await Promise.all([publish(), publish(), publish()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await publicRows(newsroom, { documentId })).toBe(1);
  });

  it('of whom one takes the byline out of the draft while the other publishes', async () => {
    const { documentId } = await addDraft(newsroom);
    const articles = newsroom.strapi.documents(ARTICLE);
    const blank = () => articles.update({ documentId, data: fields({ byline: null }) });
    expect(await oneWithinTheOther(blank, () => articles.publish({ documentId }))).toEqual([
      'done',
      'refused',
    ]);
    await articles.update({ documentId, data: fields({ byline: 'By Ines Calloway' }) });
    expect(await oneWithinTheOther(() => articles.publish({ documentId }), blank)).toEqual(['done', 'done']);
    expect(await publicRows(newsroom, { documentId, byline: 'By Ines Calloway' })).toBe(1);
  });

  it('a storm of publications and lost approvals leaves nothing uncredited', async () => {
    const { strapi } = newsroom;
    const sources = [await addSource(newsroom), await addSource(newsroom), await addSource(newsroom)];
    const drafts = [];
    for (let count = 0; count < 9; count += 1)
      drafts.push(await addDraft(newsroom, { source: sources[count % 3]?.documentId }));
    const storm = drafts.flatMap(({ documentId }, index) => {
      const approval = index < 6 ? 'suspended' : 'approved';
      const source = sources[index % 3]?.documentId ?? '';
      return [
        strapi.documents(ARTICLE).publish({ documentId }),
        strapi.documents(SOURCE).update({ documentId: source, data: fields({ approval }) }),
      ];
    });
    await Promise.allSettled(storm);
  });
});

it('of two that publish the same articles in opposite order, one is done and the other told to try again', async () => {
  const [one, other] = [await addDraft(newsroom), await addDraft(newsroom)];
  const publish = ({ documentId }: { documentId: string }) =>
    newsroom.strapi.documents(ARTICLE).publish({ documentId });
  const inTurn = (first: { documentId: string }, second: { documentId: string }) =>
    newsroom.strapi.db.transaction(async () => {
      await publish(first);
      await pause();
      await publish(second);
    });
  const results = await Promise.allSettled([
    elsewhere(() => inTurn(one, other)),
    elsewhere(() => inTurn(other, one)),
  ]);
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
  // SQLite has the second wait from the first.
  expect(failed).toEqual(newsroom.database.client === 'sqlite' ? [] : [expect.stringMatching(/Try again/)]);
  expect(await publicRows(newsroom, { documentId: { $in: [one.documentId, other.documentId] } })).toBe(2);
});
