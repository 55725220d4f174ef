import type { Block } from './block';
import type { Classifier, Opinion } from './classify/classifier';
import { shippedClassifier } from './classify/shipped';
import { bodyBlockOf, bodyTextOf } from './body/bodyBlock';
import type {
  KeptEntry,
  Ledger,
  LedgerEntry,
  RecognisedAs,
  RecognisedEntry,
  RemovedEntry,
  Rewriting,
} from './ledger';
import { makePage, type Page } from './page/page';
import { kindInStory, kindOfField } from './classify/kinds';
import { withStory } from './classify/story';
import { parseScrape } from './parse/parseScrape';
import { absoluteUrl } from './recognise/canonicalUrl';
import { languageTag, readLanguage } from './recognise/language';
import { endedAtNextStory } from './recognise/nextStory';
import { recognise, type Recognition } from './recognise/recognise';
import { DEFAULT_LIMITS, type Scrape, type ScrapeLimits } from './scrape';
import type { BodyBlock, Story } from './story';
import { namesUncredited } from './strip/namesUncredited';
import type { Rewritten, SourceJudge } from './strip/sourceJudge';
import type { Removal } from './strip/removal';
import { strip } from './strip/strip';
import { ENGINE_VERSION } from './version';

/** A story, and what became of every block that it was made from. */
export interface Cleaned {
  story: Story;
  ledger: Ledger;
}

export interface CleanOptions {
  limits?: Partial<ScrapeLimits>;
  /** Another classifier than the one that ships; null for the rules alone. */
  classifier?: Classifier | null;
  /** Who knows the source of the scrape, in the order in which they are asked. */
  sourceJudges?: readonly SourceJudge[];
}

/** The classifier has learned from whole pages: a piece of so few blocks is left to the rules. */
const FRAGMENT = 12;

/** A scrape that has been read, and from which nothing has been removed yet: whose it is can be told from here. */
export interface ReadScrape {
  page: Page;
  opinion: Opinion | null;
  /** The story but for its body. */
  fields: Recognition['fields'];
  locked: Recognition['locked'];
}

/**
 * Makes a story of a scrape: parse, recognise, strip. What was recognised is locked before anything is removed, so that
 * no credit can be lost; everything removed stays in the ledger. Pure: the same scrape gives the same answer, always.
 *
 * Throws `ScrapeRefused` for a scrape that is empty, too long, not text, or of too many blocks.
 */
export function clean(scrape: Scrape, options: CleanOptions = {}): Cleaned {
  return cleanRead(readScrape(scrape, options), options.sourceJudges);
}

/** The first half of `clean`: parse and recognise. Throws `ScrapeRefused` as `clean` does. */
export function readScrape(scrape: Scrape, options: Omit<CleanOptions, 'sourceJudges'> = {}): ReadScrape {
  const { source, original, blocks, elements, metadata } = parseScrape(scrape, {
    ...DEFAULT_LIMITS,
    ...options.limits,
  });
  const url = absoluteUrl(scrape.url, null);
  const hints = scrape.hints ?? {};
  const seen = makePage({
    source,
    original,
    blocks,
    elements,
    metadata,
    hints,
    baseUrl: absoluteUrl(metadata.base, url) ?? url ?? absoluteUrl(metadata.canonical, null),
    language:
      readLanguage(metadata.language ?? metadata.article?.language ?? null, blocks) ??
      languageTag(hints.language),
  });
  const classifier = options.classifier === undefined ? shippedClassifier(seen.source) : options.classifier;
  const opinion = classifier && blocks.length >= FRAGMENT ? classifier.judge(seen) : null;
  const page = endedAtNextStory(opinion ? withStory(seen, opinion) : seen);
  return { page, opinion, ...recognise(page) };
}

/** The second half of `clean`: strip, by the judges of the source that the first half told, and make story and ledger. */
export function cleanRead(
  { page, opinion, fields, locked }: ReadScrape,
  sourceJudges: readonly SourceJudge[] = [],
): Cleaned {
  const removed = strip(page, locked, fields, opinion, sourceJudges);
  const rewrites = sourceJudges.some(({ rewrite }) => rewrite !== undefined);
  const mayRewrite = (block: Block) => rewrites && !namesUncredited(block, page, fields);
  const body: BodyBlock[] = [];
  const entries = page.blocks.map((block): LedgerEntry => {
    const as = locked.get(block.index);
    if (as) return recognisedEntry(block, as);
    const content = bodyBlockOf(block, page.baseUrl);
    const removal = removed.get(block.index);
    if (removal) return removedEntry(block, removal, content);
    const rewritten = mayRewrite(block) ? rewrittenBy(sourceJudges, content) : null;
    const last = rewritten?.by.at(-1);
    if (rewritten && last && rewritten.content.text === '')
      return removedEntry(block, emptiedBy(last), content);
    body.push(rewritten?.content ?? content);
    const kept = keptEntry(block, body.length - 1, opinion?.body(block.index) ?? null);
    return rewritten ? { ...kept, rewriting: { before: content, by: rewritten.by } } : kept;
  });
  return {
    story: { engineVersion: ENGINE_VERSION, ...fields, body, bodyText: bodyTextOf(body) },
    ledger: { engineVersion: ENGINE_VERSION, entries },
  };
}

/** A block in the words of all the judges that change some; null where none does. */
function rewrittenBy(judges: readonly SourceJudge[], content: BodyBlock): Rewritten | null {
  const by: Rewritten['by'] = [];
  let now = content;
  for (const { rewrite } of judges) {
    const next = rewrite?.(now) ?? null;
    if (next === null) continue;
    now = next.content;
    by.push(...next.by);
  }
  return by.length === 0 ? null : { content: now, by };
}

/** A block whose last words were replaced by none is removed by whoever did it. */
function emptiedBy({ judge, rule, reason }: Rewriting['by'][number]): Removal {
  return { kind: 'other', kindConfidence: 1, rule, reason, confidence: 1, judge };
}

// A page has hundreds of entries, and each is written out whole: putting one together from others costs several times that.
function recognisedEntry(block: Block, as: RecognisedAs): RecognisedEntry {
  return {
    fate: 'recognised',
    block: block.index,
    line: block.line,
    start: block.start,
    end: block.end,
    as,
    kind: kindOfField(as),
    kindConfidence: 1,
    text: block.text,
  };
}

function removedEntry(block: Block, removal: Removal, content: BodyBlock): RemovedEntry {
  return {
    fate: 'removed',
    block: block.index,
    line: block.line,
    start: block.start,
    end: block.end,
    kind: removal.kind,
    kindConfidence: removal.kindConfidence,
    rule: removal.rule,
    reason: removal.reason,
    confidence: removal.confidence,
    judge: removal.judge,
    content,
  };
}

function keptEntry(block: Block, bodyIndex: number, kindConfidence: number | null): KeptEntry {
  return {
    fate: 'kept',
    block: block.index,
    line: block.line,
    start: block.start,
    end: block.end,
    bodyIndex,
    kind: kindInStory(block),
    kindConfidence,
  };
}
