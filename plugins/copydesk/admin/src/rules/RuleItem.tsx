import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMessages } from '../messages';
import type { SourceRule } from '../newsroom/contract/rules';
import { ruleSentence } from './ruleSentence';

interface RuleItemProps {
  rule: SourceRule;
  disabled: boolean;
  onChange: () => void;
  onSwitch: () => void;
  onDelete: () => void;
}

/** One rule as a sentence, with its reason and its author; it is switched off, changed and deleted here. */
export function RuleItem({ rule, disabled, onChange, onSwitch, onDelete }: RuleItemProps) {
  const say = useMessages();
  const { formatDate } = useIntl();
  const { reason, author, enabled, createdAt } = rule;
  const sentence = ruleSentence(rule, say);

  return (
    <Flex
      tag="li"
      gap={4}
      paddingTop={4}
      paddingBottom={4}
      borderColor="neutral150"
      borderWidth="0 0 1px 0"
      borderStyle="solid"
      justifyContent="space-between"
      alignItems="flex-start"
      wrap="wrap"
    >
      <Box flex="1 1 36rem" minWidth={0}>
        <Typography
          tag="p"
          fontWeight="semiBold"
          textColor={enabled ? 'neutral800' : 'neutral600'}
          style={{ overflowWrap: 'anywhere' }}
        >
          {sentence}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {say('rule.because', {
            reason: reason.replace(/\.$/, ''),
            author,
            date: formatDate(createdAt, { dateStyle: 'medium' }),
          })}
        </Typography>
        {!enabled && (
          <Typography tag="p" variant="pi" fontWeight="bold" textColor="warning700">
            {say('rule.off')}
          </Typography>
        )}
      </Box>
      <Flex gap={2} shrink={0} role="group" aria-label={sentence}>
        <Button size="S" variant="tertiary" disabled={disabled} onClick={onSwitch}>
          {say(enabled ? 'rule.switchOff' : 'rule.switchOn')}
        </Button>
        <Button size="S" variant="tertiary" disabled={disabled} onClick={onChange}>
          {say('rule.change')}
        </Button>
        <Dialog.Root>
          <Dialog.Trigger>
            <Button size="S" variant="danger-light" disabled={disabled}>
              {say('rule.delete')}
            </Button>
          </Dialog.Trigger>
          <Dialog.Content>
            <Dialog.Header>{say('rule.deleteTitle')}</Dialog.Header>
            <Dialog.Body>{say('rule.deleteBody', { sentence })}</Dialog.Body>
            <Dialog.Footer>
              <Dialog.Cancel>
                <Button variant="tertiary" fullWidth>
                  {say('rule.deleteNot')}
                </Button>
              </Dialog.Cancel>
              <Dialog.Action>
                <Button variant="danger" fullWidth onClick={onDelete}>
                  {say('rule.delete')}
                </Button>
              </Dialog.Action>
            </Dialog.Footer>
          </Dialog.Content>
        </Dialog.Root>
      </Flex>
    </Flex>
  );
}
