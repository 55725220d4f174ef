import { Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { Removal } from '../newsroom/contract/removals';

/** Why a block was taken out: rule, reason, how sure, who judged and on which line it stood. */
export function RemovalReason({ removal }: { removal: Removal }) {
  const say = useMessages();
  const { ruleTitle, reason, confidence, judge, line } = removal;

  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      <Typography variant="pi" textColor="neutral700" fontWeight="bold">
        {ruleTitle}
      </Typography>
      {` · ${reason} `}
      {judge === 'editor'
        ? say('removal.byHand', { line })
        : say('removal.judged', {
            judge: say(`judge.${judge}`),
            confidence: Math.round(confidence * 100),
            line,
          })}
    </Typography>
  );
}
