import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { useMessages } from '../messages';
import type { KnownSource } from '../newsroom/contract/sources';
import { fieldErrors } from '../newsroom/fieldErrors';
import { useMergeSourcesMutation, useSourceArticlesQuery } from '../newsroom/sourcesApi';
import { PanelDialog } from '../PanelDialog';

interface MergeSourceProps {
  sourceUid: string;
  /** The source that is given up. */
  documentId: string;
  others: KnownSource[];
}

/** Asks which source to keep, says how many articles move there, and goes there once they have. */
export function MergeSource({ sourceUid, documentId, others }: MergeSourceProps) {
  const say = useMessages();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [isOpen, setOpen] = useState(false);
  const [into, setInto] = useState<string | null>(null);
  const [merge, { error, isLoading, reset }] = useMergeSourcesMutation();
  const { data: count } = useSourceArticlesQuery(documentId, { skip: !isOpen });

  const open = (opened: boolean) => {
    reset();
    setInto(null);
    setOpen(opened);
  };

  const run = async () => {
    if (into === null) return;
    const result = await merge({ sourceUid, documentId, into });
    if ('error' in result) return;
    const { takenDown } = result.data;
    const { name } = result.data.into;
    setOpen(false);
    toggleNotification(
      takenDown === 0
        ? { type: 'success', message: say('merge.done', { name }) }
        : { type: 'warning', message: say('merge.takenDown', { name, count: takenDown }) },
    );
    navigate(articlePath(sourceUid, into), { replace: true });
  };

  return (
    <PanelDialog
      isOpen={isOpen}
      onOpenChange={open}
      trigger={{ label: say('merge.open'), variant: 'secondary', disabled: false }}
      title={say('merge.title')}
      body={say('merge.body')}
      action={{ label: say('merge.send'), variant: 'danger', disabled: into === null, isLoading }}
      onAction={run}
      error={error}
    >
      {count !== undefined && (
        <Typography fontWeight="semiBold">
          {say('merge.count', { count: count.articles, published: count.published })}
        </Typography>
      )}
      <Field.Root name="into" required error={fieldErrors(error).get('into')}>
        <Field.Label>{say('merge.into')}</Field.Label>
        <SingleSelect
          value={into}
          placeholder={say('merge.choose')}
          onChange={(chosen) => setInto(String(chosen))}
        >
          {others.map(({ documentId: other, name, approval }) => (
            <SingleSelectOption key={other} value={other}>
              {say('scrape.source.option', { name, approval: say(`approval.${approval}`) })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
    </PanelDialog>
  );
}
