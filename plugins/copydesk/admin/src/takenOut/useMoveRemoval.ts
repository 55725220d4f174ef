import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../messages';
import type { ArticleRemoval } from '../newsroom/contract';
import { errorMessage } from '../newsroom/errorMessage';
import { usePutBackMutation, useTakeOutMutation } from '../newsroom/newsroomApi';

/**
 * Puts a removal back into the article, or takes it out again, and says what came of it. The document
 * is fetched again by itself, so that the form shows the new body.
 */
export function useMoveRemoval(articleUid: string, documentId: string) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [putBack] = usePutBackMutation();
  const [takeOut] = useTakeOutMutation();
  const [movingBlock, setMovingBlock] = useState<number | null>(null);

  const move = async (removal: ArticleRemoval) => {
    setMovingBlock(removal.block);
    const change = removal.putBack ? takeOut : putBack;
    const result = await change({ articleUid, documentId, block: removal.block });
    setMovingBlock(null);
    if ('error' in result) {
      toggleNotification({ type: 'danger', message: errorMessage(result.error, say('error.unreachable')) });
      return;
    }
    const message = say(removal.putBack ? 'takenOut.takenOutAgain' : 'takenOut.putBackDone', {
      line: removal.line,
    });
    toggleNotification({ type: 'success', message });
  };

  return { move, movingBlock };
}
