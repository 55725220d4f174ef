import { ENDS, MARKS, MOST_MARKS, readEnds, readWords } from '../src/classify/wording/marks';
import type { PackedLexicon } from '../src/classify/wording/lexicon';

/** What one site's blocks that bear a mark weigh together, and how much of that is body. */
interface Borne {
  weight: number;
  body: number;
}

/** Sites that a mark must be borne by before it says much: so many are thought to speak as all blocks do. */
const PRIOR_SITES = 4;
/** Weight of a site's blocks at which half of what they say counts. */
const HALF_HEARD = 3;
const UNIT = 0.04;

/** Blocks of one site, as far as the lexicon learns from them. */
export interface LearnedBlock {
  site: number;
  label: number;
  weight: number;
  marks: readonly number[];
}

export function learnedMarks(text: string): number[] {
  const words = new Int32Array(MOST_MARKS);
  const ends = new Int32Array(ENDS);
  const count = readWords(text, words);
  return [...new Set([...words.subarray(0, count), ...ends.subarray(0, readEnds(words, count, ends))])];
}

/** Odds of marks, learned from some sites; those of a block come from all the others. */
export class LearnedLexicon {
  private readonly sums = new Float64Array(MARKS);
  private readonly sites = new Float64Array(MARKS);
  private readonly borne = new Map<number, Borne>();
  private readonly base: number;

  constructor(
    blocks: Iterable<LearnedBlock>,
    private readonly siteCount: number,
  ) {
    let [weights, bodies] = [0, 0];
    for (const { site, label, weight, marks } of blocks) {
      weights += weight;
      bodies += weight * label;
      for (const mark of marks) {
        const key = mark * siteCount + site;
        const known = this.borne.get(key);
        if (!known) this.borne.set(key, { weight, body: weight * label });
        else {
          known.weight += weight;
          known.body += weight * label;
        }
      }
    }
    this.base = weights > 0 ? bodies / weights : 0.5;
    for (const [key, one] of this.borne) {
      const mark = Math.floor(key / siteCount);
      const heard = heardOf(one);
      this.sums[mark] = (this.sums[mark] ?? 0) + (one.body / one.weight) * heard;
      this.sites[mark] = (this.sites[mark] ?? 0) + heard;
    }
  }

  /** What a mark says, to whom the site's own blocks are unknown. */
  oddsWithout(site: number): (mark: number) => number {
    return (mark) => {
      const own = this.borne.get(mark * this.siteCount + site);
      const heard = own ? heardOf(own) : 0;
      const sum = (this.sums[mark] ?? 0) - (own ? (own.body / own.weight) * heard : 0);
      return Math.round(this.odds(sum, (this.sites[mark] ?? 0) - heard) / UNIT) * UNIT;
    };
  }

  pack(): PackedLexicon {
    const odds = Int8Array.from(this.sums, (sum, mark) =>
      Math.round(this.odds(sum, this.sites[mark] ?? 0) / UNIT),
    );
    return { odds: Buffer.from(odds.buffer).toString('base64'), unit: UNIT };
  }

  private odds(sum: number, sites: number): number {
    const share = (sum + PRIOR_SITES * this.base) / (sites + PRIOR_SITES);
    return logit(share) - logit(this.base);
  }
}

function heardOf({ weight }: Borne): number {
  return weight / (weight + HALF_HEARD);
}

function logit(share: number): number {
  const bounded = Math.min(0.99, Math.max(0.01, share));
  return Math.log(bounded / (1 - bounded));
}
