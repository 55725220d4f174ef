import { Box, Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { RuleTrial } from '../newsroom/contract/rules';
import { Notice } from '../Notice';
import { FoldedText } from '../takenOut/FoldedText';

/** What a rule would do to the latest copy of its source, with samples. */
export function TrialView({ trial }: { trial: RuleTrial }) {
  const say = useMessages();
  const { scrapes, changed, removed, kept, replaced, outAlready, samples } = trial;
  if (scrapes === 0) return <Notice tone="info" title={say('trial.none')} />;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Notice
        tone={changed === 0 ? 'warning' : 'info'}
        title={say('trial.summary', { scrapes, changed, removed, kept, replaced })}
      >
        {outAlready > 0 && <Typography>{say('trial.outAlready', { count: outAlready })}</Typography>}
      </Notice>
      {samples.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={say('trial.samples')}>
          {samples.map((sample, index) => (
            <Box
              tag="li"
              key={index}
              paddingLeft={4}
              borderColor="neutral200"
              borderStyle="solid"
              borderWidth="0 0 0 3px"
            >
              <Typography tag="p" variant="pi" textColor="neutral600">
                {say(`trial.effect.${sample.effect}`, {
                  headline: sample.headline ?? say('story.noHeadline'),
                  line: sample.line,
                })}
              </Typography>
              <FoldedText text={sample.before} />
              {sample.after !== null && (
                <Flex gap={2} alignItems="baseline">
                  <Typography textColor="neutral600">→</Typography>
                  <FoldedText text={sample.after} />
                </Flex>
              )}
            </Box>
          ))}
        </Flex>
      )}
    </Flex>
  );
}
