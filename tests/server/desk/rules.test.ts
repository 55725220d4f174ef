import type { UID } from '@strapi/strapi';
import { addSource, ARTICLE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { numberedScrape } from '../../newsroom/scrapes';

const RULE: UID.ContentType = 'plugin::copydesk.rule';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

type Method = 'get' | 'post' | 'put' | 'delete';

const ask = (method: Method, path: string, body?: object) =>
  newsroom.http[method](`/copydesk${path}`).auth(newsroom.adminToken, { type: 'bearer' }).send(body);

const rule = (more: object = {}) => ({
  action: 'remove',
  matchBy: 'startsWith',
  value: 'The work cost',
  reason: 'The desk has the figures checked first.',
  ...more,
});

const addRule = async (sourceDocumentId: string, more: object = {}) => {
  const { status, body } = await ask('post', '/rules', { sourceDocumentId, ...rule(more) });
  expect(status).toBe(201);
  return body.data;
};

const runImport = async (sourceDocumentId: string | undefined, text: string) => {
  const { body } = await newsroom.http
    .post('/api/copydesk/imports')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ sourceDocumentId, items: [{ text }] });
  return body.data.items[0];
};

const bodyOf = async (documentId: string) =>
  (await newsroom.strapi.documents(ARTICLE).findOne({ documentId }))?.bodyText ?? '';

let number = 2_000;
const imported = async (sourceDocumentId: string | undefined, change = (text: string) => text) => {
  const item = await runImport(sourceDocumentId, change(numberedScrape((number += 1))));
  return { item, text: await bodyOf(item.articleDocumentId) };
};

describe('A rule of the desk', () => {
  it('is kept with its author and applies to the source’s next import, and to no other source', async () => {
    const [source, other] = [await addSource(newsroom), await addSource(newsroom)];
    expect((await imported(source.documentId)).text).toContain('The work cost');
    expect(await addRule(source.documentId)).toMatchObject({
      author: 'Nora Lindqvist',
      enabled: true,
      order: 1,
    });
    expect((await imported(source.documentId)).text).not.toContain('The work cost');
    expect((await imported(other.documentId)).text).toContain('The work cost');
  });

  it('applies where the source is found by itself', async () => {
    const source = await addSource(newsroom, { name: 'Vellum Evening Star' });
    await addRule(source.documentId);
    const { text } = await imported(undefined, (scrape) =>
      scrape.replace('Harbour Wire', 'Vellum Evening Star'),
    );
    expect(text).toContain('reopened on Tuesday');
    expect(text).not.toContain('The work cost');
  });

  it('stands among what was taken out, with its reason, and can be put back', async () => {
    const source = await addSource(newsroom);
    await addRule(source.documentId);
    const { item } = await imported(source.documentId);
    const removals = `/articles/${item.articleDocumentId}/removals`;
    const { body } = await ask('get', removals);
    const removal = body.data.removals.find(({ judge }: { judge: string }) => judge === 'desk');
    expect(removal).toMatchObject({
      reason: 'The desk has the figures checked first.',
      ruleTitle: 'A rule of the desk',
    });
    expect((await ask('post', `${removals}/${removal.block}/put-back`)).status).toBe(200);
    expect(await bodyOf(item.articleDocumentId)).toContain('The work cost');
  });

  it('keeps what the engine takes out, and replaces words, the ledger with what they were', async () => {
    const source = await addSource(newsroom);
    await addRule(source.documentId, { action: 'keep', matchBy: 'exact', value: 'Advertisement' });
    await addRule(source.documentId, {
      action: 'replace',
      matchBy: 'expression',
      value: '(crowns)',
      replacement: 'Vellum $1',
    });
    const { item, text } = await imported(source.documentId);
    expect(text).toContain('Advertisement');
    expect(text).toContain('million Vellum crowns');
    const { ledger } = await newsroom.strapi.db
      .query('plugin::copydesk.import-item')
      .findOne({ where: { documentId: item.documentId } });
    const rewritten = ledger.entries.filter((entry: object) => 'rewriting' in entry);
    expect(rewritten).toMatchObject([
      { rewriting: { before: { text: expect.stringContaining('million crowns') } } },
    ]);
  });

  it('shows in the preview before anything is imported', async () => {
    const source = await addSource(newsroom);
    await addRule(source.documentId);
    const { body } = await ask('post', '/preview', {
      content: numberedScrape(2_900),
      sourceDocumentId: source.documentId,
    });
    expect(body.data.removals).toContainEqual(
      expect.objectContaining({ judge: 'desk', reason: 'The desk has the figures checked first.' }),
    );
    expect(body.data.faults).toEqual([]);
  });

  it('is switched off, changed, put in another order and deleted, each at once', async () => {
    const source = await addSource(newsroom);
    const { documentId } = await addRule(source.documentId);
    const has = async () => (await imported(source.documentId)).text.includes('The work cost');
    expect(await has()).toBe(false);

    const off = await ask('put', `/rules/${documentId}`, { enabled: false });
    expect(off.body.data).toMatchObject({ enabled: false, value: 'The work cost', author: 'Nora Lindqvist' });
    expect(await has()).toBe(true);

    await ask('put', `/rules/${documentId}`, { enabled: true, value: 'The work was' });
    expect(await has()).toBe(true);
    await ask('put', `/rules/${documentId}`, { value: 'The work', order: 4 });
    expect(await has()).toBe(false);
    expect((await ask('get', `/rules?sourceDocumentId=${source.documentId}`)).body.data).toMatchObject([
      { order: 4, value: 'The work' },
    ]);

    expect((await ask('delete', `/rules/${documentId}`)).status).toBe(204);
    expect(await has()).toBe(true);
    expect((await ask('delete', `/rules/${documentId}`)).status).toBe(404);
    expect((await ask('put', `/rules/${documentId}`, { enabled: true })).status).toBe(404);
  });

  it('that another server changed applies too', async () => {
    const source = await addSource(newsroom);
    const { documentId } = await addRule(source.documentId);
    expect((await imported(source.documentId)).text).not.toContain('The work cost');
    const { tableName } = newsroom.strapi.db.metadata.get(RULE);
    await newsroom.strapi.db
      .connection(tableName)
      .where({ document_id: documentId })
      .update({ value: 'Nothing like it' });
    expect((await imported(source.documentId)).text).toContain('The work cost');
  });
});

describe('A rule that cannot be used', () => {
  it.each([
    [{ matchBy: 'expression', value: 'a(?=b)' }, 'value', /look ahead/],
    [{ matchBy: 'selector', value: 'p:nth-child(2)' }, 'value', /nth-child/],
    [{ matchBy: 'last', value: 'all' }, 'value', /number of blocks/],
    [{ value: '  ' }, 'value', /what to look for/],
    [{ reason: '' }, 'reason', /say why/],
    [{ action: 'destroy' }, 'action', /choose one of remove/],
    [{ action: 'replace', matchBy: 'expression', value: '(a)', replacement: '$3' }, 'replacement', /\$3/],
  ])('is refused under its field: %j', async (more, field, message) => {
    const source = await addSource(newsroom);
    const { status, body } = await ask('post', '/rules', {
      sourceDocumentId: source.documentId,
      ...rule(more),
    });
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([
      { path: [field], message: expect.stringMatching(message) },
    ]);
    expect((await ask('get', `/rules?sourceDocumentId=${source.documentId}`)).body.data).toEqual([]);
  });

  it('is refused when it is changed into one', async () => {
    const source = await addSource(newsroom);
    const { documentId } = await addRule(source.documentId);
    const { status, body } = await ask('put', `/rules/${documentId}`, { matchBy: 'expression', value: '(' });
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['value'] }]);
    expect((await ask('put', `/rules/${documentId}`, { author: 'Somebody else' })).status).toBe(400);
  });

  it('is refused for a source that is not there', async () => {
    expect(
      (await ask('post', '/rules', { sourceDocumentId: 'nowhere', ...rule() })).body.error.message,
    ).toMatch(/no source nowhere/);
  });

  it('and was written past the newsroom stops no import and is not passed over in silence', async () => {
    const source = await addSource(newsroom);
    await addRule(source.documentId);
    const broken = {
      ...rule({ matchBy: 'expression', value: '(' }),
      sourceDocumentId: source.documentId,
      author: 'A script',
      order: 9,
    };
    await newsroom.strapi.db.query(RULE).create({ data: broken });
    const { item, text } = await imported(source.documentId);
    expect(text).toContain('reopened on Tuesday');
    expect(text).not.toContain('The work cost');
    expect(item.reasons).toContainEqual(expect.stringMatching(/desk’s rule \w+ .* cannot be used/));
    const { body } = await ask('post', '/preview', {
      content: numberedScrape(2_901),
      sourceDocumentId: source.documentId,
    });
    expect(body.data.faults).toEqual([expect.stringMatching(/cannot be used/)]);
  });
});

describe('A rule is tried before it is saved', () => {
  it('on the latest scrapes of its source, and nothing is changed', async () => {
    const source = await addSource(newsroom);
    const before = [await imported(source.documentId), await imported(source.documentId)];
    const trial = async (more: object) =>
      (
        await ask('post', '/rules/try', {
          sourceDocumentId: source.documentId,
          ...rule(more),
          reason: undefined,
        })
      ).body.data;

    expect(await trial({})).toMatchObject({ scrapes: 2, changed: 2, removed: 2, kept: 0, replaced: 0 });
    expect((await trial({})).samples[0]).toMatchObject({
      effect: 'removed',
      headline: expect.stringMatching(/^Pier \d+ reopens/),
      line: expect.any(Number),
      before: expect.stringMatching(/^The work cost/),
    });
    expect(await trial({ action: 'keep', matchBy: 'exact', value: 'Advertisement' })).toMatchObject({
      kept: 2,
      removed: 0,
    });
    expect(await trial({ matchBy: 'exact', value: 'Advertisement' })).toMatchObject({
      changed: 0,
      outAlready: 2,
    });
    expect(
      (await trial({ action: 'replace', matchBy: 'contains', value: 'crowns', replacement: 'marks' }))
        .samples[0],
    ).toMatchObject({
      effect: 'replaced',
      before: expect.stringContaining('crowns'),
      after: expect.stringContaining('marks'),
    });
    expect(await trial({ scrapes: 1 })).toMatchObject({ scrapes: 1 });
    expect((await ask('get', `/rules?sourceDocumentId=${source.documentId}`)).body.data).toEqual([]);
    expect(await bodyOf(before[0]?.item.articleDocumentId)).toBe(before[0]?.text);
  });

  it('in the place of the rule that it will change', async () => {
    const source = await addSource(newsroom);
    await imported(source.documentId);
    const { documentId } = await addRule(source.documentId);
    const { body } = await ask('post', '/rules/try', {
      sourceDocumentId: source.documentId,
      documentId,
      ...rule(),
    });
    expect(body.data).toMatchObject({ scrapes: 1, removed: 1 });
  });

  it('and is refused as it would be when it is saved', async () => {
    const source = await addSource(newsroom);
    const { status, body } = await ask('post', '/rules/try', {
      sourceDocumentId: source.documentId,
      ...rule({ matchBy: 'expression', value: '(?!x)' }),
    });
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['value'] }]);
  });
});

describe('A site’s config', () => {
  const config = [
    "strip: //div[@class='promo']",
    'strip_id_or_class: caption',
    'find_string: crowns',
    'replace_string: marks',
    'title: //h1',
  ].join('\n');

  it('is read first, each line that becomes no rule with the reason', async () => {
    const source = await addSource(newsroom);
    const { body } = await ask('post', '/rules/site-config', { sourceDocumentId: source.documentId, config });
    expect(body.data.rules).toMatchObject([
      { matchBy: 'selector', value: 'div[class="promo"]' },
      { action: 'replace', value: 'crowns' },
    ]);
    expect(body.data.left).toMatchObject([
      { line: 2, why: expect.stringMatching(/strip credit/) },
      { line: 5, why: expect.stringMatching(/\w/) },
    ]);
    expect((await ask('get', `/rules?sourceDocumentId=${source.documentId}`)).body.data).toEqual([]);
  });

  it('is then imported, behind the rules that are there', async () => {
    const source = await addSource(newsroom);
    await addRule(source.documentId, { value: 'Nothing like it' });
    const { status } = await ask('post', '/rules/site-config/import', {
      sourceDocumentId: source.documentId,
      config,
    });
    expect(status).toBe(201);
    const { body } = await ask('get', `/rules?sourceDocumentId=${source.documentId}`);
    expect(body.data).toMatchObject([
      { order: 1 },
      { order: 2, author: 'Nora Lindqvist', reason: expect.stringMatching(/line 1/) },
      { order: 3 },
    ]);
    expect((await imported(source.documentId)).text).toContain('million marks');
  });
});

describe('Only who may keep rules', () => {
  const signIn = async (actions: string[]) => {
    const role = await newsroom.strapi
      .service('admin::role')
      .create({ name: `Desk ${actions.join()}`, description: '' });
    await newsroom.strapi.service('admin::role').assignPermissions(
      role.id,
      actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
    );
    const editor = { email: `desk.${role.id}@newsroom.example`, password: 'Night-desk-2026' };
    await newsroom.strapi
      .service('admin::user')
      .create({ ...editor, firstname: 'Tove', lastname: 'Aldridge', isActive: true, roles: [role.id] });
    return (await newsroom.http.post('/admin/login').send(editor)).body.data.token;
  };

  it.each([
    [['plugin::copydesk.import', 'plugin::copydesk.review'], 403],
    [['plugin::copydesk.rules'], 200],
  ])('%j gets HTTP %d', async (actions, expected) => {
    const source = await addSource(newsroom);
    const token = await signIn(actions);
    const path = `/copydesk/rules?sourceDocumentId=${source.documentId}`;
    expect((await newsroom.http.get(path).auth(token, { type: 'bearer' })).status).toBe(expected);
  });

  it('and nobody without a name', async () => {
    expect((await newsroom.http.get('/copydesk/rules?sourceDocumentId=x')).status).toBe(401);
    expect([404, 405]).toContain((await newsroom.http.post('/api/copydesk/rules').send(rule())).status);
  });
});
