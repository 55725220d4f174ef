import { BodyBlockView } from './BodyBlockView';
import { CaptionView } from './CaptionView';
import { NoteView } from './NoteView';
import { RemovedRun } from './RemovedRun';
import { RewrittenNote } from './RewrittenNote';
import type { Segment } from './segments';

/** One piece of the previewed story. */
export function SegmentView({ segment }: { segment: Segment }) {
  switch (segment.type) {
    case 'body':
      return (
        <>
          <BodyBlockView block={segment.block} ordinal={segment.ordinal} />
          {segment.rewriting && <RewrittenNote rewriting={segment.rewriting} />}
        </>
      );
    case 'caption':
      return <CaptionView caption={segment.caption} />;
    case 'note':
      return <NoteView kind={segment.kind} text={segment.text} />;
    case 'removed':
      return <RemovedRun removals={segment.removals} />;
  }
}
