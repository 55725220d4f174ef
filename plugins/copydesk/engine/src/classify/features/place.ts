import type { Element } from '../../block';
import { FAR, type FeatureGroup } from './feature';

/** Where on the page it stands, and what stands around it. */
export const place: FeatureGroup = {
  names: [
    ...['fromTop', 'fromEnd', 'share', 'wordsBefore', 'wordsAfter', 'proseBefore', 'proseAfter', 'depth'],
    ...[
      'sinceHeadline',
      'sinceProse',
      'untilProse',
      'isOutside',
      'upToContainer',
      'downFromContainer',
      'inRange',
    ],
    ...['pageBlocks', 'pageWords', 'pageProse', 'containerWords', 'containerLinks', 'containerProse'],
    ...around('parent'),
    ...around('grandparent'),
    ...around('greatGrandparent'),
  ],
  write({ page, wordsBefore, proseBefore, sinceProse, untilProse, headline }, row, start, block) {
    let at = start;
    const { index, element } = block;
    const { tallies, container, prose } = page;
    const count = page.blocks.length;
    const words = Math.max(1, wordsBefore[count] ?? 1);
    const allProse = proseBefore[count] ?? 0;
    const before = wordsBefore[index] ?? 0;
    row[at++] = index;
    row[at++] = count - index;
    row[at++] = index / count;
    row[at++] = before / words;
    row[at++] = (words - before) / words;
    row[at++] = proseBefore[index] ?? 0;
    row[at++] = allProse - (proseBefore[index] ?? 0);
    row[at++] = element?.depth ?? 0;
    row[at++] = headline === -1 ? -FAR : Math.max(-FAR, Math.min(FAR, index - headline));
    row[at++] = sinceProse[index] ?? FAR;
    row[at++] = untilProse[index] ?? FAR;
    row[at++] = page.isOutside(block) ? 1 : 0;
    const common = container ? commonAncestor(element, container) : null;
    row[at++] = (container?.depth ?? 0) - (common?.depth ?? 0);
    row[at++] = (element?.depth ?? 0) - (common?.depth ?? 0);
    row[at++] = !prose ? 0 : index < prose.first ? index - prose.first : Math.max(0, index - prose.last);
    row[at++] = count;
    row[at++] = words;
    row[at++] = allProse;
    const held = container?.index ?? page.elements.length;
    row[at++] = (tallies.words[held] ?? 0) / words;
    row[at++] = (tallies.linkedWords[held] ?? 0) / Math.max(1, tallies.words[held] ?? 0);
    row[at++] = tallies.prose[held] ?? 0;
    let above = element;
    for (let step = 0; step < 3; step++) {
      above = above?.parent ?? null;
      const it = above?.index ?? page.elements.length;
      const inIt = tallies.words[it] ?? 0;
      row[at++] = inIt;
      row[at++] = (tallies.linkedWords[it] ?? 0) / Math.max(1, inIt);
      row[at++] = tallies.prose[it] ?? 0;
      row[at++] = (tallies.proseWords[it] ?? 0) / Math.max(1, tallies.proseWords[page.elements.length] ?? 0);
      row[at++] = tallies.blocks[it] ?? 0;
    }
  },
};

function around(name: string): string[] {
  return ['Words', 'Links', 'Prose', 'ProseShare', 'Blocks'].map((what) => `${name}${what}`);
}

function commonAncestor(one: Element | null, other: Element): Element | null {
  let [a, b]: [Element | null, Element | null] = [one, other];
  while (a !== b) {
    if (!a || !b) return null;
    if (a.depth >= b.depth) a = a.parent;
    else b = b.parent;
  }
  return a;
}
