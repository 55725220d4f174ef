import { ensureIndexes } from '../../../plugins/copydesk/server/src/newsroom/indexes';
import { openNewsroom as bind } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import { countTables } from '../../../plugins/copydesk/server/src/newsroom/tableStatistics';
import { ARTICLE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const knex = () => newsroom.strapi.db.connection;

/** Whether the database takes this row, as any program that goes past Strapi would write it. */
async function takes(table: string, row: Record<string, unknown>): Promise<boolean> {
  try {
    await knex()(table).insert(row);
    return true;
  } catch {
    return false;
  }
}

it('what must be unique is so in the database itself', async () => {
  const rows: [string, Record<string, unknown>][] = [
    ['articles', { slug: 'one', published_at: null }],
    ['articles', { slug: 'one', published_at: new Date() }],
    ['sources', { name: 'One' }],
    ['licences', { name: 'One' }],
    ['copydesk_import_items', { key: 'one:1', row: 1 }],
    ['copydesk_audit_events', { sequence: 1, action: 'audited' }],
    ['copydesk_audit_chains', { name: 'trail', last_sequence: 0 }],
    ['copydesk_templates', { source_document_id: 'one', articles: 0 }],
    ['copydesk_template_lines', { source_document_id: 'one', hash: 'same', sample: 'A line' }],
  ];
  for (const [table, row] of rows) {
    expect(await takes(table, row)).toBe(true);
    expect(await takes(table, row)).toBe(false);
  }
});

it('an index that got lost is made again at the next start', async () => {
  await knex().raw('drop index idx_sources_name');
  expect(await takes('sources', { name: 'Twice' })).toBe(true);
  await ensureIndexes(bind(newsroom.strapi));
  expect(await takes('sources', { name: 'Twice' })).toBe(false);
});

it('where values stand twice already, the start-up says which index could not be made and what to do', async () => {
  await knex().raw('drop index idx_sources_name');
  await takes('sources', { name: 'Again' });
  await takes('sources', { name: 'Again' });
  await expect(ensureIndexes(bind(newsroom.strapi))).rejects.toThrow(
    /idx_sources_name on sources \(name\).*give each its own/,
  );
});

describe('among very many articles', () => {
  const NUMBER = 3_000;
  beforeAll(async () => {
    const rows = Array.from({ length: NUMBER }, (_, at) => at + 1_000);
    const insert = (table: string, of: (id: number) => object) =>
      knex().batchInsert(table, rows.map(of), 100);
    await insert('articles', (id) => ({ id, document_id: `many${id}`, updated_at: id, slug: `many-${id}` }));
    await insert('components_attribution_authors', (id) => ({ id, name: 'Ines Calloway' }));
    await insert('articles_cmps', (id) => ({
      ...{ entity_id: id, cmp_id: id },
      ...{ component_type: 'attribution.author', field: 'authors' },
    }));
    await countTables(bind(newsroom.strapi));
  });

  /** How SQLite goes about what is asked by `strapi.db.query`. */
  async function planOf(ask: () => Promise<unknown>, table: string): Promise<string> {
    const asked: { sql: string; bindings: string[] }[] = [];
    const note = (query: { sql: string; bindings: string[] }) => asked.push(query);
    knex().on('query', note);
    await ask();
    knex().removeListener('query', note);
    const of = asked.find(({ sql }) => sql.includes(`from \`${table}\``));
    const steps: { detail: string }[] = await knex().raw(`explain query plan ${of?.sql}`, of?.bindings ?? []);
    return steps.map(({ detail }) => detail).join('\n');
  }

  const onSqlite = process.env.COPYDESK_TEST_POSTGRES === undefined ? it : it.skip;

  onSqlite('the desk’s list takes the newest drafts from an index, and sorts none', async () => {
    const ask = () =>
      newsroom.strapi.db.query(ARTICLE).findMany({
        where: { publishedAt: null },
        orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
        limit: 10,
      });
    expect(await planOf(ask, 'articles')).toContain('idx_articles_updated_at_drafts');
  });

  onSqlite('the components of an article are found without going through all of them', async () => {
    const ask = () =>
      newsroom.strapi.db
        .query(ARTICLE)
        .findMany({ where: { id: { $in: [1_001, 1_002] } }, populate: ['authors'] });
    expect(await planOf(ask, 'components_attribution_authors')).toMatch(
      /USING INDEX articles_(?:entity_fk|uq)/,
    );
  });
});
