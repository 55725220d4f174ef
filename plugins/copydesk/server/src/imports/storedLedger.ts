import { z } from 'zod';
import { oneSpaced, type BodyBlock, type Cleaned } from '../../../engine/src';

/** So much of a kept block finds it again in an article's body; the whole text stands there already. */
const OPENING = 80;

export const openingOf = (text: string): string => oneSpaced(text).trim().slice(0, OPENING);

const inline = z.looseObject({ text: z.string() });

const bodyBlock: z.ZodType<BodyBlock> = z.object({
  block: z.number(),
  type: z.enum(['paragraph', 'heading', 'listItem', 'quote', 'preformatted']),
  level: z.number().optional(),
  ordered: z.boolean().optional(),
  text: z.string(),
  children: z.array(inline),
});

const removal = z.object({
  fate: z.literal('removed'),
  block: z.number(),
  line: z.number(),
  kind: z.string(),
  rule: z.string(),
  reason: z.string(),
  confidence: z.number(),
  judge: z.string(),
  content: bodyBlock,
});

const kept = z.object({
  fate: z.literal('kept'),
  block: z.number(),
  line: z.number(),
  opening: z.string(),
});
const recognised = z.object({
  fate: z.literal('recognised'),
  block: z.number(),
  as: z.string(),
  text: z.string(),
});

/** The ledger as an import item keeps it. */
export const storedLedger = z.object({
  engineVersion: z.string(),
  entries: z.array(z.discriminatedUnion('fate', [removal, kept, recognised])),
});

export type StoredLedger = z.infer<typeof storedLedger>;
export type StoredEntry = StoredLedger['entries'][number];
export type StoredKept = z.infer<typeof kept>;
export type StoredRemoval = z.infer<typeof removal>;

/** How the text of a block opens, whatever became of it. */
export const openingOfEntry = (entry: StoredEntry): string => {
  switch (entry.fate) {
    case 'kept':
      return entry.opening;
    case 'removed':
      return openingOf(entry.content.text);
    case 'recognised':
      return openingOf(entry.text);
  }
};

/** The engine's ledger, its kept entries with the opening of their text. */
export function storeLedger({ story, ledger }: Cleaned) {
  return {
    engineVersion: ledger.engineVersion,
    entries: ledger.entries.map((entry) =>
      entry.fate === 'kept'
        ? { ...entry, opening: openingOf(story.body[entry.bodyIndex]?.text ?? '') }
        : entry,
    ),
  };
}
