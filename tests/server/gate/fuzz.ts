/** Numbers from 0 to below 1, the same for the same seed (mulberry32, by Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

export const pick = <T>(random: Random, list: readonly T[]): T => {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('There is nothing to pick from.');
  return chosen;
};

function nested(depth: number, isList: boolean): unknown {
  let value: unknown = 'the bottom';
  for (let level = 0; level < depth; level += 1) value = isList ? [value] : { data: value };
  return value;
}

const DATES = [
  '2026-05-05',
  '2026-05-05T09:30:00.000Z',
  '2026-13-45',
  '05/05/2026',
  'yesterday',
  '0000-00-00',
  '+275760-09-13T00:00:00.001Z',
  '-000001-01-01T00:00:00Z',
  '2026-02-30T25:61:00Z',
  1_777_968_000_000,
  -1,
  '1e1000',
];

const JUNK: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => '',
  () => ' \t\u00a0',
  () => '\u0000',
  () => '\ud800',
  () => '\u202e' + 'Harbour',
  () => 0,
  () => -1.5,
  () => 2 ** 64,
  () => true,
  () => [],
  () => ({}),
  () => [null, [], {}],
  () => 'x'.repeat(300_000),
  () => nested(400, true),
  () => nested(400, false),
  // `JSON.parse`, since only it makes an own property of that name.
  () => JSON.parse('{ "__proto__": { "publishedAt": "2026-05-05" }, "constructor": { "prototype": 1 } }'),
  () => ({ $ne: null }),
  () => ({ set: [] }),
  () => ({ connect: [{ id: 1 }], disconnect: [{ id: 1 }] }),
  () => ({ connect: [1], set: ['nobody'] }),
  () => ({ documentId: 'nobody', id: -1 }),
  () => ['nobody', 1, null],
  () => [{ type: 'paragraph', children: [{ type: 'text', text: 1 }] }],
  () => [{ __component: 'nobody.knows', name: 'x' }],
  () => "'; drop table articles; --",
  (random) => pick(random, DATES),
];

/** Where junk is put: the fields of an article, and what a caller has no business with. */
const FIELDS = [
  'headline',
  'byline',
  'bylineAbsence',
  'originalUrl',
  'permission',
  'source',
  'licence',
  'photoCaptions',
  'authors',
  'dateline',
  'body',
  'creditLine',
  'language',
  'slug',
  'embargoedUntil',
  'expires',
  'pubStatus',
  'counterPixel',
  'corrections',
  'originalPublishedAt',
  'publishedAt',
  'firstPublishedAt',
  'documentId',
  'id',
  'locale',
  'status',
  'createdBy',
  'localizations',
  'constructor',
  'data',
] as const;

/** A body with junk in one to four of its fields. */
export function junkIn(random: Random, body: Record<string, unknown>): Record<string, unknown> {
  const entries = new Map(Object.entries(body));
  const count = 1 + Math.floor(random() * 4);
  for (let index = 0; index < count; index += 1)
    entries.set(pick(random, FIELDS), pick(random, JUNK)(random));
  return Object.fromEntries(entries);
}
