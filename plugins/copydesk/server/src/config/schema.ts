import { z } from 'zod';
import { isNetwork } from '../fetch/publicAddress';
import { isWebAddress } from '../newsroom/webAddress';

const uid = z
  .string()
  .regex(/^(api|plugin)::[\w-]+\.[\w-]+$/, 'must be the uid of a content type, such as api::article.article');

/** An absolute address, or nothing. */
const website = z
  .string()
  .refine(
    (url) => url === '' || isWebAddress(url),
    'must be an absolute address, such as https://gazette.example',
  );

/** What `config/plugins.ts` may say under `copydesk.config`. */
export const configSchema = z.strictObject({
  /** Which of the newsroom's content types are which. */
  contentTypes: z.strictObject({ article: uid, source: uid, licence: uid, photoCaption: uid }),
  imports: z.strictObject({
    /** Scrapes, or files, in one request. */
    maxItems: z.int().min(1).max(100_000),
    /** Articles in one import, however few files they came in. */
    maxRecords: z.int().min(1).max(10_000_000),
    /** Characters of one scrape; a longer one is kept as it came and rejected. */
    maxLength: z.int().min(1_000).max(64_000_000),
    /** How whoever runs the newsroom is reached: told to each site that is fetched from. */
    contact: z.string(),
    /** Whether photos of what is imported stay where they are, or are fetched into the Media Library. */
    photos: z.enum(['link', 'fetch']),
    /** Networks of the newsroom's own from which pages are fetched too, '10.1.0.0/16'; else the public internet alone. */
    fetchFrom: z.array(z.string().refine(isNetwork, 'must be a network such as 10.1.0.0/16')),
    /** Threads that clean; null for as many as the machine has cores. */
    threads: z.int().min(1).max(256).nullable(),
    /**
     * Memory of one of them; a page that takes more is rejected. V8 lets a heap that may reach 2,048 grow fourfold before
     * it collects all of it, a smaller one by two thirds: then it collects, and compiles anew what it dropped, all the time.
     */
    threadMegabytes: z.int().min(64),
    /** How long one of them may be at a batch before it is cleaned page by page, and one page then. */
    threadSeconds: z.number().positive(),
    /** What hands batches out: pg-boss on PostgreSQL, a table of the newsroom's elsewhere, where it is `auto`. */
    queue: z.enum(['auto', 'table', 'pgBoss']),
    /** Whether this server processes imports; one that only answers readers leaves that to others. */
    processes: z.boolean(),
    /** After how long a batch counts as left behind by a server that died. */
    leaseSeconds: z.number().positive(),
  }),
  /** What the newsroom is: some licences and agencies ask. */
  desk: z.strictObject({
    commercial: z.boolean(),
    /** ISO 3166-1 codes of the countries that it publishes in; none is everywhere. */
    countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'must be two capitals, such as DK')),
    archiveAfterDays: z.int().min(1),
    /** Agencies that it has a contract for photos with. */
    photoAgencies: z.array(z.string().min(1)),
  }),
  gate: z.strictObject({
    /** What becomes of a change of a source, a licence or a caption that would leave a public article uncredited. */
    whenCreditIsLost: z.enum(['refuse', 'takeDown']),
  }),
  auditor: z.strictObject({
    /** When it looks at all that is public, as cron has it. */
    rule: z.string(),
    /** Whether it takes down what it finds. */
    takesDown: z.boolean(),
  }),
  schedule: z.strictObject({
    /** When it looks for what is due, as cron has it. */
    rule: z.string(),
  }),
  /** The feeds that go out. */
  syndication: z.strictObject({
    title: z.string().min(1),
    /** The newsroom's website: 'https://gazette.example'; empty for this Strapi's own address. */
    site: website,
    /** Where an article stands on it, with {slug} or {documentId}; empty for its address in the content API. */
    articleUrl: website,
  }),
  feeds: z.strictObject({
    /** When it looks for feeds that are due, as cron has it. */
    rule: z.string(),
  }),
});

export type CopydeskConfig = z.infer<typeof configSchema>;

export const defaultConfig: CopydeskConfig = {
  contentTypes: {
    article: 'api::article.article',
    source: 'api::source.source',
    licence: 'api::licence.licence',
    photoCaption: 'api::photo-caption.photo-caption',
  },
  imports: {
    maxItems: 1_000,
    maxRecords: 100_000,
    maxLength: 20_000_000,
    contact: '',
    fetchFrom: [],
    threads: null,
    threadMegabytes: 2_048,
    threadSeconds: 120,
    queue: 'auto',
    processes: true,
    leaseSeconds: 300,
    photos: 'link',
  },
  desk: { commercial: true, countries: [], archiveAfterDays: 30, photoAgencies: [] },
  gate: { whenCreditIsLost: 'refuse' },
  auditor: { rule: '17 */6 * * *', takesDown: false },
  schedule: { rule: '* * * * *' },
  syndication: { title: 'Newsroom', site: '', articleUrl: '' },
  feeds: { rule: '* * * * *' },
};

/**
 * Stops the start-up with every fault of the configuration at once.
 * @throws Error that names each wrong key, what was there and what belongs there.
 */
export function validateConfig(config: unknown): void {
  const checked = configSchema.safeParse(config);
  if (checked.success) return;
  const faults = checked.error.issues.map(
    ({ path, message }) => `  - ${['copydesk.config', ...path.map(String)].join('.')}: ${message}`,
  );
  throw new Error(`config/plugins.ts does not fit Copydesk:\n${faults.join('\n')}`);
}
