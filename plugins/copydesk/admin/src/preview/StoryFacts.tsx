import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { SourceLine } from '../attribution/SourceLine';
import { useMessages } from '../messages';
import type { Preview } from '../newsroom/contract/preview';
import { commentsState } from './commentsState';
import { Fact, Facts } from './Facts';
import { isDateOnly } from './isDateOnly';
import { languageName } from './languageName';

/** What was read of a story beside its text, with the evidence for it. */
export function StoryFacts({ preview }: { preview: Preview }) {
  const say = useMessages();
  const { formatDate, locale } = useIntl();
  const { story, source } = preview;
  const comments = commentsState(story);
  const quoted = (words: string | null | undefined) => (words ? say('facts.quoted', { words }) : null);
  const unknown = <Typography textColor="neutral600">{say('facts.unknown')}</Typography>;

  return (
    <Facts>
      <Fact label={say('facts.source')} evidence={source?.evidence}>
        <SourceLine source={source} />
      </Fact>
      <Fact label={say('facts.publisher')} evidence={quoted(story.publisher?.evidence)}>
        {story.publisher?.name ?? unknown}
      </Fact>
      <Fact label={say('facts.authors')}>{story.authors.join(', ') || story.byline || unknown}</Fact>
      <Fact label={say('facts.dateline')}>{story.dateline?.text ?? unknown}</Fact>
      <Fact label={say('facts.published')}>
        {story.publishedAt === null
          ? unknown
          : isDateOnly(story.publishedAt)
            ? formatDate(story.publishedAt, { dateStyle: 'long', timeZone: 'UTC' })
            : formatDate(story.publishedAt, { dateStyle: 'long', timeStyle: 'short' })}
      </Fact>
      <Fact label={say('facts.originalUrl')}>
        {story.canonicalUrl === null ? (
          unknown
        ) : (
          <Link href={story.canonicalUrl} isExternal>
            {story.canonicalUrl}
          </Link>
        )}
      </Fact>
      <Fact label={say('facts.comments')} evidence={quoted(story.commentsEvidence)}>
        {say(comments.id, { count: comments.count })}
      </Fact>
      <Fact label={say('facts.language')}>
        {story.language === null ? unknown : languageName(story.language, locale)}
      </Fact>
    </Facts>
  );
}
