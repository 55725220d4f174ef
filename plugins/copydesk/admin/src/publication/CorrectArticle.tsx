import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { localDay } from '../localTime';
import { useMessages } from '../messages';
import { fieldErrors } from '../newsroom/fieldErrors';
import { useCorrectArticleMutation } from '../newsroom/publicationApi';
import type { ArticleAddress } from './articleAddress';
import { PanelDialog } from '../PanelDialog';

/** Adds a correction that readers find at once. */
export function CorrectArticle({ article, disabled }: { article: ArticleAddress; disabled: boolean }) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  const [correct, { error, isLoading, reset }] = useCorrectArticleMutation();
  const faults = fieldErrors(error);

  const open = (opened: boolean) => {
    reset();
    setText('');
    setDate(localDay(new Date()));
    setOpen(opened);
  };

  const run = async () => {
    const result = await correct({ ...article, text: text.trim(), date });
    if ('error' in result) return;
    setOpen(false);
    toggleNotification({ type: 'success', message: say('correct.done') });
  };

  return (
    <PanelDialog
      isOpen={isOpen}
      onOpenChange={open}
      trigger={{ label: say('correct.open'), variant: 'tertiary', disabled }}
      title={say('correct.title')}
      body={say('correct.body')}
      action={{ label: say('correct.send'), disabled: text.trim() === '' || date === '', isLoading }}
      onAction={run}
      error={error}
    >
      <Field.Root name="text" required error={faults.get('text')}>
        <Field.Label>{say('correct.text.label')}</Field.Label>
        <Textarea rows={3} value={text} onChange={(event) => setText(event.target.value)} />
        <Field.Error />
      </Field.Root>
      <Field.Root name="date" required error={faults.get('date')}>
        <Field.Label>{say('correct.date.label')}</Field.Label>
        <TextInput type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        <Field.Error />
      </Field.Root>
    </PanelDialog>
  );
}
