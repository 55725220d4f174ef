import type { Block } from '../../block';
import { FORMAT } from '../../parse/htmlTags';
import type { FeatureGroup } from './feature';

/** Tags by what they usually hold; trees split between neighbours, so like stands beside like. */
const TAGS: ReadonlyMap<string, number> = new Map(
  (
    'nav menu footer form fieldset button label aside header address span a ul ol dl dt dd li td th tr table section ' +
    'body main article div p blockquote pre figcaption figure h6 h5 h4 h3 h2 h1'
  )
    .split(' ')
    .map((tag, place) => [tag, place + 1]),
);
const ROLES: Record<Block['role'], number> = {
  caption: 1,
  listItem: 2,
  tableRow: 3,
  paragraph: 4,
  preformatted: 5,
  quote: 6,
  heading: 7,
};

export function tagNumber(tag: string | undefined): number {
  return tag === undefined ? 0 : (TAGS.get(tag) ?? 0);
}

/** How the block looks by itself. */
export const form: FeatureGroup = {
  names: [
    ...['tag', 'innerTag', 'parentTag', 'grandparentTag', 'role', 'level'],
    ...['words', 'wordLength', 'linkDensity', 'stops', 'stopsPerWord', 'commas', 'upper', 'digits', 'quotes'],
    ...['endsSentence', 'isProse', 'startsLower', 'lines', 'images', 'hidden', 'bold', 'italic', 'runs'],
  ],
  write({ shapes }, row, start, block) {
    let at = start;
    const shape = shapes[block.index];
    const { element, inner, text, runs } = block;
    const words = shape?.words ?? 0;
    const length = Math.max(1, text.length);
    row[at++] = tagNumber(element?.tag);
    row[at++] = tagNumber(inner?.tag);
    row[at++] = tagNumber(element?.parent?.tag);
    row[at++] = tagNumber(element?.parent?.parent?.tag);
    row[at++] = ROLES[block.role];
    row[at++] = block.level ?? 0;
    row[at++] = words;
    row[at++] = text.length / Math.max(1, words);
    row[at++] = block.linkDensity;
    row[at++] = shape?.stops ?? 0;
    row[at++] = (shape?.stops ?? 0) / Math.max(1, words);
    row[at++] = shape?.commas ?? 0;
    row[at++] = (shape?.upper ?? 0) / length;
    row[at++] = (shape?.digits ?? 0) / length;
    row[at++] = shape?.quotes ?? 0;
    row[at++] = shape?.endsSentence ? 1 : 0;
    row[at++] = shape?.isProse ? 1 : 0;
    row[at++] = startsLower(text) ? 1 : 0;
    row[at++] = linesOf(text);
    row[at++] = block.images;
    row[at++] = block.hidden ? 1 : 0;
    row[at++] = shareOf(block, FORMAT.bold) / length;
    row[at++] = shareOf(block, FORMAT.italic) / length;
    row[at] = runs?.length ?? 1;
  },
};

function startsLower(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toUpperCase();
}

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function shareOf(block: Block, format: number): number {
  let length = 0;
  for (const run of block.runs ?? []) if ((run.format & format) !== 0) length += run.text.length;
  return length;
}
