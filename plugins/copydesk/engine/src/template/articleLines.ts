import type { ReadScrape } from '../clean';
import { oneSpaced } from '../phrases/oneSpaced';
import { keyOfBlock, templateKey } from './line';

/** What one article gives to the template of its source. */
export interface ArticleLines {
  /** The opening paragraphs of the story, by which another scrape of the same article is known. */
  sketch: readonly string[];
  /** The headline, null where none was found. */
  headline: string | null;
  lines: ReadonlyMap<string, SeenLine>;
}

/** A line as one article prints it. */
export interface SeenLine {
  /** Its beginning, for a person to know it by. */
  sample: string;
  hasNumbers: boolean;
  /** Whether it stands between the story's first and last paragraph. */
  isInside: boolean;
}

const SAMPLE = 160;
/**
 * Paragraphs from the story's beginning: what a site prints below its stories is not among them, as a rule. Figures are
 * folded in them, so that a report that a machine fills in each day is one text, and its sentences no boilerplate.
 */
const SKETCH = 8;

/**
 * The lines of a scrape that has been read, each once however often the page repeats it. What was recognised (byline,
 * caption, credit, notice …) is no line of a template. Null where there is no story to speak of.
 */
export function linesOfArticle({ page, fields, locked }: ReadScrape): ArticleLines | null {
  const { prose } = page;
  if (!prose) return null;
  const lines = new Map<string, SeenLine>();
  const sketch: string[] = [];
  for (const block of page.blocks) {
    if (locked.has(block.index) || block.role === 'caption') continue;
    const key = keyOfBlock(block);
    if (!key) continue;
    const isInside = block.index >= prose.first && block.index <= prose.last && !page.isOutside(block);
    if (isInside && sketch.length < SKETCH && page.shapeOf(block).isProse) sketch.push(key.hash);
    const known = lines.get(key.hash);
    if (!known) {
      const sample = oneSpaced(block.text.slice(0, SAMPLE));
      lines.set(key.hash, { sample, hasNumbers: key.hasNumbers, isInside });
    } else if (isInside && !known.isInside) lines.set(key.hash, { ...known, isInside });
  }
  const headline = fields.headline === null ? null : (templateKey(fields.headline)?.hash ?? null);
  return { sketch, headline, lines };
}
