import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../messages';
import type { ImportReport } from '../newsroom/contract/imports';
import { useSteerImportMutation } from '../newsroom/newsroomApi';
import { PanelDialog } from '../PanelDialog';
import { RollBackPreview } from './RollBackPreview';

/** Takes an import back, once an editor has seen what that deletes and what it keeps. */
export function RollBackImport({ report }: { report: ImportReport }) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [isOpen, setOpen] = useState(false);
  const [steer, { error, isLoading, reset }] = useSteerImportMutation();

  const open = (opened: boolean) => {
    reset();
    setOpen(opened);
  };

  const run = async () => {
    const result = await steer({ documentId: report.documentId, how: 'roll-back' });
    if ('error' in result) return;
    setOpen(false);
    toggleNotification({ type: 'success', message: say('rollBack.done') });
  };

  return (
    <PanelDialog
      isOpen={isOpen}
      onOpenChange={open}
      trigger={{ label: say('rollBack.open'), variant: 'danger-light', disabled: false }}
      title={say('rollBack.title')}
      body={say('rollBack.body')}
      action={{ label: say('rollBack.send'), variant: 'danger', disabled: false, isLoading }}
      onAction={() => void run()}
      error={error}
    >
      {isOpen && <RollBackPreview documentId={report.documentId} articleUid={report.articleUid} />}
    </PanelDialog>
  );
}
