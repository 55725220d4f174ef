import { Flex, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import { useMessages } from '../messages';
import type { Check } from '../newsroom/contract/checks';

/** Met, not met, overridden, or a warning: by shape, colour and (for a screen reader) in words. */
export function CheckMark({ check }: { check: Check }) {
  const say = useMessages();
  const isOverridden = !check.met && Boolean(check.override);
  const size = { 'aria-hidden': true, width: '1.6rem', height: '1.6rem' };

  return (
    <Flex shrink={0} height="2rem">
      {check.met && <CheckCircle {...size} fill="success600" />}
      {!check.met && !isOverridden && check.severity === 'block' && (
        <CrossCircle {...size} fill="danger600" />
      )}
      {!check.met && (isOverridden || check.severity === 'warn') && (
        <WarningCircle {...size} fill="warning600" />
      )}
      <VisuallyHidden>
        {isOverridden
          ? say('check.overridden')
          : say(check.met ? 'check.met' : `check.unmet.${check.severity}`)}
      </VisuallyHidden>
    </Flex>
  );
}
