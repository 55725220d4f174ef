import type { Matcher } from 're2js';
import { DESK_LIMITS } from './deskRule';

/** What comes instead of a match: words of the rule, and groups of the expression, 0 being all of the match. */
export type Replacement = readonly (string | { group: number | string })[];

/** What is wrong with a replacement, and what to do. */
export interface ReplacementFault {
  fault: string;
}

const TOO_LONG = `the replacement is too long; ${DESK_LIMITS.pattern} characters are the most.`;

/** A replacement of plain text: it stands for itself. */
export function plainReplacement(written: string): Replacement | ReplacementFault {
  return written.length > DESK_LIMITS.pattern ? { fault: TOO_LONG } : [written];
}

/**
 * A replacement of an expression, as RE2JS gives its groups: `$1` to `$99`, `$<name>`, `$&` for all of the match, `$$`
 * for a dollar. The text before and after the match, `` $` `` and `$'`, would copy a page as often as there are matches
 * and is refused, as is a group that the expression has not.
 */
export function readReplacement(
  written: string,
  groups: number,
  named: Readonly<Record<string, number>>,
): Replacement | ReplacementFault {
  if (written.length > DESK_LIMITS.pattern) return { fault: TOO_LONG };
  const parts: (string | { group: number | string })[] = [];
  let at = 0;
  for (const { 0: sign, index } of written.matchAll(/\$(?:[$&`']|\d{1,2}|<[^>]*>)/g)) {
    parts.push(written.slice(at, index));
    at = index + sign.length;
    const name = sign.slice(1);
    if (name === '$') parts.push('$');
    else if (name === '&') parts.push({ group: 0 });
    else if (name.startsWith('<') && Object.hasOwn(named, name.slice(1, -1)))
      parts.push({ group: name.slice(1, -1) });
    else {
      const number = numberIn(name, groups);
      if (number === null)
        return {
          fault: `the replacement asks for ${sign}, which the expression has not; it has ${groups} groups. Write $$ for a dollar.`,
        };
      parts.push({ group: Number(number) }, name.slice(number.length));
    }
  }
  parts.push(written.slice(at));
  return parts.filter((part) => part !== '');
}

/** The digits that name a group: `$10` is the tenth where there are so many, else the first and a nought. */
function numberIn(name: string, groups: number): string | null {
  if (!/^\d/.test(name)) return null;
  return [name, name.slice(0, 1)].find((digits) => Number(digits) >= 1 && Number(digits) <= groups) ?? null;
}

/** What comes instead of the match that was found last. */
export function filledIn(replacement: Replacement, matcher: Matcher | null): string {
  return replacement
    .map((part) => (typeof part === 'string' ? part : (matcher?.group(part.group) ?? '')))
    .join('');
}
