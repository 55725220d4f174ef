import {
  addLicence,
  addSource,
  ARTICLE,
  fields,
  paragraph,
  PHOTO_CAPTION,
  publicRows,
} from '../../newsroom/content';
import { signInEditor } from '../../newsroom/editor';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { trail } from '../../newsroom/trail';
import { firstVersion, pageOf, type VersionedPage } from '../../newsroom/versionedPage';

const ITEM = 'plugin::copydesk.import-item';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  await addSource(newsroom, {
    domains: [{ host: 'locks.example' }],
    agencies: ['AP'],
    licence: (await addLicence(newsroom, { includesPhotos: true })).documentId,
  });
}, 120_000);
afterAll(() => newsroom.close());

let number = 0;
/** A story of its own, and the address that it stands at. */
function newStory(): { page: VersionedPage; url: string } {
  number += 1;
  return { page: firstVersion(number), url: `https://locks.example/story-${number}` };
}

async function sendAll(items: { page: VersionedPage; url: string }[]) {
  const { body } = await newsroom.http
    .post('/api/copydesk/imports')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ items: items.map(({ page, url }) => ({ html: pageOf(page), url })) })
    .expect(201);
  return body.data.items;
}

const send = async (page: VersionedPage, url: string) => (await sendAll([{ page, url }]))[0];

const replaced = (page: VersionedPage, place: number, text: string): VersionedPage => ({
  ...page,
  paragraphs: page.paragraphs.toSpliced(place, 1, text),
});

const draftOf = (documentId: string, status: 'draft' | 'published' = 'draft') =>
  newsroom.strapi.documents(ARTICLE).findOne({ documentId, status, populate: ['authors', 'photoCaptions'] });
const paragraphsOf = async (documentId: string, status?: 'published'): Promise<string[]> =>
  (await draftOf(documentId, status))?.bodyText.split('\n\n');
const change = (documentId: string, data: object) =>
  newsroom.strapi.documents(ARTICLE).update({ documentId, data: fields({ ...data }) });
const publish = (documentId: string) => newsroom.strapi.documents(ARTICLE).publish({ documentId });

const ask = (method: 'get' | 'post', path: string, body?: object, token = newsroom.adminToken) =>
  newsroom.http[method](`/copydesk/articles/${path}`).auth(token, { type: 'bearer' }).send(body);
const versions = async (documentId: string) =>
  (await ask('get', `${documentId}/versions`).expect(200)).body.data;

/** An article with one open collision: the desk and a new version have both rewritten its second paragraph. */
async function collided() {
  const { page, url } = newStory();
  const { articleDocumentId: article } = await send(page, url);
  const [first = '', , ...rest] = page.paragraphs;
  const ours = `Ten barges of story ${number} lay on the mud, the desk has learned.`;
  const theirs = `Eleven barges of story ${number} lay on the mud, the keeper now says, one of them broken.`;
  await change(article, { body: [first, ours, ...rest].map(paragraph) });
  const item = await send(
    { ...replaced(page, 1, theirs), headline: `Second day without water ${number}` },
    url,
  );
  return { page, url, article, item, ours, theirs };
}

const decide = (article: string, item: string, decisions: object[], token?: string) =>
  ask('post', `${article}/versions/${item}`, { decisions }, token);

describe('a new version of a draft that nobody has touched', () => {
  it('takes its place: fields, body and what was taken out are the new one’s', async () => {
    const { page, url } = newStory();
    const first = await send(page, url);
    expect(first).toMatchObject({ outcome: 'imported' });
    const next = {
      ...replaced(
        page,
        2,
        'The office now says that the March inspection had been put off for want of divers.',
      ),
      headline: `Lock gate was not inspected ${number}`,
      byline: 'By Mateo Brandt',
    };
    const item = await send(next, url);
    expect(item).toMatchObject({
      outcome: 'updated',
      articleDocumentId: first.articleDocumentId,
      reasons: [expect.stringMatching(/Into the draft came: headline, byline, authors, 1 passage\.$/)],
    });
    expect(await draftOf(first.articleDocumentId)).toMatchObject({
      headline: next.headline,
      byline: 'By Mateo Brandt',
      authors: [{ name: 'Mateo Brandt' }],
      publishedAt: null,
    });
    expect(await paragraphsOf(first.articleDocumentId)).toEqual(next.paragraphs);
    const { body } = await ask('get', `${first.articleDocumentId}/removals`).expect(200);
    expect(body.data.kept.map(({ text }: { text: string }) => text)).toContainEqual(
      expect.stringContaining('put off for want'),
    );
    expect((await versions(first.articleDocumentId)).versions).toMatchObject([
      { version: 'merged', headline: next.headline, row: 1 },
      { version: 'made', headline: page.headline },
    ]);
  });

  it('is not taken for changed because of its headings, lists, links and emphasis', async () => {
    const { page, url } = newStory();
    const [lead = '', barges = '', ...rest] = page.paragraphs;
    const rich = {
      ...page,
      paragraphs: [
        `${lead} It stands in <a href="https://locks.example/record">the record</a>, <strong>twice</strong>.`,
        `${barges}</p><h2>What the keeper of lock ${number} saw</h2><ul><li>A crack as long as an arm in the upper gate.</li><li>Water on the towpath, and no lamp that was lit.</li></ul><p>The <em>crack</em> had been reported.`,
        ...rest,
      ],
    };
    const { articleDocumentId } = await send(rich, url);
    const before = await draftOf(articleDocumentId);
    expect(before?.body.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['heading', 'list', 'paragraph']),
    );
    const told = `Divers of story ${number} are to look at the hinges on Sunday, by torchlight.`;
    expect(await send(replaced(rich, 3, told), url)).toMatchObject({
      outcome: 'updated',
      reasons: [expect.stringMatching(/Into the draft came: 1 passage\.$/)],
    });
    expect((await draftOf(articleDocumentId))?.body).toEqual([
      ...(before?.body.slice(0, -1) ?? []),
      paragraph(told),
    ]);
  });

  it('never takes a credit away: a version without a byline leaves the one that stands', async () => {
    const { page, url } = newStory();
    const { articleDocumentId } = await send(page, url);
    await send(
      { ...replaced(page, 0, 'The upper lock gate gave way at one, the keeper now says.'), byline: null },
      url,
    );
    expect(await draftOf(articleDocumentId)).toMatchObject({
      byline: 'By Ines Calloway',
      authors: [{ name: 'Ines Calloway' }],
    });
  });

  it('comes with its captions; one that stays keeps its row', async () => {
    const { page, url } = newStory();
    const caption = (image: string, text: string) => ({
      image: `https://locks.example/${number}-${image}.jpg`,
      text,
    });
    const basin = caption('basin', 'The empty basin on Wednesday. (AP Photo/Mateo Brandt)');
    const barges = caption('barges', 'Barges on the mud on Wednesday. (AP Photo/Mateo Brandt)');
    const { articleDocumentId } = await send({ ...page, captions: [basin, barges] }, url);
    const before = (await draftOf(articleDocumentId))?.photoCaptions;
    expect(before).toHaveLength(2);
    await newsroom.strapi.documents(PHOTO_CAPTION).update({
      documentId: before[1].documentId,
      data: fields({ usageTerms: 'AP contract, editorial use' }),
    });

    const corrected = { ...barges, text: 'Barges on the mud on Tuesday. (AP Photo/Ada Fernsby)' };
    const divers = caption('divers', 'Divers at the gate on Thursday. (AP Photo/Ada Fernsby)');
    const item = await send(
      { ...replaced(page, 3, 'Divers have found the hinges broken.'), captions: [basin, corrected, divers] },
      url,
    );
    expect(item).toMatchObject({
      outcome: 'updated',
      reasons: [expect.stringMatching(/1 passage, 2 captions\.$/)],
    });
    const after = (await draftOf(articleDocumentId))?.photoCaptions;
    expect(after).toMatchObject([
      { documentId: before[0].documentId },
      {
        text: 'Barges on the mud on Tuesday.',
        creator: 'Ada Fernsby',
        usageTerms: 'AP contract, editorial use',
      },
      { text: 'Divers at the gate on Thursday.', creator: 'Ada Fernsby' },
    ]);
    expect(
      await newsroom.strapi.documents(PHOTO_CAPTION).findOne({ documentId: before[1].documentId }),
    ).toBeNull();
  });

  it('of many in one batch, each follows the one before; the same one twice is a duplicate', async () => {
    const { page, url } = newStory();
    const second = replaced(page, 1, 'Twelve barges lay on the mud by noon, one of them on its side.');
    const third = replaced(second, 3, 'The divers have gone home, and the current is as strong as ever.');
    const items = await sendAll([page, second, second, third].map((version) => ({ page: version, url })));
    expect(items.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'imported',
      'updated',
      'duplicate',
      'updated',
    ]);
    const [{ articleDocumentId }] = items;
    expect(await paragraphsOf(articleDocumentId)).toEqual(third.paragraphs);
    expect(await send(third, url)).toMatchObject({ outcome: 'duplicate', articleDocumentId });
    expect(await newsroom.strapi.db.query(ARTICLE).count({ where: { originalUrl: url } })).toBe(1);
  });
});

describe('a new version of a draft that an editor has changed', () => {
  it('is merged: each side’s changes of fields and paragraphs are there', async () => {
    const { page, url } = newStory();
    const { articleDocumentId } = await send(page, url);
    const [first = '', second = '', ...rest] = page.paragraphs;
    const edited = `${second} The bakery will open again, its owner told the desk.`;
    await change(articleDocumentId, {
      body: [first, edited, ...rest, 'The desk will keep this story current.'].map(paragraph),
      byline: 'By Ines Calloway, in the lock house',
      deck: 'A deck of the desk’s.',
    });
    const told = 'The waterway office said that the gate had last been inspected four years ago.';
    const item = await send(
      {
        ...replaced(page, 2, told),
        headline: `Gate not inspected for years ${number}`,
        byline: 'By Mateo Brandt and Ines Calloway',
      },
      url,
    );
    expect(item).toMatchObject({ outcome: 'held', articleDocumentId });
    expect(await paragraphsOf(articleDocumentId)).toEqual([
      first,
      edited,
      told,
      rest[1],
      'The desk will keep this story current.',
    ]);
    // The byline both have changed: the editor's stays until somebody decides.
    expect(await draftOf(articleDocumentId)).toMatchObject({
      headline: `Gate not inspected for years ${number}`,
      byline: 'By Ines Calloway, in the lock house',
      deck: 'A deck of the desk’s.',
    });
    const { open } = await versions(articleDocumentId);
    expect(open.collisions).toMatchObject([
      {
        kind: 'field',
        field: 'byline',
        base: 'By Ines Calloway',
        theirs: 'By Mateo Brandt and Ines Calloway',
      },
    ]);
  });

  it('keeps a link that an editor has set, where the new version leaves the words', async () => {
    const { page, url } = newStory();
    const { articleDocumentId } = await send(page, url);
    const linked = {
      type: 'paragraph',
      children: [
        {
          type: 'link',
          url: 'https://locks.example/basin',
          children: [{ type: 'text', text: page.paragraphs[0] }],
        },
      ],
    };
    await change(articleDocumentId, { body: [linked, ...page.paragraphs.slice(1).map(paragraph)] });
    const told = 'Divers are to look at the hinges on Friday, a day later than planned.';
    expect(await send(replaced(page, 3, told), url)).toMatchObject({
      outcome: 'updated',
      reasons: [expect.stringContaining('1 passage'), 'What the desk had changed was kept: 1 passage.'],
    });
    expect((await draftOf(articleDocumentId))?.body).toMatchObject([
      linked,
      {},
      {},
      { children: [{ text: told }] },
    ]);
  });

  it('leaves out what an editor took out, and what the desk decided on the next version too', async () => {
    const { page, url } = newStory();
    const { articleDocumentId } = await send(page, url);
    const { body } = await ask('get', `${articleDocumentId}/removals`).expect(200);
    const { block } = body.data.kept.find(({ text }: { text: string }) => text.startsWith('Nine barges'));
    await ask('post', `${articleDocumentId}/removals/${block}/take-out`).expect(200);
    const told = 'Divers are to look at the hinges on Saturday, when the rain is over.';
    expect(await send(replaced(page, 3, told), url)).toMatchObject({ outcome: 'updated' });
    expect(await paragraphsOf(articleDocumentId)).toEqual([page.paragraphs[0], page.paragraphs[2], told]);
    const after = (await ask('get', `${articleDocumentId}/removals`).expect(200)).body.data;
    expect(after.removals).toMatchObject([{ judge: 'editor', putBack: false }]);
    await ask('post', `${articleDocumentId}/removals/${after.removals[0].block}/put-back`).expect(200);
    expect(await paragraphsOf(articleDocumentId)).toEqual([...page.paragraphs.slice(0, 3), told]);
  });
});

describe('where both have changed one place', () => {
  it('nothing is overwritten there: the scrape is held, and waits on the desk with the three texts', async () => {
    const { article, item, page, ours, theirs } = await collided();
    expect(item).toMatchObject({
      outcome: 'held',
      articleDocumentId: article,
      reasons: [
        expect.stringMatching(/Into the draft came: headline\.$/),
        expect.stringMatching(/^Both had changed one place: 1 passage\./),
      ],
    });
    expect(await paragraphsOf(article)).toEqual(page.paragraphs.toSpliced(1, 1, ours));
    const { open } = await versions(article);
    expect(open.collisions).toMatchObject([{ kind: 'passage', base: page.paragraphs[1], ours, theirs }]);
    const { body } = await newsroom.http
      .get('/copydesk/waiting')
      .auth(newsroom.adminToken, { type: 'bearer' });
    expect(body.data).toContainEqual(
      expect.objectContaining({
        articleDocumentId: article,
        reasons: [expect.stringMatching(/^A new version came in/)],
      }),
    );
  });

  it.each(['theirs', 'ours'] as const)(
    'an editor takes %s: the draft has that, and the trail says so',
    async (take) => {
      const { article, page, ours, theirs } = await collided();
      const { open } = await versions(article);
      const [{ id }] = open.collisions;
      const decided = (await decide(article, open.item, [{ id, take }]).expect(200)).body.data;
      expect(decided).toMatchObject({
        open: null,
        versions: [{ version: 'merged', outcome: 'updated' }, {}],
      });
      expect(await paragraphsOf(article)).toEqual(
        page.paragraphs.toSpliced(1, 1, take === 'ours' ? ours : theirs),
      );
      expect(await trail(newsroom, { action: 'versionMerged', subjectDocumentId: article })).toMatchObject([
        {
          actorName: 'Nora Lindqvist',
          detail: { [take === 'ours' ? 'kept' : 'taken']: [{ kind: 'passage', field: null }] },
        },
      ]);
      await decide(article, open.item, []).expect(404);
    },
  );

  it('needs every place decided, as it is now, by an editor who may', async () => {
    const { article, page } = await collided();
    const { open } = await versions(article);
    const [{ id }] = open.collisions;
    const undecided = await decide(article, open.item, []).expect(400);
    expect(undecided.body.error.message).toMatch(/Still open: 1 passage/);
    await decide(article, open.item, [{ id, take: 'mine' }]).expect(400);
    const reader = await signInEditor(newsroom, ['plugin::copydesk.import']);
    await decide(article, open.item, [{ id, take: 'ours' }], reader).expect(403);
    await change(article, { body: page.paragraphs.toSpliced(1, 1, 'Rewritten meanwhile.').map(paragraph) });
    const changed = await decide(article, open.item, [{ id, take: 'theirs' }]).expect(400);
    expect(changed.body.error.message).toMatch(/has changed since/);
    expect(await paragraphsOf(article)).toContain('Rewritten meanwhile.');
  });

  it('a third version takes over what is still to decide, and what was decided stays so', async () => {
    const { article, url, page, ours, theirs } = await collided();
    const third = replaced(
      replaced(page, 1, theirs),
      3,
      'The divers came a day early and found the hinges whole.',
    );
    expect(await send(third, url)).toMatchObject({ outcome: 'held', articleDocumentId: article });
    const { open, versions: all } = await versions(article);
    expect(all.map(({ version }: { version: string }) => version)).toEqual(['open', 'merged', 'made']);
    expect(open.collisions).toMatchObject([{ base: page.paragraphs[1], ours, theirs }]);
    await decide(article, open.item, [{ id: open.collisions[0].id, take: 'ours' }]).expect(200);
    const fourth = replaced(third, 0, 'The upper lock gate gave way at half past one, it now appears.');
    expect(await send(fourth, url)).toMatchObject({ outcome: 'updated' });
    expect(await paragraphsOf(article)).toEqual(fourth.paragraphs.toSpliced(1, 1, ours));
  });

  it('is not cleaned again until an editor has decided', async () => {
    const { article, item } = await collided();
    const { importDocumentId } = await newsroom.strapi.db
      .query(ITEM)
      .findOne({ where: { documentId: item.documentId } });
    const { body } = await newsroom.http
      .post('/copydesk/reclean')
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ importDocumentId })
      .expect(200);
    expect(body.data.articles).toMatchObject([
      { articleDocumentId: article, refused: expect.stringMatching(/Decide on these/) },
    ]);
  });
});

describe('a new version of an article that is public', () => {
  it('changes the draft alone; the public one follows once the desk publishes, through the gate', async () => {
    const { page, url } = newStory();
    const captions = [
      {
        image: `https://locks.example/${number}-gate.jpg`,
        text: 'The gate on Wednesday. (AP Photo/Mateo Brandt)',
      },
    ];
    const { articleDocumentId } = await send({ ...page, captions }, url);
    await publish(articleDocumentId);
    const before = await draftOf(articleDocumentId, 'published');
    expect(before?.photoCaptions).toHaveLength(1);

    const told = 'The gate is to be replaced by an older one from a canal museum.';
    const item = await send(
      {
        ...replaced(page, 3, told),
        captions: [{ ...captions[0]!, text: 'The gate, or what is left of it.' }],
      },
      url,
    );
    expect(item).toMatchObject({
      outcome: 'updated',
      reasons: [expect.anything(), 'What is published stays as it was until somebody publishes the draft.'],
    });
    expect(await draftOf(articleDocumentId, 'published')).toEqual(before);
    expect((await draftOf(articleDocumentId))?.photoCaptions).toMatchObject([
      { text: 'The gate, or what is left of it.', creator: 'Mateo Brandt' },
    ]);
    await publish(articleDocumentId);
    expect(await paragraphsOf(articleDocumentId, 'published')).toEqual(replaced(page, 3, told).paragraphs);
  });

  it('goes out only past the gate: what the new version lacks is refused', async () => {
    const { page, url } = newStory();
    const { articleDocumentId } = await send(page, url);
    await publish(articleDocumentId);
    const item = await send(
      {
        ...replaced(page, 3, 'A picture came with the second report from the lock.'),
        captions: [{ image: `https://locks.example/${number}-lock.jpg`, text: 'The lock at dawn.' }],
      },
      url,
    );
    expect(item).toMatchObject({ outcome: 'updated' });
    expect(await publicRows(newsroom, { documentId: articleDocumentId })).toBe(1);
    await expect(publish(articleDocumentId)).rejects.toThrow(/photo|caption|credit/i);
    expect(await paragraphsOf(articleDocumentId, 'published')).toEqual(page.paragraphs);
  });
});

describe('nothing is taken', () => {
  const untouched = async (documentId: string, page: VersionedPage) =>
    expect(await paragraphsOf(documentId)).toEqual(page.paragraphs);

  it('of a version that its publisher changed before the one that the desk has', async () => {
    const { page, url } = newStory();
    const newest = { ...page, modifiedAt: '2026-05-06T10:00:00Z' };
    const { articleDocumentId } = await send(newest, url);
    const old = replaced(page, 1, 'Eight barges lay on the mud in the morning, the keeper said at first.');
    expect(await send({ ...old, modifiedAt: '2026-05-06T09:00:00Z' }, url)).toMatchObject({
      outcome: 'held',
      articleDocumentId,
      reasons: [
        expect.stringMatching(/This one is older: changed on 2026-05-06T09:00.*Nothing was overwritten\.$/),
      ],
    });
    await untouched(articleDocumentId, page);
    // The desk still goes by the newer one.
    expect(
      await send({ ...replaced(page, 1, 'Fourteen barges, after all.'), modifiedAt: '2026-05-06' }, url),
    ).toMatchObject({
      outcome: 'updated',
    });
  });

  it('of a text that the desk had before, unless its publisher says that it is newer', async () => {
    const { page, url } = newStory();
    const second = replaced(page, 1, 'No barge at all lay on the mud, said the harbour’s own account.');
    const { articleDocumentId } = await send({ ...page, modifiedAt: '2026-05-06T10:00:00Z' }, url);
    await send({ ...second, modifiedAt: '2026-05-06T11:00:00Z' }, url);
    expect(await send({ ...page, modifiedAt: '2026-05-06T10:00:00Z' }, url)).toMatchObject({
      outcome: 'duplicate',
    });
    await untouched(articleDocumentId, second);
    expect(await send({ ...page, modifiedAt: '2026-05-06T12:00:00Z' }, url)).toMatchObject({
      outcome: 'updated',
    });
    await untouched(articleDocumentId, page);
  });

  it('where the article was killed: no version brings it back', async () => {
    const { page, url } = newStory();
    const { articleDocumentId } = await send(page, url);
    await ask('post', `${articleDocumentId}/kill`, { notice: 'The gate never gave way.' }).expect(200);
    expect(await send(replaced(page, 1, 'Nine barges lay there, as was said before.'), url)).toMatchObject({
      outcome: 'held',
      reasons: [expect.stringContaining('It was killed')],
    });
    expect(await draftOf(articleDocumentId)).toMatchObject({ pubStatus: 'canceled' });
    await untouched(articleDocumentId, page);
  });

  it('of an excerpt, of another house’s page, or where an editor wrote the article by hand', async () => {
    const { page, url } = newStory();
    const { articleDocumentId } = await send(page, url);
    const teaser = `${page.paragraphs[0]?.slice(0, 90)} …`;
    expect(await send({ ...page, paragraphs: [teaser] }, url)).toMatchObject({
      outcome: 'held',
      reasons: [expect.stringContaining('an excerpt, it seems')],
    });
    const { body } = await newsroom.http
      .post('/api/copydesk/imports')
      .auth(newsroom.apiToken, { type: 'bearer' })
      .send({
        items: [
          {
            html: pageOf(
              replaced(page, 0, 'Buy barges, says this page, which is of another house altogether.'),
            ).replace('<head>', `<head><link rel="canonical" href="${url}">`),
            url: 'https://gazette.example/story',
          },
        ],
      })
      .expect(201);
    expect(body.data.items).toMatchObject([
      { outcome: 'held', reasons: [expect.stringContaining('fetched from another house')] },
    ]);
    await untouched(articleDocumentId, page);

    const other = newStory();
    const written = await newsroom.strapi.documents(ARTICLE).create({
      data: fields({ headline: 'Written by hand', originalUrl: other.url, body: [paragraph('By hand.')] }),
    });
    expect(await send(other.page, other.url)).toMatchObject({
      outcome: 'held',
      articleDocumentId: written.documentId,
      reasons: [expect.stringContaining('No import wrote that one')],
    });
    expect(await paragraphsOf(written.documentId)).toEqual(['By hand.']);
  });
});

it('an article that is dropped as the same story leaves its versions as duplicates of the other', async () => {
  const { page, url } = newStory();
  const { articleDocumentId: other } = await send(page, url);
  const twin = replaced(page, 0, 'The upper gate gave way at midnight.');
  const { articleDocumentId: dropped } = await send(twin, `${url}-again`);
  await send(replaced(twin, 2, 'Nothing had been found in March, said the office.'), `${url}-again`);
  await ask('post', `${dropped}/near-duplicates/${other}`, {
    decision: 'drop',
    reason: 'One gate, one story.',
  }).expect(200);
  expect(await newsroom.strapi.db.query(ITEM).findMany({ where: { url: `${url}-again` } })).toMatchObject([
    { outcome: 'duplicate', version: null, articleDocumentId: other },
    { outcome: 'duplicate', version: null, articleDocumentId: other },
  ]);
  expect((await versions(other)).versions).toHaveLength(1);
});
