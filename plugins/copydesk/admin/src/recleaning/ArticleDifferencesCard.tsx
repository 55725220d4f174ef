import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { useFormNames } from '../attribution/useFormNames';
import { Card } from '../Card';
import { useMessages } from '../messages';
import type { ArticleDifferences } from '../newsroom/contract/recleaning';
import { Difference } from './Difference';

interface ArticleDifferencesCardProps {
  articleUid: string;
  differences: ArticleDifferences;
}

/** One article: what goes out of it, what comes back, what its fields become, and what is left to its editor. */
export function ArticleDifferencesCard({ articleUid, differences }: ArticleDifferencesCardProps) {
  const say = useMessages();
  const nameOf = useFormNames(articleUid);
  const { articleDocumentId, headline, goesOut, comesBack, fields, leftPassages, leftFields, refused } =
    differences;

  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Link tag={RouterLink} to={articlePath(articleUid, articleDocumentId)}>
          {headline || say('article.open')}
        </Link>
        {refused !== null && <Difference kind="left" title={say('reclean.refused')} detail={refused} />}
        {goesOut.map(({ block, text, ruleTitle, reason }) => (
          <Difference
            key={block}
            kind="out"
            title={say('reclean.out')}
            text={text}
            detail={`${ruleTitle} · ${reason}`}
          />
        ))}
        {comesBack.map(({ block, text }) => (
          <Difference key={block} kind="back" title={say('reclean.back')} text={text} />
        ))}
        {fields.map(({ field, before, after }) => (
          <Difference key={field} kind="field" title={nameOf(field)} before={before} text={after} />
        ))}
        {leftPassages.map(({ block, text, why }) => (
          <Difference key={block} kind="left" title={say(`reclean.why.${why}`)} text={text} />
        ))}
        {leftFields.map(({ field, before, after }) => (
          <Difference
            key={field}
            kind="left"
            title={say('reclean.leftField', { field: nameOf(field) })}
            text={before}
            detail={say('reclean.leftWouldBe', { text: after })}
          />
        ))}
        {leftPassages.length + leftFields.length > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {say('reclean.leftHint')}
          </Typography>
        )}
      </Flex>
    </Card>
  );
}
