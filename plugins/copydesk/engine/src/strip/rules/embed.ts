import { HINT } from '../../page/hints';
import type { StripRule } from '../rule';

const POST_SIGNED = /^[-—–]\s.{2,60}\(@\w{2,30}\)\s.{4,30}$/u;
const LINK_OF_PICTURE = /^(?:pic\.twitter\.com\/\w{4,20}|https?:\/\/t\.co\/\w{4,20})$/;
const FRAME =
  /^(?:view this post on instagram|a post shared by .{1,80}\(@[\w.]{2,40}\)|watch on youtube|loading (?:tweet|post|video|content)…?|this content is hosted by a third party.{0,200}|embedded content(?: from .{1,60})?|view on (?:x|twitter|facebook|instagram|bluesky))\.?$/i;
const LONGEST = 300;

export const embed: StripRule = {
  id: 'embed',
  title: 'Frame of an embedded post',
  why: 'It frames or signs a post of a social network that the page embeds.',
  kind: 'embed',
  confidence: 0.85,
  only: { hints: HINT.address | HINT.embed },
  test: (block, page) => {
    const { text } = block;
    const { hints } = page.shapeOf(block);
    if (text.length > LONGEST) return false;
    if ((hints & HINT.address) !== 0 && (POST_SIGNED.test(text) || LINK_OF_PICTURE.test(text))) return true;
    return (hints & HINT.embed) !== 0 && FRAME.test(text);
  },
  examples: {
    removes: [
      'View this post on Instagram',
      '— Valley Rescue (@valleyrescue) January 4, 2025',
      'pic.twitter.com/a1B2c3D4e5',
    ],
    keeps: ['A post shared by the mayor on Monday showed the bridge before and after the ice took it.'],
  },
};
