import { ensureIndexes } from '../../../plugins/copydesk/server/src/newsroom/indexes';
import { openNewsroom as bind } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
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
