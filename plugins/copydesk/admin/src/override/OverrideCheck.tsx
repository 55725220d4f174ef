import {
  Button,
  Field,
  Flex,
  Modal,
  Textarea,
  TextButton,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { ruleTexts } from '../attribution/ruleTexts';
import { instantOf } from '../localTime';
import { useMessages } from '../messages';
import type { Check } from '../newsroom/contract/checks';
import { errorMessage } from '../newsroom/errorMessage';
import { fieldErrors } from '../newsroom/fieldErrors';
import { useGiveOverrideMutation } from '../newsroom/overridesApi';
import { Notice } from '../Notice';
import { canGive, newOverride } from './overrideDraft';

interface OverrideCheckProps {
  articleDocumentId: string;
  check: Check;
}

/**
 * Lets the article go out though the check is not met: asks for a reason and for how long. No form of its own, since it
 * stands within that of the article.
 */
export function OverrideCheck({ articleDocumentId, check }: OverrideCheckProps) {
  const say = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => newOverride(new Date()));
  const [give, { error, isLoading, reset }] = useGiveOverrideMutation();
  const faults = fieldErrors(error);
  const { title } = ruleTexts(check, say);

  const open = (opened: boolean) => {
    reset();
    setDraft(newOverride(new Date()));
    setOpen(opened);
  };

  const run = async () => {
    const expires = instantOf(draft.until);
    if (expires === null) return;
    const result = await give({ articleDocumentId, rules: [check.rule], reason: draft.reason, expires });
    if (!('error' in result)) setOpen(false);
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={open}>
      <Modal.Trigger>
        <TextButton>{say('override.open')}</TextButton>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={say('override.cancel')}>
          <Modal.Title>{say('override.title', { check: title })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {error !== undefined && faults.size === 0 && (
              <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />
            )}
            {faults.has('rules') && <Notice tone="danger" title={faults.get('rules') ?? ''} />}
            <Typography>{check.message}</Typography>
            <Field.Root
              name="reason"
              required
              error={faults.get('reason')}
              hint={say('override.reason.hint')}
            >
              <Field.Label>{say('override.reason.label')}</Field.Label>
              <Textarea
                rows={3}
                value={draft.reason}
                onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            <Field.Root
              name="expires"
              required
              error={faults.get('expires')}
              hint={say('override.until.hint')}
            >
              <Field.Label>{say('override.until.label')}</Field.Label>
              <TextInput
                type="datetime-local"
                value={draft.until}
                onChange={(event) => setDraft({ ...draft, until: event.target.value })}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button type="button" variant="tertiary">
              {say('override.cancel')}
            </Button>
          </Modal.Close>
          <Button type="button" disabled={!canGive(draft)} loading={isLoading} onClick={run}>
            {say('override.give')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
