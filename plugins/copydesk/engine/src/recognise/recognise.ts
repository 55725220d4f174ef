import type { RecognisedAs } from '../ledger';
import { HINT } from '../page/hints';
import type { Page } from '../page/page';
import { firstNamed, linkedArticle } from '../parse/metadata';
import type { Dateline, MissingField, Story } from '../story';
import { readAuthors } from './authors';
import { absoluteUrl, readCanonicalUrl } from './canonicalUrl';
import { readCaptions } from './caption';
import { readComments } from './comments';
import { isCopyrightNotice, noticeAlone } from './copyrightNotice';
import { isCorrectionNote } from './correctionNote';
import { readDateline } from './dateline';
import { readDeck } from './deck';
import { readHeadline } from './headline';
import { findMissing } from './missing';
import { nearStory, picturesNearStory } from './nearStory';
import { isOfPicture } from './picture';
import { readDates } from './publishedDate';
import { readPublisher } from './publisher';
import { findRepeatedHeadlines } from './repeatedHeadline';
import { isSyndicationNote } from './syndicationNote';
import { readTerms } from './terms';

/** The story but for its body, and the blocks that were read into it: those are locked, no rule may remove them. */
export interface Recognition {
  fields: Omit<Story, 'engineVersion' | 'body' | 'bodyText'>;
  locked: ReadonlyMap<number, RecognisedAs>;
}

const FIRST_PARAGRAPHS = 3;

/** Reads everything that a story is credited and filed by, before anything is removed. */
export function recognise(page: Page): Recognition {
  const locked = new Map<number, RecognisedAs>();
  const lock = (as: RecognisedAs, blocks: readonly number[]) => {
    for (const block of blocks) if (!locked.has(block)) locked.set(block, as);
  };

  const textOf = (blocks: readonly number[]) => blocks.map((index) => page.blocks[index]?.text ?? '');

  const headline = readHeadline(page);
  if (headline?.block != null) lock('headline', [headline.block]);
  if (headline) lock('headline', findRepeatedHeadlines(page, headline.text, headline.block));

  const isNearStory = nearStory(page, headline?.block ?? null);
  const isPictures = (index: number) => {
    const block = page.blocks[index];
    return block !== undefined && isOfPicture(page, block);
  };
  const copyrightNotices = linesThat(page, HINT.copyright | HINT.foreign, isCopyrightNotice).filter(
    (index) => !isPictures(index),
  );
  lock('copyrightNotice', copyrightNotices);
  const hasPictures = picturesNearStory(page, headline?.block ?? null, isNearStory);
  const captions = readCaptions(page, (index) => hasPictures(index) && !locked.has(index));
  lock('caption', captions.captionBlocks);
  lock('credit', captions.creditBlocks);
  const isFree = (index: number) => isNearStory(index) && !locked.has(index);
  const syndicationNotes = linesThat(page, HINT.note | HINT.foreign, isSyndicationNote).filter(isFree);
  lock('syndicationNote', syndicationNotes);
  const correctionNotes = linesThat(page, HINT.note | HINT.foreign, isCorrectionNote).filter(isFree);
  lock('correctionNote', correctionNotes);
  const authors = readAuthors(page, headline?.block ?? null, isFree);
  lock('byline', authors.blocks);
  const dates = readDates(page, {
    isNearStory,
    isFree,
    creditLines: textOf([...authors.blocks, ...syndicationNotes]),
    headline: headline?.block ?? null,
  });
  lock('publishedAt', dates.published);
  lock('modifiedAt', dates.modified);
  const deck = readDeck(page, headline?.block ?? null, (index) => locked.has(index));
  if (deck) lock('deck', [deck.block]);
  const dateline = findDateline(page, (index) => locked.has(index));
  if (dateline?.isAlone) lock('dateline', [dateline.block]);

  const fields = {
    headline: headline?.text ?? null,
    deck: deck?.text ?? null,
    byline: authors.byline,
    authors: authors.authors,
    dateline: dateline?.dateline ?? null,
    publisher: readPublisher(page, textOf(copyrightNotices), textOf(syndicationNotes)),
    canonicalUrl: readCanonicalUrl(page.metadata, page.baseUrl) ?? absoluteUrl(page.hints.canonicalUrl, null),
    publishedAt: dates.publishedAt,
    modifiedAt: dates.modifiedAt,
    language: page.language,
    section:
      linkedArticle(page.metadata)?.section ??
      firstNamed(page.metadata, ['article:section', 'section']) ??
      page.hints.section ??
      null,
    keywords: keywordsOf(page),
    captions: captions.captions,
    copyrightNotice: textOf(copyrightNotices).map(noticeAlone)[0] ?? page.hints.copyrightNotice ?? null,
    ...readTerms(page.hints),
    syndicationNotes: textOf(syndicationNotes),
    correctionNotes: textOf(correctionNotes),
    ...readComments(page),
  };
  const missing: MissingField[] = findMissing(fields);
  return { fields: { ...fields, missing }, locked };
}

/** The blocks whose line is such; only lines with one of the hints are read. */
function linesThat(page: Page, hints: number, test: (line: string) => boolean): number[] {
  return page.blocks
    .filter(
      (block) => (page.shapeOf(block).hints & hints) !== 0 && block.role !== 'caption' && test(block.text),
    )
    .map((block) => block.index);
}

function findDateline(
  page: Page,
  isTaken: (index: number) => boolean,
): { dateline: Dateline; block: number; isAlone: boolean } | null {
  const from = page.prose?.first ?? 0;
  let read = 0;
  for (let at = Math.max(0, from - 2); at < page.blocks.length && read < FIRST_PARAGRAPHS; at++) {
    const block = page.blocks[at];
    if (!block || isTaken(at) || block.role !== 'paragraph') continue;
    read++;
    const dateline = readDateline(block.text);
    if (dateline)
      return { dateline, block: block.index, isAlone: block.text.length <= dateline.text.length + 2 };
  }
  return null;
}

function keywordsOf(page: Page): string[] {
  const tags = page.metadata.named.get('article:tag') ?? [];
  const listed = firstNamed(page.metadata, ['news_keywords', 'keywords'])?.split(/[,;،，、]/) ?? [];
  const linked = linkedArticle(page.metadata)?.keywords ?? [];
  const best =
    [linked, tags, listed, page.hints.keywords ?? []].find((words) =>
      words.some((word) => word.trim() !== ''),
    ) ?? [];
  return [
    ...new Set(best.map((word) => word.trim()).filter((word) => word !== '' && word.length <= 80)),
  ].slice(0, 50);
}
