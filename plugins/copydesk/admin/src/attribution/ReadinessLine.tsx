import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle } from '@strapi/icons';
import { useMessages, type Say } from '../messages';
import type { Check } from '../newsroom/contract/checks';
import { readinessOf, type Readiness } from './readiness';

function wording(
  say: Say,
  { ready, missing, warnings, overridden, total }: Readiness,
  published: boolean,
): string {
  if (!ready) return say(published ? 'readiness.publishedLacking' : 'readiness.notYet', { missing, total });
  if (overridden > 0)
    return say(published ? 'readiness.publishedOverridden' : 'readiness.readyOverridden', { overridden });
  if (warnings > 0) return say('readiness.readyWithWarnings', { warnings });

  return say(published ? 'readiness.published' : 'readiness.ready');
}

interface ReadinessLineProps {
  checks: Check[];
  /** Whether readers can see the article already. */
  published?: boolean;
}

/** What the checks come to, in one line that is read out when it changes. */
export function ReadinessLine({ checks, published = false }: ReadinessLineProps) {
  const say = useMessages();
  const readiness = readinessOf(checks);
  const Icon = readiness.ready ? CheckCircle : CrossCircle;
  const color = readiness.ready ? 'success600' : 'danger600';

  return (
    <Flex gap={2} role="status">
      <Flex shrink={0}>
        <Icon aria-hidden fill={color} width="1.6rem" height="1.6rem" />
      </Flex>
      <Typography variant="delta" tag="p" textColor={color}>
        {wording(say, readiness, published)}
      </Typography>
    </Flex>
  );
}
