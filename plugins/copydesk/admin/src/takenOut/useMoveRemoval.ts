import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../messages';
import type { ArticleRemoval } from '../newsroom/contract/removals';
import { errorMessage } from '../newsroom/errorMessage';
import { usePutBackMutation, useTakeOutMutation } from '../newsroom/newsroomApi';

/** A block to be moved: out of the body where it stands in it, else back. */
interface Moved extends Pick<ArticleRemoval, 'block' | 'line' | 'putBack'> {
  /** Of a block that was never out. */
  isKept?: boolean;
}

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

  const move = async (removal: Moved) => {
    setMovingBlock(removal.block);
    const change = removal.putBack ? takeOut : putBack;
    const result = await change({ articleUid, documentId, block: removal.block });
    setMovingBlock(null);
    if ('error' in result) {
      toggleNotification({ type: 'danger', message: errorMessage(result.error, say('error.unreachable')) });
      return;
    }
    const { line } = removal;
    const message = removal.isKept
      ? say('takenOut.kept.done', { line })
      : say(removal.putBack ? 'takenOut.takenOutAgain' : 'takenOut.putBackDone', { line });
    toggleNotification({ type: 'success', message });
  };

  return { move, movingBlock };
}
