import type { ImportedItem } from './newsroomClient';

/** How many items had one reason. */
export interface CountedReason {
  outcome: string;
  reason: string;
  count: number;
}

/** Reasons that are kept apart: where a great import has more, the rest is counted together. */
const MOST = 10_000;
const OTHERS = 'Other reasons.';

/**
 * Counts outcomes and their reasons. Reasons that differ in a name, a number, an address or a quotation alone are one,
 * with '…' where they differ.
 */
export class Reasons {
  private readonly outcomes = new Map<string, number>();
  private readonly groups = new Map<string, CountedReason & { isOne: boolean; pattern: string }>();

  add({ outcome, name, reasons }: Pick<ImportedItem, 'outcome' | 'name' | 'reasons'>): void {
    const what = outcome ?? 'waiting';
    this.outcomes.set(what, (this.outcomes.get(what) ?? 0) + 1);
    for (const said of new Set(reasons)) this.addReason(what, withoutPlace(said, name));
  }

  private addReason(outcome: string, reason: string): void {
    const pattern = patternOf(reason);
    const key = `${outcome}\n${pattern}`;
    const known = this.groups.get(key);
    if (known !== undefined) {
      known.count += 1;
      known.isOne &&= known.reason === reason;
    } else if (this.groups.size < MOST || reason === OTHERS)
      this.groups.set(key, { outcome, reason, pattern, isOne: true, count: 1 });
    else this.addReason(outcome, OTHERS);
  }

  /** How many items there were in all. */
  get items(): number {
    return [...this.outcomes.values()].reduce((all, count) => all + count, 0);
  }

  count(outcome: string): number {
    return this.outcomes.get(outcome) ?? 0;
  }

  /** The most frequent first. */
  counted(): CountedReason[] {
    return [...this.groups.values()]
      .map(({ outcome, reason, pattern, isOne, count }) => ({
        outcome,
        reason: isOne ? reason : pattern,
        count,
      }))
      .sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1));
  }

  /** For a person: '1,200 articles: 1,150 imported, 50 held', then each reason with how often it was given. */
  inWords(): string {
    const order = ['imported', 'updated', 'held', 'duplicate', 'rejected', 'failed', 'waiting'];
    const known = [...order, ...[...this.outcomes.keys()].filter((outcome) => !order.includes(outcome))];
    const parts = known
      .map((outcome) => ({ outcome, count: this.count(outcome) }))
      .filter(({ count }) => count > 0)
      .map(({ outcome, count }) => `${number(count)} ${outcome}`);
    const head = `${number(this.items)} ${this.items === 1 ? 'article' : 'articles'}: ${parts.join(', ')}`;
    const counted = this.counted();
    const width = Math.max(0, ...counted.map(({ count }) => number(count).length));
    const lines = counted.map(
      ({ count, outcome, reason }) => `  ${number(count).padStart(width)}  ${outcome}: ${reason}`,
    );
    return [head, ...lines].join('\n');
  }
}

const number = (value: number) => value.toLocaleString('en');

/** Where it stands is told beside a reason already. */
function withoutPlace(reason: string, name: string | null): string {
  if (name === null || name === '' || !reason.startsWith(name)) return reason;
  return reason.slice(name.length).replace(/^(?:, field [^:]+)?: /, '');
}

const ADDRESS = /\bhttps?:\/\/[^\s,;)\]]*[^\s,;.)\]]/g;
const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»|‘[^’]*’/g;
const NUMBER = /(?<!HTTP \d*)\d+(?:[.,:]\d+)*/g;
/** A run of words with capitals within a sentence: a name, as a rule. */
const NAME =
  /(?<=[\p{Ll},] )(?!(?:HTTP|HTML|JSON|XML|CSV|URL)\b)\p{Lu}(?:[\p{L}\p{N}.’'&-]*[\p{L}\p{N}])?(?:(?: (?:of|the|and|de|la|du|von|der))* [\p{Lu}…](?:[\p{L}\p{N}.’'&-]*[\p{L}\p{N}])?)*/gu;

/** What reasons of one kind have in common. */
export const patternOf = (reason: string): string =>
  reason
    .replace(ADDRESS, '…')
    .replace(QUOTED, (quoted) => `${quoted[0]}…${quoted.at(-1)}`)
    .replace(NUMBER, '…')
    .replace(NAME, '…');
