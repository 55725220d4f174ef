import { Button, Flex } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import type { ImportReport, Steering } from '../newsroom/contract/imports';
import { errorMessage } from '../newsroom/errorMessage';
import { useSteerImportMutation } from '../newsroom/newsroomApi';
import { ROLLBACK_PERMISSIONS } from '../permissions';
import { CancelImport } from './CancelImport';
import { steeringsOf } from './importState';
import { RollBackImport } from './RollBackImport';

/** What an editor may do with an import as it is. */
export function SteerImport({ report }: { report: ImportReport }) {
  const { allowedActions } = useRBAC(ROLLBACK_PERMISSIONS);
  const offered = steeringsOf(report).filter(
    (how) => how !== 'roll-back' || allowedActions.canRollback === true,
  );

  return (
    <Flex gap={2} wrap="wrap">
      {offered.map((how) => {
        if (how === 'cancel') return <CancelImport key={how} report={report} />;
        if (how === 'roll-back') return <RollBackImport key={how} report={report} />;
        return <SteerButton key={how} report={report} how={how} />;
      })}
    </Flex>
  );
}

/** What needs no second thought. */
function SteerButton({
  report,
  how,
}: {
  report: ImportReport;
  how: Exclude<Steering, 'cancel' | 'roll-back'>;
}) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [steer, { isLoading }] = useSteerImportMutation();

  const run = async () => {
    const result = await steer({ documentId: report.documentId, how });
    if ('error' in result)
      toggleNotification({
        type: 'danger',
        message: errorMessage(result.error, say('error.unreachable')),
      });
  };

  return (
    <Button
      size="S"
      variant={how === 'resume' ? 'default' : 'secondary'}
      loading={isLoading}
      onClick={() => void run()}
    >
      {say(`steer.${how}`, { count: report.counts.failed })}
    </Button>
  );
}
