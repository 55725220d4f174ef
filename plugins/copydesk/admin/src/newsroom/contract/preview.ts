import type { Ledger } from '../../../../engine/src/ledger';
import type { Story } from '../../../../engine/src/story';
import type { Check } from './checks';
import type { Removal } from './removals';
import type { FoundSource } from './sources';

export interface Preview {
  story: Story;
  ledger: Ledger;
  removals: Removal[];
  source: FoundSource | null;
  checks: Check[];
  /** What is wrong with rules of the source, which were left out. */
  faults: string[];
}
