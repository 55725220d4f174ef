import { killNewsroom, serveNewsroom } from '../newsroom/served';
import { faultyDatabase, scrapeOf, sendRows } from '../newsroom/wholeImport';

/** Too much for a thread of the least memory, and none of it is over a limit of its own. */
const HEAVY = Array.from(
  { length: 45_000 },
  (_, index) => `<p class="c${index}">The river rose by ${index} metres in the night, they said.</p>`,
).join('');

it('a page that takes all of its thread’s memory is rejected, and the rest of its batch is imported', async () => {
  const database = await faultyDatabase();
  const served = await serveNewsroom(database, { IMPORT_THREAD_MEGABYTES: '64', IMPORT_THREADS: '1' });
  try {
    const rows = [
      ...Array.from({ length: 20 }, (_, index) => ({ text: scrapeOf(index) })),
      { html: HEAVY },
      ...Array.from({ length: 20 }, (_, index) => ({ text: scrapeOf(index + 20) })),
    ];
    const response = await sendRows(served, rows.map((row) => JSON.stringify(row)).join('\n'));
    expect(response.status).toBe(201);
    const { data } = await response.json();
    expect(data.counts).toMatchObject({ read: 41, held: 40, rejected: 1, failed: 0, waiting: 0 });
    const [rejected] = data.items.filter(({ outcome }: { outcome: string }) => outcome === 'rejected');
    expect(rejected).toMatchObject({ row: 21, reasons: [expect.stringMatching(/memory/)] });
    // The newsroom lives on, and so do its threads.
    expect((await sendRows(served, JSON.stringify({ text: scrapeOf(99) }))).status).toBe(201);
  } finally {
    await killNewsroom(served);
    await database.drop();
  }
}, 300_000);

it('rows that are poison in every other way are told one by one, and the good ones are imported', async () => {
  const database = await faultyDatabase();
  const served = await serveNewsroom(database);
  try {
    const poison = [
      '{"text": "cut off',
      '[1, 2, 3]',
      'null',
      '{"__proto__": {"polluted": true}}',
      JSON.stringify({ text: 'GIF89a\u0000\u0001\u0002' }),
      JSON.stringify({ text: '\ud800 \udfff'.repeat(50) }),
      '['.repeat(100_000),
      JSON.stringify({ text: 'x'.repeat(3), published: 'never', authors: { deep: [[[[]]]] } }),
    ];
    const body = poison.flatMap((row, index) => [row, JSON.stringify({ text: scrapeOf(index) })]).join('\n');
    const response = await sendRows(served, body);
    expect(response.status).toBe(201);
    const { data } = await response.json();
    expect(data.counts).toMatchObject({ failed: 0, waiting: 0 });
    const { read, imported, updated, duplicate, held, rejected } = data.counts;
    expect(imported + updated + duplicate + held + rejected).toBe(read);
    const good = data.items.filter(({ outcome }: { outcome: string }) => outcome === 'held');
    expect(good.length).toBeGreaterThanOrEqual(poison.length);
    for (const { outcome, reasons } of data.items)
      if (outcome === 'rejected') expect(reasons[0]).toMatch(/\w{3}/);
    expect(Object.prototype).not.toHaveProperty('polluted');
  } finally {
    await killNewsroom(served);
    await database.drop();
  }
}, 120_000);
