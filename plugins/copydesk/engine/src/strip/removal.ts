import type { KindChance } from '../classify/classifier';
import { REASONS } from '../classify/verdict';
import type { Judge, Kind } from '../ledger';
import type { StripRule } from './rule';
import type { Ruling } from './sourceJudge';

/** Why a block is no part of the story, and who says so. */
export interface Removal {
  kind: Kind;
  kindConfidence: number;
  rule: string;
  reason: string;
  confidence: number;
  judge: Judge;
}

export function byJudge(
  judge: Judge,
  { kind, rule, reason, confidence }: Exclude<Ruling, { keep: true }>,
): Removal {
  return { kind, kindConfidence: confidence, rule, reason, confidence, judge };
}

export function byRule({ id, kind, why, confidence }: StripRule): Removal {
  return { kind, kindConfidence: confidence, rule: id, reason: why, confidence, judge: 'rule' };
}

export function byClassifier({ kind, chance }: KindChance, confidence: number): Removal {
  const reason = REASONS[kind];
  return {
    kind,
    kindConfidence: chance * confidence,
    rule: 'classifier',
    reason,
    confidence,
    judge: 'classifier',
  };
}
