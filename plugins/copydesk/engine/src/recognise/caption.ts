import type { Block, BlockImage } from '../block';
import type { Page } from '../page/page';
import { linkedArticle } from '../parse/metadata';
import type { PhotoCaption } from '../story';
import { absoluteUrl } from './canonicalUrl';
import { captionTail, labelledTail, lastPiece, markedCredit, type CaptionTail } from './captionTail';
import { isCreditLabel, readCredit, splitCaption, type Credit, type SplitCaption } from './credit';
import { areOfOnePicture, figureAbove, isBesideImage, isInFigure } from './picture';
import { findDate } from './printedDate';
import { isChineseSource } from './syndicationNote';

export interface Captions {
  captions: PhotoCaption[];
  /** Blocks read into captions, and into their credits alone. */
  captionBlocks: number[];
  creditBlocks: number[];
}

/** The story's photo captions with their credits, from caption elements, from text that reads as one, and from the page's data. */
export function readCaptions(page: Page, isNearStory: (index: number) => boolean): Captions {
  const captions: PhotoCaption[] = [];
  const captionBlocks: number[] = [];
  const creditBlocks: number[] = [];
  let previous: { block: Block; caption: PhotoCaption | null; isLabel: boolean } | null = null;

  for (const block of page.blocks) {
    if (!isNearStory(block.index)) continue;
    const isMarked = block.role === 'caption' || isBesideImage(page, block);
    const isOfPrevious: boolean = previous !== null && belongsTogether(page, previous.block, block);
    const isCredit: boolean =
      isCreditElement(block) || (isOfPrevious && (previous?.isLabel || (!isMarked && isShortLine(block))));
    if (!isCredit && !isMarked && !readsLikeCaption(page, block)) continue;
    if (isMarked && isCreditLabel(block.text)) {
      creditBlocks.push(block.index);
      previous = { block, caption: isOfPrevious && previous ? previous.caption : null, isLabel: true };
      continue;
    }
    const caption: PhotoCaption = isCredit ? creditAlone(page, block) : captionOf(page, block, isMarked);
    const joined: PhotoCaption | null =
      isOfPrevious && previous?.caption ? join(previous.caption, caption) : null;
    (caption.text === '' && caption.credit !== null ? creditBlocks : captionBlocks).push(block.index);
    if (joined) captions[captions.length - 1] = joined;
    else if (!isDoubled(captions, caption)) captions.push(caption);
    previous = { block, caption: joined ?? caption, isLabel: false };
  }
  const credited = captions.map((caption) => withCreditOfImage(page, caption));
  const onPage = [...credited, ...captionsInData(page, captions)];
  return { captions: withHinted(page, onPage), captionBlocks, creditBlocks };
}

/** Whether a line that nothing marks reads as only a caption does. */
function readsLikeCaption(page: Page, block: Block): boolean {
  if (block.role !== 'paragraph' && block.role !== 'listItem') return false;
  return page.readsAsCaption(block) && page.bylineOf(block) === null && !isChineseSource(block.text);
}

const LONGEST_BESIDE = 90;

/** In the figure of the caption before it, a short line that no name calls a caption is its credit. */
function isShortLine(block: Block): boolean {
  return block.role === 'paragraph' && block.text.length <= LONGEST_BESIDE && !/[.!?]$/.test(block.text);
}

/** A line in a figure that the page marks as a credit from end to end. */
function isCreditElement(block: Block): boolean {
  return (
    block.credited !== undefined &&
    block.text.length <= LONGEST_BESIDE &&
    isInFigure(block) &&
    block.credited.join(' ').length >= block.text.length - 2
  );
}

function creditAlone(page: Page, block: Block): PhotoCaption {
  const caption = captionOf(page, block, true);
  if (caption.credit !== null) return { ...caption, text: '' };
  const credit = readCredit(`Photo: ${block.text}`);
  return { ...caption, text: '', ...creditFields(credit), credit: bareCredit(block.text) };
}

/** Without the sign before it, and without a bracket that was opened in another element. */
function bareCredit(text: string): string {
  const credit = text.replace(/^©\s*/, '');
  return /[([（]/.test(credit) ? credit : credit.replace(/\s*[)\]）]$/, '');
}

/** A caption without a credit has the one that its image's attributes keep. */
function withCreditOfImage(page: Page, caption: PhotoCaption): PhotoCaption {
  if (caption.credit !== null || caption.block === null) return caption;
  const block = page.blocks[caption.block];
  const image = block?.image ?? block?.follows?.image;
  const credit = image?.credit
    ? readCredit(`Photo: ${image.credit}`)
    : image?.title
      ? (labelledTail(image.title)?.credit ?? null)
      : null;
  return credit ? { ...caption, ...creditFields(credit) } : caption;
}

function captionOf(page: Page, block: Block, isMarked: boolean): PhotoCaption {
  const printed = block.text.replace(/\n/g, ' ');
  const split = splitCaption(printed);
  const { text, credit } = longerCredit(split, isMarked ? tailOf(block, printed, split) : null);
  const { restrictions } = split;
  const whole = credit ? null : isMarked ? readCredit(text) : null;
  const isCreditOnly = whole !== null && text.split(/\s+/).length <= 8;
  return {
    text: isCreditOnly ? '' : text.replace(/\s*[([（]$/, ''),
    ...creditFields(credit ?? (isCreditOnly ? whole : null)),
    restrictions,
    date: findDate(text, page.language)?.printed ?? null,
    image: imageOf(page, block.image ?? block.follows?.image),
    block: block.index,
  };
}

/** The credit of a caption: what the page marks as one, or what follows its label, else what ends the caption and reads so. */
function tailOf(block: Block, printed: string, split: SplitCaption): CaptionTail | null {
  const marked = markedCredit(printed, block.credited ?? []) ?? lastPiece(printed, block.lastPiece);
  if (!marked) return captionTail(split.credit ? printed : split.text);
  const labelled = labelledTail(printed);
  return labelled && labelled.credit.printed.length > marked.credit.printed.length ? labelled : marked;
}

/** Of two readings, the one that takes more for the credit: 'Kevin Vineys /AP' is more than 'AP'. */
function longerCredit(
  split: SplitCaption,
  tail: CaptionTail | null,
): { text: string; credit: Credit | null } {
  if (!tail) return split;
  return (split.credit?.printed.length ?? 0) >= tail.credit.printed.length ? split : tail;
}

function creditFields(
  credit: Credit | null,
): Pick<PhotoCaption, 'credit' | 'creator' | 'agency' | 'via' | 'relation' | 'copyrightNotice'> {
  return {
    credit: credit?.printed ?? null,
    creator: credit?.creator ?? null,
    agency: credit?.agency ?? null,
    via: credit?.via ?? null,
    relation: credit?.relation ?? null,
    copyrightNotice: credit?.copyrightNotice ?? null,
  };
}

function imageOf(page: Page, image: BlockImage | undefined): BlockImage | null {
  const url = image ? absoluteUrl(image.url, page.baseUrl) : null;
  return image && url ? { url, alt: image.alt } : null;
}

/** A caption and its credit in two elements of one figure. */
function belongsTogether(page: Page, before: Block, block: Block): boolean {
  if (block.index !== before.index + 1) return false;
  if (before.role !== 'caption' || block.role !== 'caption') return areOfOnePicture(page, before, block);
  if (before.image !== undefined && block.image !== undefined) return before.image === block.image;
  return figureAbove(before.element) !== null && figureAbove(before.element) === figureAbove(block.element);
}

function join(first: PhotoCaption, second: PhotoCaption): PhotoCaption | null {
  if (first.text !== '' && second.text !== '') {
    if (first.credit !== null) return null;
    return {
      ...second,
      text: `${first.text} ${second.text}`,
      date: first.date ?? second.date,
      block: first.block,
    };
  }
  const [worded, credited] = first.text !== '' ? [first, second] : [second, first];
  if (worded.credit !== null && credited.credit !== worded.credit && first.text === '')
    return { ...worded, block: first.block };
  return {
    ...worded,
    credit: worded.credit ?? credited.credit,
    creator: worded.creator ?? credited.creator,
    agency: worded.agency ?? credited.agency,
    via: worded.via ?? credited.via,
    relation: worded.relation ?? credited.relation,
    copyrightNotice: worded.copyrightNotice ?? credited.copyrightNotice,
    restrictions: [...worded.restrictions, ...credited.restrictions],
    image: worded.image ?? credited.image,
    block: first.block,
  };
}

function isDoubled(captions: readonly PhotoCaption[], caption: PhotoCaption): boolean {
  return captions.some(
    (known) => known.text === caption.text && known.credit === caption.credit && caption.text !== '',
  );
}

/** Captions that only the page's data gives, of images that no printed caption belongs to. */
function captionsInData(page: Page, printed: readonly PhotoCaption[]): PhotoCaption[] {
  return (linkedArticle(page.metadata)?.images ?? []).flatMap((image) => {
    const url = absoluteUrl(image.url, page.baseUrl);
    const caption = captionGiven(page, { text: image.caption ?? '', credit: image.credit, url });
    const isKnown = printed.some((other) => areSame(other, caption));
    return isKnown || url === null || isEmpty(caption) ? [] : [caption];
  });
}

/** What was given with the scrape adds the credit that the page leaves out, and the pictures that it does not show. */
function withHinted(page: Page, onPage: readonly PhotoCaption[]): PhotoCaption[] {
  const captions = [...onPage];
  for (const { text, credit, imageUrl } of page.hints.captions ?? []) {
    const hinted = captionGiven(page, { text, credit, url: absoluteUrl(imageUrl, page.baseUrl) });
    const at = captions.findIndex((other) => areSame(other, hinted));
    const known = captions[at];
    if (!known) {
      if (!isEmpty(hinted)) captions.push(hinted);
    } else if (known.credit === null) {
      const { credit: printed, creator, agency, via, relation, copyrightNotice } = hinted;
      captions[at] = { ...known, credit: printed, creator, agency, via, relation, copyrightNotice };
    }
  }
  return captions;
}

const isEmpty = ({ text, credit }: PhotoCaption) => text === '' && credit === null;

function areSame(one: PhotoCaption, other: PhotoCaption): boolean {
  const url = other.image?.url ?? null;
  if (url !== null && one.image?.url === url) return true;
  return other.text !== '' && one.text.startsWith(other.text.slice(0, 40));
}

/** A caption that was given as data, its credit beside it or at its end. */
function captionGiven(
  page: Page,
  given: { text: string; credit: string | null; url: string | null },
): PhotoCaption {
  const { text, credit, restrictions } = splitCaption(given.text);
  const fields = creditFields(credit ?? readCredit(given.credit ?? ''));
  return {
    text,
    ...fields,
    credit: fields.credit ?? given.credit,
    restrictions,
    date: findDate(text, page.language)?.printed ?? null,
    image: given.url === null ? null : { url: given.url, alt: null },
    block: null,
  };
}
