import { TextButton } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useKeepLineMutation } from '../newsroom/newsroomApi';

interface KeepLineProps {
  articleUid: string;
  documentId: string;
  block: number;
  text: string;
}

/** Has a line that the template took out kept in whatever comes from the source next. */
export function KeepLine({ articleUid, documentId, block, text }: KeepLineProps) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [keepLine, { isLoading, isSuccess }] = useKeepLineMutation();

  const keep = async () => {
    const result = await keepLine({ articleUid, documentId, block });
    toggleNotification(
      'error' in result
        ? { type: 'danger', message: errorMessage(result.error, say('error.unreachable')) }
        : { type: 'success', message: say('takenOut.keepLineDone', { name: result.data.source.name }) },
    );
  };

  return (
    <TextButton
      disabled={isLoading || isSuccess}
      onClick={keep}
      aria-label={say('takenOut.keepLineLabel', { text })}
    >
      {say('takenOut.keepLine')}
    </TextButton>
  );
}
