import { knex } from 'knex';
import { addLicence, LICENCE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const isSqlite = () => newsroom.strapi.db.dialect.client === 'sqlite';
const named = (name: string) => newsroom.strapi.db.query(LICENCE).count({ where: { name } });

/** What fails when it is committed and not before: constraints that are checked at the end. */
async function breakCommit(sql: (statement: string) => PromiseLike<unknown>): Promise<void> {
  const statements = isSqlite()
    ? [
        'pragma defer_foreign_keys = on',
        'insert into articles_licence_lnk (article_id, licence_id) values (987654321, 987654321)',
      ]
    : [
        'create temporary table checked_late (id int unique deferrable initially deferred) on commit drop',
        'insert into checked_late values (1), (1)',
      ];
  for (const statement of statements) await sql(statement);
}

it('whoever writes what cannot be committed is told so, and what comes after is written', async () => {
  const { db } = newsroom.strapi;
  const outcome = db.transaction(async ({ trx }) => {
    await addLicence(newsroom, { name: 'Uncommitted' });
    await breakCommit((statement) => trx.raw(statement));
  });
  // By its message: the driver's errors are of another realm than the test's.
  await expect(outcome).rejects.toMatchObject({
    message: expect.stringMatching(isSqlite() ? /FOREIGN KEY/ : /duplicate key/),
  });
  expect(await named('Uncommitted')).toBe(0);
  await addLicence(newsroom, { name: 'Next' });
  await db.transaction(() => addLicence(newsroom, { name: 'Next in a transaction' }));
  expect([await named('Next'), await named('Next in a transaction')]).toEqual([1, 1]);
  if (isSqlite()) expect(await committed('Next')).toBe(true);
});

/** Whether another connection sees it. */
async function committed(name: string): Promise<boolean> {
  const other = knex({
    client: 'better-sqlite3',
    connection: { filename: String(newsroom.database.env.DATABASE_FILENAME) },
    useNullAsDefault: true,
  });
  const found: unknown = await other(newsroom.strapi.db.metadata.get(LICENCE).tableName)
    .where({ name })
    .first();
  await other.destroy();
  return found !== undefined;
}

it('a transaction in which a statement failed and was caught does not pass for written', async () => {
  const { db } = newsroom.strapi;
  const outcome = db.transaction(async ({ trx }) => {
    await addLicence(newsroom, { name: 'Beside what failed' });
    await trx.raw('insert into no_such_table values (1)').catch(() => undefined);
  });
  // SQLite undoes the statement alone, PostgreSQL the whole transaction.
  if (isSqlite()) await outcome;
  else await expect(outcome).rejects.toThrow('Nothing was written');
  expect(await named('Beside what failed')).toBe(isSqlite() ? 1 : 0);
});
