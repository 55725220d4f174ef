import { RE2JS, RE2JSException } from 're2js';
import { DESK_LIMITS } from './deskRule';

export type Expression = RE2JS;

/** What is wrong with an expression, and what to do. */
export interface ExpressionFault {
  fault: string;
}

/** What the dialects of other engines have and RE2 has not, since it could not keep its time then. */
const UNKNOWN_TO_RE2: readonly { sign: RegExp; fault: string }[] = [
  {
    sign: /\(\?<?[=!]/,
    fault:
      'an expression cannot look ahead or behind, (?=…), (?!…), (?<=…), (?<!…). Write what stands there into the expression itself, or make two rules of it, one that keeps and one that removes.',
  },
  {
    sign: /\\[1-9]|\\k[<{']|\(\?P=/,
    fault:
      'an expression cannot refer back to one of its own groups, \\1 or \\k<name>. Write the text out a second time.',
  },
  {
    sign: /\(\?>|[*+?}]\+/,
    fault:
      'an expression has no atomic groups, (?>…), and no possessive quantifiers, a++. Leave them out: it never goes back on its way.',
  },
];

/**
 * An expression of RE2, which takes time in proportion to the text whatever the text is. Gives what is wrong with one
 * that RE2 does not read, that is too long or costly, or that fits the empty text and so every block.
 */
export function readExpression(written: string): Expression | ExpressionFault {
  if (written.length > DESK_LIMITS.pattern)
    return {
      fault: `the expression has ${written.length} characters; ${DESK_LIMITS.pattern} are the most. Make several rules of it.`,
    };
  const compiled = compiledOr(written);
  if ('fault' in compiled) return compiled;
  const size = compiled.programSize();
  if (size > DESK_LIMITS.program)
    return {
      fault: `the expression comes to ${size} steps; ${DESK_LIMITS.program} are the most. Repeat less: write \\w+ instead of (\\w{50}){50}.`,
    };
  if (compiled.test(''))
    return {
      fault:
        'the expression fits even where there is nothing, and so in every block. Let it ask for at least one character: + instead of *.',
    };
  return compiled;
}

function compiledOr(written: string): Expression | ExpressionFault {
  try {
    return RE2JS.compile(written);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const known = UNKNOWN_TO_RE2.find(({ sign }) => sign.test(written));
    return (
      known ?? {
        fault: `it is no expression of RE2 (${error.message}). Put a \\ before a sign that stands for itself.`,
      }
    );
  }
}
