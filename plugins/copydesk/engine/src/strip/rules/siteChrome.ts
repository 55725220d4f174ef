import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

const CHROME: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'fieldset']);
const LONGEST_IN_HEADER = 20;

export const siteChrome: StripRule = {
  id: 'siteChrome',
  title: "The site's frame",
  why: "It stands in the page's header, footer, side column or a form, and not in its article.",
  kind: 'navigation',
  confidence: 0.7,
  yieldsFrom: 0.55,
  only: { traits: TRAIT.inElement },
  test: (block, page) => {
    const around = page.innerAncestors(block);
    if (
      around.some(({ tag }) => CHROME.has(tag)) ||
      page.isWithin(block, 'frame') ||
      page.isWithin(block, 'sidebar')
    )
      return true;
    return around.some(({ tag }) => tag === 'header') && page.shapeOf(block).words <= LONGEST_IN_HEADER;
  },
  examples: {
    removes: [
      {
        html: '<p>The choir sang.</p><aside><p>The choir was founded in 1921 and has sung abroad eleven times since then.</p></aside>',
        block: 'The choir was founded',
      },
      {
        html: '<header><p>Valley Post</p></header><p>The choir sang in the rain, and the rain stopped to listen.</p>',
        block: 'Valley Post',
      },
      {
        html: '<p>The choir sang in the rain, and the rain stopped.</p><footer><p>The paper of the valley since 1904</p></footer>',
        block: 'The paper of',
      },
    ],
    keeps: [
      {
        html: '<main><article><p>The choir sang in the rain, and the rain stopped to listen.</p></article></main>',
        block: 'The choir sang',
      },
    ],
  },
};
