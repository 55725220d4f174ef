import { addSource, fields, SOURCE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
let documentId: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ documentId } = await addSource(newsroom, { severities: { 'require-byline': 'warn' } }));
}, 120_000);
afterAll(() => newsroom.close());

const WRONG: [string, unknown, RegExp][] = [
  ['a rule that nobody knows', { 'require-luck': 'block' }, /no rule "require-luck"/],
  ['a value that is none', { 'require-byline': 'maybe' }, /"require-byline" can't be "maybe"/],
  ['a final rule turned down', { 'respect-kill': 'warn' }, /"respect-kill" can't be turned down/],
  ['a list', ['require-byline'], /given by rule/],
  ['a text', 'off', /given by rule/],
  ['a text of JSON that is wrong', '{"require-luck":"block"}', /no rule "require-luck"/],
];

const kept = async (): Promise<unknown> =>
  (await newsroom.strapi.documents(SOURCE).findOne({ documentId }))?.severities;

describe.each(WRONG)('%s', (_name, severities, message) => {
  it('is refused by strapi.documents and db.query, and changes nothing', async () => {
    const { strapi } = newsroom;
    const data = fields({ severities });
    await expect(strapi.documents(SOURCE).update({ documentId, data })).rejects.toThrow(message);
    await expect(strapi.db.query(SOURCE).update({ where: { documentId }, data })).rejects.toThrow(message);
    await expect(strapi.db.query(SOURCE).updateMany({ where: { documentId }, data })).rejects.toThrow(
      message,
    );
    await expect(addSource(newsroom, { severities })).rejects.toThrow(message);
    expect(await kept()).toEqual({ 'require-byline': 'warn' });
  });

  it('is refused by REST and the admin under its field', async () => {
    const rest = await newsroom.http
      .put(`/api/sources/${documentId}`)
      .auth(newsroom.apiToken, { type: 'bearer' })
      .send({ data: { severities } });
    const admin = await newsroom.http
      .put(`/content-manager/collection-types/${SOURCE}/${documentId}`)
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ severities });
    for (const { status, body } of [rest, admin]) {
      expect(status).toBe(400);
      expect(body.error.details.errors).toMatchObject([
        { path: ['severities'], message: expect.stringMatching(message) },
      ]);
    }
    expect(await kept()).toEqual({ 'require-byline': 'warn' });
  });
});

it.each([null, {}, { 'require-byline': 'off', 'respect-kill': 'block' }, '{"require-byline":"warn"}'])(
  '%j is taken',
  async (severities) => {
    await newsroom.strapi.documents(SOURCE).update({ documentId, data: fields({ severities }) });
    expect(await kept()).toEqual(typeof severities === 'string' ? JSON.parse(severities) : severities);
  },
);
