import type { Block, BlockImage, Element } from '../block';
import type { Page } from '../page/page';
import type { PhotoCaption } from '../story';
import { readByline } from './byline';
import { absoluteUrl } from './canonicalUrl';
import { captionTail, type CaptionTail } from './captionTail';
import { readCredit, readsAsCaption, splitCaption, type Credit, type SplitCaption } from './credit';
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
  let previous: { block: Block; caption: PhotoCaption } | null = null;

  for (const block of page.blocks) {
    if (!isNearStory(block.index)) continue;
    const isBeside: boolean = previous !== null && isBesideCaption(previous.block, block);
    if (!isBeside && !isCaption(block)) continue;
    const caption: PhotoCaption = isBeside ? creditBeside(page, block) : captionOf(page, block);
    const isCreditOnly = caption.text === '' && caption.credit !== null;
    const joined: PhotoCaption | null =
      previous && belongsTogether(previous.block, block) ? join(previous.caption, caption) : null;
    (isCreditOnly ? creditBlocks : captionBlocks).push(block.index);
    if (joined) captions[captions.length - 1] = joined;
    else if (!isDoubled(captions, caption)) captions.push(caption);
    previous = { block, caption: joined ?? caption };
  }
  return { captions: [...captions, ...captionsInData(page, captions)], captionBlocks, creditBlocks };
}

function isCaption(block: Block): boolean {
  if (block.role === 'caption') return true;
  if (block.role !== 'paragraph' && block.role !== 'listItem') return false;
  return readsAsCaption(block.text) && readByline(block.text, false) === null && !isChineseSource(block.text);
}

const LONGEST_BESIDE = 90;

/** A short line in the figure of the caption before it, that no name calls a caption: its credit. */
function isBesideCaption(before: Block, block: Block): boolean {
  if (block.role !== 'paragraph' || block.index !== before.index + 1 || block.text.length > LONGEST_BESIDE)
    return false;
  const figure = figureAbove(before.element);
  return figure?.tag === 'figure' && figureAbove(block.element) === figure && !/[.!?]$/.test(block.text);
}

function creditBeside(page: Page, block: Block): PhotoCaption {
  const caption = captionOf(page, block);
  if (caption.credit !== null) return { ...caption, text: '' };
  const credit = readCredit(`Photo: ${block.text}`);
  return { ...caption, text: '', ...creditFields(credit), credit: block.text.replace(/^©\s*/, '') };
}

function captionOf(page: Page, block: Block): PhotoCaption {
  const printed = block.text.replace(/\n/g, ' ');
  const split = splitCaption(printed);
  const tail = block.role === 'caption' ? captionTail(split.credit ? printed : split.text) : null;
  const { text, credit } = longerCredit(split, tail);
  const { restrictions } = split;
  const whole = credit ? null : block.role === 'caption' ? readCredit(text) : null;
  const isCreditOnly = whole !== null && text.split(/\s+/).length <= 8;
  return {
    text: isCreditOnly ? '' : text,
    ...creditFields(credit ?? (isCreditOnly ? whole : null)),
    restrictions,
    date: findDate(text, page.language)?.printed ?? null,
    image: imageOf(page, block.image),
    block: block.index,
  };
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
function belongsTogether(before: Block, block: Block): boolean {
  if (block.index !== before.index + 1 || before.role !== 'caption') return false;
  if (block.role !== 'caption') return isBesideCaption(before, block);
  const figure = (of: Block) => figureAbove(of.element);
  return before.image !== undefined
    ? before.image === block.image
    : figure(before) !== null && figure(before) === figure(block);
}

function figureAbove(element: Element | null): Element | null {
  for (let above = element; above; above = above.parent) {
    if (above.tag === 'figure' || above.tag === 'figcaption') return above;
  }
  return null;
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
  return (page.metadata.article?.images ?? []).flatMap((image) => {
    const url = absoluteUrl(image.url, page.baseUrl);
    const { text, credit, restrictions } = splitCaption(image.caption ?? '');
    const isKnown = printed.some(
      (caption) => caption.image?.url === url || (text !== '' && caption.text.startsWith(text.slice(0, 40))),
    );
    if (isKnown || url === null || (text === '' && !image.credit)) return [];
    const fields = creditFields(credit ?? readCredit(image.credit ?? ''));
    return [
      {
        text,
        ...fields,
        credit: fields.credit ?? image.credit,
        restrictions,
        date: findDate(text, page.language)?.printed ?? null,
        image: { url, alt: null },
        block: null,
      },
    ];
  });
}
