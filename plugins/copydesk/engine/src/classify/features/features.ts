import type { Page } from '../../page/page';
import { comparable } from '../../page/words';
import { firstNamed } from '../../parse/metadata';
import { agreement, readSaid } from './agreement';
import { cues } from './cues';
import { FAR, type FeatureContext, type FeatureGroup } from './feature';
import { form } from './form';
import { names } from './names';
import { neighbours } from './neighbours';
import { place } from './place';
import { makesOf, repetition } from './repetition';
import { zone } from './zone';

const GROUPS: readonly FeatureGroup[] = [form, cues, place, agreement, repetition, zone, neighbours, names];

/** What each column says, in the order of a row. */
export const FEATURE_NAMES: readonly string[] = GROUPS.flatMap((group) => group.names);

/**
 * Writes the features of the wanted blocks into `rows`, a row of `width` numbers each; what a row holds beyond the
 * features is left as it is.
 */
export function writeFeatures(page: Page, wanted: Int32Array, rows: Float32Array, width: number): void {
  const context = contextOf(page);
  for (let place = 0; place < wanted.length; place++) {
    const block = page.blocks[wanted[place] ?? -1];
    if (!block) continue;
    let at = place * width;
    for (const group of GROUPS) {
      group.write(context, rows, at, block);
      at += group.names.length;
    }
  }
}

function contextOf(page: Page): FeatureContext {
  const count = page.blocks.length;
  const { shapes } = page.facts;
  const wordsBefore = new Float64Array(count + 1);
  const proseBefore = new Int32Array(count + 1);
  const sinceProse = new Int32Array(count);
  const untilProse = new Int32Array(count);
  let since = FAR;
  for (let i = 0; i < count; i++) {
    const shape = shapes[i];
    wordsBefore[i + 1] = (wordsBefore[i] ?? 0) + (shape?.words ?? 0);
    proseBefore[i + 1] = (proseBefore[i] ?? 0) + (shape?.isProse ? 1 : 0);
    sinceProse[i] = since;
    since = shape?.isProse ? 1 : Math.min(FAR, since + 1);
  }
  let until = FAR;
  for (let i = count - 1; i >= 0; i--) {
    untilProse[i] = until;
    until = shapes[i]?.isProse ? 1 : Math.min(FAR, until + 1);
  }
  return {
    page,
    shapes,
    wordsBefore,
    proseBefore,
    sinceProse,
    untilProse,
    headline: headlineOf(page),
    sameText: page.sameText(),
    makes: makesOf(page, shapes),
    said: readSaid(page),
  };
}

/** The first heading of the highest level, or a heading that says what the page is called. */
function headlineOf(page: Page): number {
  const title = comparable(firstNamed(page.metadata, ['og:title']) ?? page.metadata.title ?? '');
  for (const { role, level, text, index } of page.blocks) {
    if (role !== 'heading' || level === undefined) continue;
    if (level === 1 || (level <= 3 && title.length > 10 && agrees(comparable(text), title))) return index;
  }
  return -1;
}

function agrees(own: string, title: string): boolean {
  return own.length > 10 && title.startsWith(own);
}
