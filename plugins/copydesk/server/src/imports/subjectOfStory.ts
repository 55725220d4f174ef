import type { Story } from '../../../engine/src';
import { articleSubject, captionSubject, type Subject } from '../policy/subject';
import { articleFields, captionFields } from './articleFields';
import type { SourceMatch } from './matchSource';

/** The article that a story would become, as the policy sees it: so that the desk knows before anything is written. */
export function subjectOfStory(story: Story, url: string | null, match: SourceMatch): Subject {
  const article = articleSubject.parse({
    ...articleFields(story, url),
    documentId: '',
    photoCaptions: story.captions.map((caption) => captionSubject.parse(captionFields(caption))),
  });
  const source =
    match === null
      ? null
      : 'known' in match
        ? { ...match.known, licence: null }
        : {
            documentId: '',
            name: match.unknown.name,
            approval: 'awaiting' as const,
            homepage: null,
            licence: null,
          };
  return { article, source, licence: null };
}
