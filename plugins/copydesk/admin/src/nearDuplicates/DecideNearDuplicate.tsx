import { Field, Radio, Textarea } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { useMessages } from '../messages';
import { NEAR_DECISIONS, type NearDecision, type NearDuplicate } from '../newsroom/contract/nearDuplicates';
import { fieldErrors } from '../newsroom/fieldErrors';
import { useDecideNearDuplicateMutation } from '../newsroom/nearDuplicatesApi';
import type { ArticleAddress } from '../publication/articleAddress';
import { PanelDialog } from '../PanelDialog';

interface DecideNearDuplicateProps {
  article: ArticleAddress;
  other: NearDuplicate;
  disabled: boolean;
}

/** Asks what a near-duplicate is, and why. One that is dropped leads to the article that stays. */
export function DecideNearDuplicate({ article, other, disabled }: DecideNearDuplicateProps) {
  const say = useMessages();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [isOpen, setOpen] = useState(false);
  const [decision, setDecision] = useState<NearDecision | null>(null);
  const [reason, setReason] = useState('');
  const [decide, { error, isLoading, reset }] = useDecideNearDuplicateMutation();

  const open = (opened: boolean) => {
    reset();
    setDecision(null);
    setReason('');
    setOpen(opened);
  };

  const run = async () => {
    if (decision === null) return;
    const otherDocumentId = other.documentId;
    const result = await decide({ ...article, otherDocumentId, decision, reason: reason.trim() });
    if ('error' in result) return;
    setOpen(false);
    toggleNotification({ type: 'success', message: say(`near.done.${decision}`) });
    if (decision === 'drop') navigate(articlePath(article.articleUid, otherDocumentId));
  };

  return (
    <PanelDialog
      isOpen={isOpen}
      onOpenChange={open}
      trigger={{ label: say('near.decide'), variant: 'secondary', disabled }}
      title={say('near.decide.title')}
      body={say('near.decide.body', { headline: other.headline, likeness: other.likeness })}
      action={{
        label: say(decision === 'drop' ? 'near.decide.drop' : 'near.decide.send'),
        variant: decision === 'drop' ? 'danger' : 'default',
        disabled: decision === null || reason.trim() === '',
        isLoading,
      }}
      onAction={run}
      error={error}
    >
      <Radio.Group
        aria-label={say('near.decide.title')}
        value={decision ?? ''}
        onValueChange={(chosen: string) =>
          setDecision(NEAR_DECISIONS.find((known) => known === chosen) ?? null)
        }
      >
        {NEAR_DECISIONS.map((known) => (
          <Radio.Item key={known} value={known}>
            {say(`near.choice.${known}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
      <Field.Root
        name="reason"
        required
        error={fieldErrors(error).get('reason')}
        hint={say('override.reason.hint')}
      >
        <Field.Label>{say('near.reason.label')}</Field.Label>
        <Textarea rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </PanelDialog>
  );
}
