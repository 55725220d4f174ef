import type { Say } from '../messages';
import type { Check } from '../newsroom/contract/checks';

/** The rules of the policy whose texts are among the plugin's translations. */
export const TRANSLATED_RULES = [
  'require-approved-source',
  'require-original-url',
  'require-byline',
  'require-licence',
  'require-permission-reference',
  'require-licence-credit',
  'require-photo-credit',
  'require-host-of-source',
  'require-right-to-agency',
  'respect-non-commercial',
  'respect-no-derivatives',
  'keep-links',
  'require-counter-pixel',
  'respect-import-terms',
  'require-caption-for-image',
  'review-photo-metadata',
  'require-photo-rights',
  'respect-restrictions',
  'respect-embargo',
  'respect-expiry',
  'respect-kill',
  'resolve-near-duplicate',
] as const;

type RuleTexts = Pick<Check, 'title' | 'why'>;

/** What a check's rule is called and why it is asked for, in the editor's language; as the server says it where no translation is known. */
export function ruleTexts({ rule, title, why }: Pick<Check, 'rule' | 'title' | 'why'>, say: Say): RuleTexts {
  const known = TRANSLATED_RULES.find((id) => id === rule);

  return known === undefined
    ? { title, why }
    : { title: say(`policy.${known}.title`), why: say(`policy.${known}.why`) };
}
