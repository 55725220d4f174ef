import type { Story } from '../../../engine/src/story';
import type { MessageId } from '../messages';

/** Which words say whether readers may comment where the story came from, and how many did. */
export function commentsState({
  commentsClosed,
  commentCount,
}: Pick<Story, 'commentsClosed' | 'commentCount'>): {
  id: MessageId;
  count: number;
} {
  const count = commentCount ?? 0;
  if (commentsClosed === null) {
    return { id: commentCount === null ? 'facts.comments.unknown' : 'facts.comments.counted', count };
  }
  if (commentCount === null)
    return { id: commentsClosed ? 'facts.comments.closed' : 'facts.comments.open', count };

  return { id: commentsClosed ? 'facts.comments.closedCounted' : 'facts.comments.openCounted', count };
}
