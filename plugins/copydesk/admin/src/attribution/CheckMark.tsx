import { Flex, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import { useMessages } from '../messages';
import type { Check } from '../newsroom/contract';

/** Met, not met, or a warning: by shape, colour and (for a screen reader) in words. */
export function CheckMark({ check }: { check: Check }) {
  const say = useMessages();
  const size = { 'aria-hidden': true, width: '1.6rem', height: '1.6rem' };

  return (
    <Flex shrink={0} height="2rem">
      {check.met && <CheckCircle {...size} fill="success600" />}
      {!check.met && check.severity === 'block' && <CrossCircle {...size} fill="danger600" />}
      {!check.met && check.severity === 'warn' && <WarningCircle {...size} fill="warning600" />}
      <VisuallyHidden>{say(check.met ? 'check.met' : `check.unmet.${check.severity}`)}</VisuallyHidden>
    </Flex>
  );
}
