import type { MessagePort } from 'node:worker_threads';
import { linesOfArticle, toStrapiBlocks, type ReadScrape, type SourceJudge } from '../../../../engine/src';
import { signatureOf } from '../../nearDuplicates/signature';
import { shinglesOf } from '../../nearDuplicates/shingles';
import { cleanReading, readText } from '../../../../readers/src/cleanScrape';
import { writtenOf } from '../articleFields';
import { draftForms } from '../draftForms';
import { hostOf } from '../../newsroom/webAddress';
import { textOfStored } from '../incoming';
import { judgesOf } from '../sourceJudges';
import { storeLedger } from '../storedLedger';
import type {
  CleaningTask,
  CleanItem,
  Cleanings,
  Introduction,
  Introductions,
  Knowledge,
  StoredItem,
  Unclean,
} from './cleaningTask';

/* What each cleaning thread runs. */

/**
 * Reads scrapes, says whose they are, hears what is known of their sources, and cleans them: at once what is from where its
 * address says, of a source that is known well enough, since a page that has been read takes twenty times its length of
 * memory until it is cleaned. A fault with one stays with that one.
 */
export default async function cleanItems({
  items,
  expected,
  maxLength,
  port,
}: CleaningTask): Promise<Cleanings> {
  const expectedJudges = expected.sources.map(judgesOf);
  const begun = items.map((item, index) => {
    const source = expected.sourceOf[index] ?? null;
    return begin(item, maxLength, source === null ? null : (expectedJudges[source] ?? null));
  });
  const introductions: Introductions = begun.map(({ introduction }) => introduction);
  const known = answer(port);
  port.postMessage(introductions);
  const { sources, sourceOf } = await known;
  const judges = sources.map(judgesOf);
  return begun.map(({ made }, index) => {
    if (!('page' in made)) return made;
    const source = sourceOf[index] ?? null;
    const url = items[index]?.url ?? null;
    return orFailed(() => cleaned(made, url, source === null ? [] : (judges[source] ?? [])));
  });
}

/** A scrape as far as it comes before anybody is asked. */
interface Begun {
  introduction: Introduction | Unclean;
  made: ReadScrape | CleanItem | Unclean;
}

/** @param judges of the source that it is expected to be from; null where there is none that is known well enough */
function begin(item: StoredItem, maxLength: number, judges: readonly SourceJudge[] | null): Begun {
  const reading = orFailed(() => read(item, maxLength));
  if (!('page' in reading)) return { introduction: reading, made: reading };
  const introduction = orFailed(() => introductionOf(reading));
  if (!('lines' in introduction)) return { introduction, made: introduction };
  if (judges === null || !isWhereItCameFrom(reading.fields.canonicalUrl, item.url))
    return { introduction, made: reading };
  return {
    introduction: { ...introduction, isCleaned: true },
    made: orFailed(() => cleaned(reading, item.url, judges)),
  };
}

function introductionOf(reading: ReadScrape): Introduction {
  const { canonicalUrl, publisher } = reading.fields;
  return { canonicalUrl, publisher, lines: linesOfArticle(reading), isCleaned: false };
}

/** Whether a page's own address, which says whose it is, names the host that it was expected from. */
const isWhereItCameFrom = (canonicalUrl: string | null, url: string | null): boolean =>
  canonicalUrl === null || hostOf(canonicalUrl) === hostOf(url);

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
