import { useState } from 'react';
import { useMessages } from '../messages';
import type { ImportReport } from '../newsroom/contract/imports';
import { useSteerImportMutation } from '../newsroom/newsroomApi';
import { PanelDialog } from '../PanelDialog';

/** Ends an import where it is, after a second thought. */
export function CancelImport({ report }: { report: ImportReport }) {
  const say = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [steer, { error, isLoading, reset }] = useSteerImportMutation();

  const open = (opened: boolean) => {
    reset();
    setOpen(opened);
  };

  const run = async () => {
    const result = await steer({ documentId: report.documentId, how: 'cancel' });
    if (!('error' in result)) setOpen(false);
  };

  return (
    <PanelDialog
      isOpen={isOpen}
      onOpenChange={open}
      trigger={{ label: say('cancel.open'), variant: 'danger-light', disabled: false }}
      title={say('cancel.title')}
      body={say('cancel.body', { count: report.counts.waiting })}
      action={{ label: say('cancel.send'), variant: 'danger', disabled: false, isLoading }}
      onAction={() => void run()}
      error={error}
      dismiss={say('cancel.dismiss')}
    >
      {null}
    </PanelDialog>
  );
}
