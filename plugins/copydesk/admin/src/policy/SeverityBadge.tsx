import { Badge } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { Severity } from '../newsroom/contract/policy';

const VARIANTS = { block: 'danger', warn: 'warning', off: 'neutral' } as const;

/** What a finding of a rule does, for whoever may not change it. */
export function SeverityBadge({ severity, standard }: { severity: Severity; standard: Severity }) {
  const say = useMessages();
  const word = say(`policy.severity.${severity}`);

  return (
    <Badge variant={VARIANTS[severity]} size="S">
      {severity === standard ? say('policy.standard', { severity: word }) : word}
    </Badge>
  );
}
