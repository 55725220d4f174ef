import { Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import { Notice } from '../Notice';
import { ArticleDifferencesCard } from './ArticleDifferencesCard';
import { countDifferences } from './countDifferences';
import type { RecleanRun } from './useReclean';

/** Differences that are shown one by one; the counts are of all. */
const SHOWN = 100;

interface RecleanResultProps {
  articleUid: string;
  run: RecleanRun;
}

/** What a run has come to so far: the counts, then each article with what goes out of it and what comes back. */
export function RecleanResult({ articleUid, run }: RecleanResultProps) {
  const say = useMessages();
  const { changing, goesOut, comesBack, fields, left } = countDifferences(run.articles);
  const isDone = !run.isRunning && run.error === undefined;
  const title = say(run.applied ? 'reclean.changed' : 'reclean.found', { checked: run.checked, changing });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Notice tone={isDone && run.applied ? 'success' : 'info'} title={title}>
        {run.articles.length > 0 && (
          <Typography>{say('reclean.counts', { goesOut, comesBack, fields, left })}</Typography>
        )}
      </Notice>
      {run.articles.slice(0, SHOWN).map((differences) => (
        <ArticleDifferencesCard
          key={differences.articleDocumentId}
          articleUid={articleUid}
          differences={differences}
        />
      ))}
      {run.articles.length > SHOWN && (
        <Typography textColor="neutral600">
          {say('reclean.more', { count: run.articles.length - SHOWN })}
        </Typography>
      )}
    </Flex>
  );
}
