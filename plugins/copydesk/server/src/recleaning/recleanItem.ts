import { z } from 'zod';
import { ENGINE_VERSION, type Cleaned } from '../../../engine/src';
import { articleItem } from '../desk/articleItem';
import { writtenFields, writtenOf } from '../imports/articleFields';
import { cleanFields, type CleanFields } from '../imports/cleanFields';
import { cleanReading, readText } from '../../../readers/src/cleanScrape';
import { IMPORT_ITEM, waitingItem } from '../imports/importItem';
import { textOfStored } from '../imports/incoming';
import { matchSource } from '../imports/matchSource';
import { judgesOf, knowledgeOfMatch } from '../imports/sourceJudges';
import { knownSources } from '../imports/sources';
import { storedLedger, storeLedger } from '../imports/storedLedger';
import { VERSION_STATES } from '../imports/versions/versionState';
import { readBody } from '../newsroom/articleBody';
import type { Newsroom } from '../newsroom/newsroom';
import { bodyChanges, type BodyChanges } from './bodyChanges';
import { fieldChanges, type FieldChanges } from './fieldChanges';
import { renumbered, sameBlocks } from './sameBlocks';

/** What a new reading of its scrape changes in an article. */
export interface ArticleDifferences {
  articleDocumentId: string;
  headline: string;
  goesOut: BodyChanges['goesOut'];
  comesBack: BodyChanges['comesBack'];
  fields: FieldChanges['changed'];
  leftPassages: BodyChanges['left'];
  leftFields: FieldChanges['left'];
  /** Set where the engine no longer makes an article of the scrape: nothing is changed then. */
  refused: string | null;
}

const draftRow = z.looseObject({
  documentId: z.string(),
  headline: z.string().nullish(),
  source: z.object({ documentId: z.string() }).nullish(),
});
export type Draft = z.infer<typeof draftRow>;

const written = z.looseObject({ headline: z.unknown(), captions: z.array(z.unknown()).optional() }).nullish();
const version = z.enum(VERSION_STATES);
const storedItem = waitingItem.extend({
  ...articleItem.shape,
  articleDocumentId: z.string(),
  written,
  version,
});
type StoredItem = z.infer<typeof storedItem>;

/** The draft of an imported article; null where it was deleted since. */
export async function draftOf({ strapi, types }: Newsroom, documentId: string): Promise<Draft | null> {
  const row: unknown = await strapi.db.query(types.article).findOne({
    where: { documentId, publishedAt: null },
    populate: { authors: true, dateline: true, source: true },
  });
  return draftRow.nullable().parse(row);
}

/**
 * Cleans the scrape of an article anew and says what that changes; where `apply` is set, the draft, the ledger and the
 * engine's version change with it, in one transaction. What is published stays as it is until somebody publishes again.
 */
export async function recleanItem(
  newsroom: Newsroom,
  id: number,
  apply: boolean,
): Promise<ArticleDifferences | null> {
  const { strapi } = newsroom;
  return strapi.db.transaction(async ({ trx }) => {
    if (apply) {
      // Another server, or an editor who puts something back, waits until this one is done.
      const { tableName } = strapi.db.metadata.get(IMPORT_ITEM);
      await strapi.db.getConnection(tableName).transacting(trx).where({ id }).forUpdate().first('id');
    }
    const row: unknown = await strapi.db.query(IMPORT_ITEM).findOne({ where: { id } });
    const item = storedItem.parse(row);
    const draft = await draftOf(newsroom, item.articleDocumentId);
    if (draft === null) return null;
    const about = { articleDocumentId: draft.documentId, headline: draft.headline ?? '' };
    if (item.version === 'open') return { ...about, ...NO_DIFFERENCES, refused: STILL_OPEN };
    const cleaning = await cleanAgain(newsroom, item, draft);
    if ('rejected' in cleaning) return { ...about, ...NO_DIFFERENCES, refused: cleaning.rejected };

    const changes = changesOf(item, draft, cleaning.cleaned);
    if (apply) await write(newsroom, item, changes, cleaning.textSha256);
    const { body, fields } = changes;
    return {
      ...about,
      goesOut: body.goesOut,
      comesBack: body.comesBack,
      fields: fields.changed,
      leftPassages: body.left,
      leftFields: fields.left,
      refused: null,
    };
  });
}

const STILL_OPEN =
  'A new version of it came in, and both the desk and that one changed the same places. Decide on these beside the article first.';

export const NO_DIFFERENCES = { goesOut: [], comesBack: [], fields: [], leftPassages: [], leftFields: [] };

async function cleanAgain(newsroom: Newsroom, item: StoredItem, draft: Draft) {
  const text = textOfStored(item, item.contentType);
  const reading = readText(text, item, newsroom.config.imports.maxLength);
  if ('rejected' in reading) return reading;
  const match = matchSource(
    reading.read.fields,
    item,
    await knownSources(newsroom),
    draft.source?.documentId ?? null,
  );
  return cleanReading(reading.read, judgesOf(await knowledgeOfMatch(newsroom, match)));
}

interface Changes {
  body: BodyChanges;
  fields: FieldChanges;
  item: {
    ledger: ReturnType<typeof storeLedger>;
    decisions: StoredItem['decisions'];
    written: object;
  } & CleanFields;
}

function changesOf(item: StoredItem, draft: Draft, cleaned: Cleaned): Changes {
  const ledger = storeLedger(cleaned);
  const later = storedLedger.parse(ledger);
  const same = sameBlocks(item.ledger, later);
  const decisions = renumbered(item.decisions, same);
  const next = writtenFields(cleaned.story, item.url);
  return {
    body: bodyChanges({
      body: readBody(draft.body),
      later,
      story: cleaned.story.body,
      same,
      decisions,
    }),
    fields: fieldChanges(draft, item.written ?? null, next),
    item: { ledger, decisions, written: keptOf(item, cleaned), ...cleanFields(cleaned.story) },
  };
}

/** The captions are not cleaned again: what was written of them stands. */
function keptOf({ url, written: before }: StoredItem, { story }: Cleaned): object {
  const { captions, ...next } = writtenOf(story, url);
  return { ...next, captions: before?.captions ?? captions };
}

async function write(
  { strapi, types }: Newsroom,
  item: StoredItem,
  { body, fields, item: kept }: Changes,
  textSha256: string,
): Promise<void> {
  const data: Record<string, unknown> = { ...fields.data };
  if (body.goesOut.length + body.comesBack.length > 0) data.body = body.body;
  if (Object.keys(data).length > 0)
    await strapi
      .documents(types.article)
      .update({ documentId: item.articleDocumentId, data, status: 'draft' });
  await strapi.db.query(IMPORT_ITEM).update({
    where: { id: item.id },
    data: { ...kept, engineVersion: ENGINE_VERSION, textSha256 },
  });
}
