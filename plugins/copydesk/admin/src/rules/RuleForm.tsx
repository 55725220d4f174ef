import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import type { FormEvent } from 'react';
import { DESK_ACTIONS } from '../../../engine/src/desk/deskRule';
import { Card } from '../Card';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { fieldErrors } from '../newsroom/fieldErrors';
import { Notice } from '../Notice';
import { canSave, canTry, countsBlocks, matchesOf, withAction, type RuleDraft } from './ruleDraft';
import { TrialView } from './TrialView';
import { useRuleForm } from './useRuleForm';

interface RuleFormProps {
  sourceDocumentId: string;
  initial: RuleDraft;
  onDone: () => void;
}

/** Where a rule is written or changed, and tried on the latest copy of its source before it is saved. */
export function RuleForm({ sourceDocumentId, initial, onDone }: RuleFormProps) {
  const say = useMessages();
  const { draft, change, trial, error, isTrying, isSaving, tryIt, save } = useRuleForm(
    sourceDocumentId,
    initial,
    onDone,
  );
  const faults = fieldErrors(error);

  return (
    <Card role="region" aria-label={say(draft.documentId === null ? 'rules.new' : 'rule.changing')}>
      <Flex
        tag="form"
        direction="column"
        alignItems="stretch"
        gap={4}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        <Typography tag="h2" variant="delta">
          {say(draft.documentId === null ? 'rules.new' : 'rule.changing')}
        </Typography>
        {error !== undefined && faults.size === 0 && (
          <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />
        )}
        <Flex gap={4} wrap="wrap" alignItems="flex-start">
          <Flex flex="1 1 20rem" direction="column" alignItems="stretch">
            <Field.Root name="action" error={faults.get('action')}>
              <Field.Label>{say('rule.action.label')}</Field.Label>
              <SingleSelect
                value={draft.action}
                onChange={(chosen) => {
                  const action = DESK_ACTIONS.find((one) => one === chosen);
                  if (action) change(withAction(draft, action));
                }}
              >
                {DESK_ACTIONS.map((action) => (
                  <SingleSelectOption key={action} value={action}>
                    {say(`rule.action.${action}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
              <Field.Error />
            </Field.Root>
          </Flex>
          <Flex flex="1 1 20rem" direction="column" alignItems="stretch">
            <Field.Root name="matchBy" error={faults.get('matchBy')}>
              <Field.Label>{say('rule.matchBy.label')}</Field.Label>
              <SingleSelect
                value={draft.matchBy}
                onChange={(chosen) => {
                  const matchBy = matchesOf(draft.action).find((one) => one === chosen);
                  if (matchBy) change({ ...draft, matchBy });
                }}
              >
                {matchesOf(draft.action).map((matchBy) => (
                  <SingleSelectOption key={matchBy} value={matchBy}>
                    {say(`rule.matchBy.${matchBy}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
              <Field.Error />
            </Field.Root>
          </Flex>
        </Flex>
        <Field.Root
          name="value"
          required
          error={faults.get('value')}
          hint={say(`rule.hint.${draft.matchBy}`)}
        >
          <Field.Label>{say('rule.value.label')}</Field.Label>
          {countsBlocks(draft.matchBy) ? (
            <TextInput
              inputMode="numeric"
              value={draft.value}
              onChange={(event) => change({ ...draft, value: event.target.value })}
            />
          ) : (
            <Textarea
              rows={3}
              resizable
              spellCheck={false}
              value={draft.value}
              onChange={(event) => change({ ...draft, value: event.target.value })}
            />
          )}
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        {draft.action === 'replace' && (
          <Field.Root
            name="replacement"
            error={faults.get('replacement')}
            hint={say('rule.replacement.hint')}
          >
            <Field.Label>{say('rule.replacement.label')}</Field.Label>
            <TextInput
              value={draft.replacement}
              onChange={(event) => change({ ...draft, replacement: event.target.value })}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        )}
        <Field.Root name="reason" required error={faults.get('reason')} hint={say('rule.reason.hint')}>
          <Field.Label>{say('rule.reason.label')}</Field.Label>
          <TextInput
            value={draft.reason}
            onChange={(event) => change({ ...draft, reason: event.target.value })}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        {trial && <TrialView trial={trial} />}
        <Flex gap={2} justifyContent="flex-end" wrap="wrap">
          <Button type="button" variant="tertiary" onClick={onDone}>
            {say('rule.cancel')}
          </Button>
          <Button
            type="button"
            variant="secondary"
            disabled={!canTry(draft)}
            loading={isTrying}
            onClick={tryIt}
          >
            {say('rule.try')}
          </Button>
          <Button type="submit" disabled={!canSave(draft)} loading={isSaving}>
            {say('rule.save')}
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
}
