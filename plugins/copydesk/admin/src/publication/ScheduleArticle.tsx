import { Field, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { instantOf, localTime, localZone } from '../localTime';
import { useMessages } from '../messages';
import { fieldErrors } from '../newsroom/fieldErrors';
import { useScheduleArticleMutation } from '../newsroom/publicationApi';
import type { ArticleAddress } from './articleAddress';
import { PanelDialog } from '../PanelDialog';

interface ScheduleArticleProps {
  article: ArticleAddress;
  scheduledFor: string | null;
  disabled: boolean;
}

/** Sets the moment at which the draft is published by itself. */
export function ScheduleArticle({ article, scheduledFor, disabled }: ScheduleArticleProps) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [isOpen, setOpen] = useState(false);
  const [moment, setMoment] = useState('');
  const [schedule, { error, isLoading, reset }] = useScheduleArticleMutation();
  const at = instantOf(moment);

  const open = (opened: boolean) => {
    reset();
    setMoment(scheduledFor === null ? '' : localTime(new Date(scheduledFor)));
    setOpen(opened);
  };

  const run = async () => {
    if (at === null) return;
    const result = await schedule({ ...article, at });
    if ('error' in result) return;
    setOpen(false);
    toggleNotification({ type: 'success', message: say('schedule.done') });
  };

  return (
    <PanelDialog
      isOpen={isOpen}
      onOpenChange={open}
      trigger={{ label: say('schedule.open'), variant: 'secondary', disabled }}
      title={say('schedule.title')}
      body={say('schedule.body')}
      action={{ label: say('schedule.set'), disabled: at === null, isLoading }}
      onAction={run}
      error={error}
    >
      <Field.Root
        name="at"
        required
        error={fieldErrors(error).get('at')}
        hint={say('schedule.at.hint', { zone: localZone() })}
      >
        <Field.Label>{say('schedule.at.label')}</Field.Label>
        <TextInput
          type="datetime-local"
          value={moment}
          onChange={(event) => {
            reset();
            setMoment(event.target.value);
          }}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </PanelDialog>
  );
}
