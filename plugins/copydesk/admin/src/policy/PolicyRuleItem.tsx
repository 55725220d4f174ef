import { Box, Flex, Typography } from '@strapi/design-system';
import { ruleTexts } from '../attribution/ruleTexts';
import { useMessages } from '../messages';
import type { PolicyRule, Severity } from '../newsroom/contract/policy';
import { SeverityBadge } from './SeverityBadge';
import { SeveritySelect } from './SeveritySelect';

interface PolicyRuleItemProps {
  rule: PolicyRule;
  severity: Severity;
  isLast: boolean;
  /** Null where whoever looks may not change it. */
  onChange: ((severity: Severity) => void) | null;
}

/** One rule of the policy: what it asks for, why, and what a finding does. */
export function PolicyRuleItem({ rule, severity, isLast, onChange }: PolicyRuleItemProps) {
  const say = useMessages();
  const { title, why } = ruleTexts({ rule: rule.id, title: rule.title, why: rule.why }, say);

  return (
    <Flex
      tag="li"
      gap={4}
      paddingTop={4}
      paddingBottom={4}
      borderColor="neutral150"
      borderWidth={isLast ? '0' : '0 0 1px 0'}
      borderStyle="solid"
      justifyContent="space-between"
      wrap="wrap"
    >
      <Box flex="1 1 32rem" minWidth={0}>
        <Typography tag="h3" fontWeight="bold" textColor="neutral800">
          {title}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {why}
        </Typography>
      </Box>
      {onChange === null || rule.isFinal ? (
        <SeverityBadge severity={severity} standard={rule.standard} />
      ) : (
        <Box flex="0 0 20rem">
          <SeveritySelect label={title} standard={rule.standard} value={severity} onChange={onChange} />
        </Box>
      )}
    </Flex>
  );
}
