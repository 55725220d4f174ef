import { Field, Textarea } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../messages';
import { fieldErrors } from '../newsroom/fieldErrors';
import { useKillArticleMutation } from '../newsroom/publicationApi';
import { Notice } from '../Notice';
import type { ArticleAddress } from './articleAddress';
import { PanelDialog } from '../PanelDialog';

interface KillArticleProps {
  article: ArticleAddress;
  /** A kill doesn't wait for what is not saved, but says that it will be lost. */
  isModified: boolean;
}

/** Takes the article down for good, with a notice for those who come to read it. */
export function KillArticle({ article, isModified }: KillArticleProps) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [isOpen, setOpen] = useState(false);
  const [notice, setNotice] = useState('');
  const [kill, { error, isLoading, reset }] = useKillArticleMutation();

  const open = (opened: boolean) => {
    reset();
    setNotice('');
    setOpen(opened);
  };

  const run = async () => {
    const result = await kill({ ...article, notice: notice.trim() });
    if ('error' in result) return;
    setOpen(false);
    toggleNotification({ type: 'success', message: say('kill.done') });
  };

  return (
    <PanelDialog
      isOpen={isOpen}
      onOpenChange={open}
      trigger={{ label: say('kill.open'), variant: 'danger-light', disabled: false }}
      title={say('kill.title')}
      body={say('kill.body')}
      action={{ label: say('kill.send'), variant: 'danger', disabled: notice.trim() === '', isLoading }}
      onAction={run}
      error={error}
    >
      {isModified && <Notice tone="warning" title={say('kill.unsaved')} />}
      <Field.Root
        name="notice"
        required
        error={fieldErrors(error).get('notice')}
        hint={say('kill.notice.hint')}
      >
        <Field.Label>{say('kill.notice.label')}</Field.Label>
        <Textarea rows={3} value={notice} onChange={(event) => setNotice(event.target.value)} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </PanelDialog>
  );
}
