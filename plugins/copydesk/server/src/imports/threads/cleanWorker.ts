import type { MessagePort } from 'node:worker_threads';
import { linesOfArticle, toStrapiBlocks, type ReadScrape, type SourceJudge } from '../../../../engine/src';
import { signatureOf } from '../../nearDuplicates/signature';
import { shinglesOf } from '../../nearDuplicates/shingles';
import { cleanReading, readText } from '../../../../readers/src/cleanScrape';
import { writtenOf } from '../articleFields';
import { draftForms } from '../draftForms';
import { textOfStored } from '../incoming';
import { judgesOf } from '../sourceJudges';
import { storeLedger } from '../storedLedger';
import type {
  CleaningTask,
  CleanItem,
  Cleanings,
  Introductions,
  Knowledge,
  StoredItem,
  Unclean,
} from './cleaningTask';

/* What each cleaning thread runs. */

/**
 * Reads scrapes, says whose they are, hears what is known of their sources, and cleans them. A fault with one stays with
 * that one.
 */
export default async function cleanItems({ items, maxLength, port }: CleaningTask): Promise<Cleanings> {
  const readings = items.map((item) => orFailed(() => read(item, maxLength)));
  const introductions: Introductions = readings.map((reading) =>
    'page' in reading
      ? orFailed(() => ({
          canonicalUrl: reading.fields.canonicalUrl,
          publisher: reading.fields.publisher,
          lines: linesOfArticle(reading),
        }))
      : reading,
  );
  const known = answer(port);
  port.postMessage(introductions);
  const { sources, sourceOf } = await known;
  const judges = sources.map(judgesOf);
  return readings.map((reading, index) => {
    const introduction = introductions[index];
    if (!('page' in reading)) return reading;
    if (introduction !== undefined && 'failed' in introduction) return introduction;
    const source = sourceOf[index] ?? null;
    const url = items[index]?.url ?? null;
    return orFailed(() => cleaned(reading, url, source === null ? [] : (judges[source] ?? [])));
  });
}

function read(item: StoredItem, maxLength: number): ReadScrape | Unclean {
  const reading = readText(textOfStored(item, item.contentType), item, maxLength);
  return 'read' in reading ? reading.read : reading;
}

function cleaned(
  reading: ReadScrape,
  url: string | null,
  judges: readonly SourceJudge[],
): CleanItem | Unclean {
  const cleaning = cleanReading(reading, judges);
  if ('rejected' in cleaning) return cleaning;
  const { story } = cleaning.cleaned;
  const { engineVersion, canonicalUrl, modifiedAt } = story;
  return {
    engineVersion,
    canonicalUrl,
    modifiedAt,
    ...draftForms(story, url),
    textSha256: cleaning.textSha256,
    ledger: JSON.stringify(storeLedger(cleaning.cleaned)),
    body: JSON.stringify(toStrapiBlocks(story.body)),
    written: JSON.stringify(writtenOf(story, url)),
    signature: signatureOf(shinglesOf(story.bodyText)),
  };
}

function orFailed<T>(work: () => T): T | Unclean {
  try {
    return work();
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

const answer = (port: MessagePort): Promise<Knowledge> =>
  new Promise((resolve, reject) => {
    port.once('message', resolve);
    port.once('close', () => reject(new Error('Nobody waits for this any more.')));
  });
