import { Flex, Typography } from '@strapi/design-system';
import { Card } from '../Card';
import { useMessages } from '../messages';
import type { PolicyRule } from '../newsroom/contract/policy';
import { PolicyRuleItem } from './PolicyRuleItem';
import { severityOf, withChange, type SeverityChanges } from './severities';

interface PolicyRulesProps {
  rules: readonly PolicyRule[];
  changes: SeverityChanges;
  /** Null where whoever looks may not change them. */
  onChange: ((changes: SeverityChanges) => void) | null;
}

/** Every rule of the policy, in the order in which a desk works through it. */
export function PolicyRules({ rules, changes, onChange }: PolicyRulesProps) {
  const say = useMessages();

  return (
    <Card role="region" aria-label={say('policy.rules')} paddingBottom={1}>
      <Typography tag="h2" variant="delta">
        {say('policy.rules')}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {say(onChange === null ? 'policy.readOnly' : 'policy.hint')}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" aria-label={say('policy.rules')}>
        {rules.map((rule, index) => (
          <PolicyRuleItem
            key={rule.id}
            rule={rule}
            severity={changes.get(rule.id) ?? severityOf(rule)}
            isLast={index === rules.length - 1}
            onChange={onChange && ((severity) => onChange(withChange(changes, rule, severity)))}
          />
        ))}
      </Flex>
    </Card>
  );
}
