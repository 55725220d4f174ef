import type { Block, Element } from '../block';
import { isHtmlScrape, type Scrape, type ScrapeLimits } from '../scrape';
import { splitGluedCaptions } from './gluedCaption';
import { parseHtml } from './html';
import { NO_METADATA, type Metadata } from './metadata';
import { emptyScrape, refuseUnreadable } from './refuse';
import { parseText } from './text';

export interface ParsedScrape {
  source: 'html' | 'text';
  original: string;
  blocks: Block[];
  elements: readonly Element[];
  metadata: Metadata;
}

/** HTML or text as one flat list of blocks. Throws `ScrapeRefused`. */
export function parseScrape(scrape: Scrape, limits: ScrapeLimits): ParsedScrape {
  const original = isHtmlScrape(scrape) ? scrape.html : scrape.text;
  refuseUnreadable(original, limits);
  const { blocks, elements, metadata } = isHtmlScrape(scrape)
    ? parseHtml(original, limits)
    : { blocks: parseText(original, limits), elements: [], metadata: NO_METADATA };
  if (blocks.length === 0) throw emptyScrape();
  return {
    source: isHtmlScrape(scrape) ? 'html' : 'text',
    original,
    blocks: splitGluedCaptions(original, blocks),
    elements,
    metadata,
  };
}
