import type { DeskRule } from './deskRule';

/** The fields of a rule that can be wrong. */
export type DeskRuleField = 'action' | 'matchBy' | 'value' | 'replacement' | 'reason' | 'author';

/** A rule that cannot be applied; the message says which rule, what is wrong with it and what to do. */
export class DeskRuleRefused extends Error {
  readonly rule: string;
  readonly field: DeskRuleField;
  /** What is wrong and what to do, without the rule's name. */
  readonly fault: string;

  constructor({ id, value }: Pick<DeskRule, 'id' | 'value'>, field: DeskRuleField, fault: string) {
    super(`The desk’s rule ${id} (“${opening(value)}”) cannot be used: ${fault}`);
    this.name = 'DeskRuleRefused';
    this.rule = id;
    this.field = field;
    this.fault = fault;
  }
}

const LONGEST_OPENING = 60;

function opening(value: string): string {
  return value.length > LONGEST_OPENING ? `${value.slice(0, LONGEST_OPENING)}…` : value;
}
