import { answerOf } from '../../../plugins/copydesk/server/src/newsroom/preparedSql';
import { rowsOf, tableOf } from '../../../plugins/copydesk/server/src/newsroom/rawSql';
import { addLicence, LICENCE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const db = () => newsroom.strapi.db;

it('a statement that was prepared gives what each set of values asks for, and sees what its transaction wrote', async () => {
  const { documentId: first } = await addLicence(newsroom, { name: 'First' });
  const { documentId: second } = await addLicence(newsroom, { name: 'Second' });
  const table = tableOf(newsroom.strapi, LICENCE);
  await db().transaction(async ({ trx }) => {
    const nameOf = async (documentId: string) =>
      (await rowsOf(trx, `select name from ${table} where document_id = ?`, [documentId])).map(
        ({ name }) => name,
      );
    expect([await nameOf(first), await nameOf(second), await nameOf('none')]).toEqual([
      ['First'],
      ['Second'],
      [],
    ]);
    await answerOf(trx, `update ${table} set name = ? where document_id = ?`, ['Third', first]);
    expect(await nameOf(first)).toEqual(['Third']);
  });
});

it('dates and flags are stored as Strapi stores them', async () => {
  const { documentId } = await addLicence(newsroom, { name: 'Stored' });
  const at = new Date('2026-05-05T09:30:00.123Z');
  const table = tableOf(newsroom.strapi, LICENCE);
  await db().transaction(({ trx }) =>
    answerOf(trx, `update ${table} set published_at = ?, non_commercial = ? where document_id = ?`, [
      at,
      true,
      documentId,
    ]),
  );
  const row: unknown = await db().query(LICENCE).findOne({ where: { documentId } });
  expect(row).toMatchObject({ publishedAt: at.toISOString(), nonCommercial: true });
});

it('what a transaction wrote that is rolled back is not there', async () => {
  const { documentId } = await addLicence(newsroom, { name: 'Kept' });
  const table = tableOf(newsroom.strapi, LICENCE);
  const refused = db().transaction(async ({ trx }) => {
    await answerOf(trx, `update ${table} set name = ? where document_id = ?`, ['Lost', documentId]);
    throw new Error('Refused.');
  });
  await expect(refused).rejects.toThrow('Refused.');
  const row: unknown = await db().query(LICENCE).findOne({ where: { documentId } });
  expect(row).toMatchObject({ name: 'Kept' });
});

it('nothing is asked once the transaction has ended', async () => {
  const ended = await db().transaction(async ({ trx }) => {
    await rowsOf(trx, 'select 1 as one', []);
    return { trx };
  });
  await expect(rowsOf(ended.trx, 'select 1 as one', [])).rejects.toThrow(
    'Transaction query already complete',
  );
});

it('who listens to what is asked of the database hears of it', async () => {
  const heard: string[] = [];
  const listen = ({ sql }: { sql: string }) => heard.push(sql);
  db().connection.on('query', listen);
  try {
    await db().transaction(({ trx }) => rowsOf(trx, 'select 1 as heard', []));
  } finally {
    db().connection.removeListener('query', listen);
  }
  expect(heard.filter((sql) => sql === 'select 1 as heard')).toHaveLength(1);
});

/** SQLite has no pooler between; there this says that it skips. */
const onPostgres = (process.env.COPYDESK_TEST_POSTGRES ?? '') === '' ? it.skip : it;

onPostgres('where a pooler loses what was prepared, the next transaction goes without', async () => {
  const text = 'select ?::int as kept';
  const lose = () =>
    db().transaction(async ({ trx }) => {
      const before = await rowsOf(trx, text, [1]);
      await trx.raw('deallocate all');
      return [...before, ...(await rowsOf(trx, text, [2]))];
    });
  await expect(lose()).rejects.toMatchObject({ code: '26000' });
  expect(await lose()).toEqual([{ kept: 1 }, { kept: 2 }]);
});
