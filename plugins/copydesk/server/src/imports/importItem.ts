import { z } from 'zod';
import type { ScrapeHints } from '../../../engine/src';
import { maybe } from '../newsroom/columns';
import { bodyNode } from '../newsroom/articleBody';
import { OUTCOMES } from './outcome';

export const IMPORT = 'plugin::copydesk.import';
export const IMPORT_ITEM = 'plugin::copydesk.import-item';

/** What an editor changed about what the engine took out, kept for when the scrape is cleaned again. */
export const decision = z.object({
  block: z.int(),
  action: z.enum(['putBack', 'takeOut']),
  by: z.string(),
  at: z.string(),
  /** What it was about: a later engine may number the blocks of the scrape otherwise. */
  text: z.string().optional(),
  /** What was taken out of the body where the import had left it in, as it stood there. */
  node: bodyNode.optional(),
});
export type Decision = z.infer<typeof decision>;

/** What a desk has said of an import. */
export const IMPORT_STATES = ['running', 'paused', 'cancelled', 'rolledBack'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

const time = z.coerce.date().transform((date) => date.toISOString());

export const importRow = z.object({
  id: z.number(),
  documentId: z.string(),
  label: z.string(),
  startedBy: maybe,
  sourceDocumentId: maybe,
  /** What was left out of its files because it is no article. */
  notes: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  automated: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  /** `running` until it is through as well, see `finishedAt`. */
  state: z
    .enum(IMPORT_STATES)
    .nullish()
    .transform((value) => value ?? 'running'),
  /** Who set its state last, a person's name or a token's; null where nobody did. */
  stateBy: maybe,
  createdAt: time,
  /** Null as long as something of it still comes in. */
  receivedAt: time.nullish().transform((value) => value ?? null),
  /** Null as long as something of it may still happen by itself, or it is paused. */
  finishedAt: time.nullish().transform((value) => value ?? null),
});
export type ImportRow = z.infer<typeof importRow>;

/** An import item without its scrape and ledger, which only their own readers load. */
export const itemRow = z.object({
  id: z.number(),
  documentId: z.string(),
  row: z.number(),
  name: maybe,
  url: maybe,
  outcome: z
    .enum(OUTCOMES)
    .nullish()
    .transform((value) => value ?? null),
  reasons: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  headline: maybe,
  articleDocumentId: maybe,
  /** The article that the nearest text is of, where the desk had nearly this one when the scrape came. */
  nearDuplicateOf: maybe,
  /** How its source is known; null where nobody knows it, and of what came before this was kept. */
  sourceEvidence: maybe,
});
export const ITEM_COLUMNS = [
  'id',
  'documentId',
  'row',
  'name',
  'url',
  'outcome',
  'reasons',
  'headline',
  'articleDocumentId',
  'nearDuplicateOf',
  'sourceEvidence',
];
export type ItemRow = z.infer<typeof itemRow>;

export const waitingItem = z.object({
  id: z.number(),
  row: z.number(),
  name: maybe,
  url: maybe,
  contentType: maybe,
  hints: z
    .custom<ScrapeHints>((value) => typeof value === 'object')
    .nullish()
    .transform((value) => value ?? {}),
  scrape: z.string(),
  scrapeEncoding: z.enum(['utf8', 'base64']),
  sha256: z.string(),
});
export type WaitingItem = z.infer<typeof waitingItem>;
