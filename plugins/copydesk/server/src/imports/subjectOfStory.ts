import type { Story } from '../../../engine/src';
import {
  articleSubject,
  captionSubject,
  sourceSubject,
  type SourceSubject,
  type Subject,
} from '../policy/subject';
import { articleFields, captionFields } from './articleFields';
import type { SourceMatch } from './matchSource';

/** The article that a story would become, as the policy sees it: so that the desk knows before anything is written. */
export function subjectOfStory(story: Story, url: string | null, match: SourceMatch): Subject {
  const article = articleSubject.parse({
    ...articleFields(story, url),
    documentId: '',
    photoCaptions: story.captions.map((caption) => captionSubject.parse(captionFields(caption))),
  });
  const source = sourceOf(match);
  return { article, source, licence: source?.licence ?? null };
}

function sourceOf(match: SourceMatch): SourceSubject | null {
  if (match === null) return null;
  if ('known' in match) return match.known;
  return sourceSubject.parse({ documentId: '', name: match.unknown.name, approval: 'awaiting' });
}
