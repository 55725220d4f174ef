import { Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { useMessages } from '../messages';
import type { ArticleRemovals } from '../newsroom/contract/removals';
import { PLUGIN_ID } from '../pluginId';
import { KeepLine } from './KeepLine';
import { KeptBlocks } from './KeptBlocks';
import { RemovalItem } from './RemovalItem';
import { useMoveRemoval } from './useMoveRemoval';

const SHOWN_AT_FIRST = 6;

interface TakenOutProps {
  articleUid: string;
  documentId: string;
  taken: ArticleRemovals;
}

/** What the import took out of an article, each piece with its rule, its reason and the way back. */
export function TakenOut({ articleUid, documentId, taken }: TakenOutProps) {
  const say = useMessages();
  const { formatDate } = useIntl();
  const saveFirstId = useId();
  const [all, setAll] = useState(false);
  const modified = useForm('TakenOut', (form) => form.modified);
  const { move, movingBlock } = useMoveRemoval(articleUid, documentId);
  const { removals } = taken;
  const shown = all ? removals : removals.slice(0, SHOWN_AT_FIRST);

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography textColor="neutral600">
        {say('takenOut.count', { count: removals.filter(({ putBack }) => !putBack).length })}{' '}
        <Link tag={RouterLink} to={`/plugins/${PLUGIN_ID}/imports/${taken.import.documentId}`}>
          {say('takenOut.import', {
            label: taken.import.label,
            date: formatDate(taken.import.createdAt, { dateStyle: 'medium' }),
          })}
        </Link>
      </Typography>
      {modified && (
        <Typography id={saveFirstId} variant="pi" textColor="warning700" role="status">
          {say('takenOut.saveFirst')}
        </Typography>
      )}
      <Flex tag="ul" aria-label={say('takenOut.title')} direction="column" alignItems="stretch" width="100%">
        {shown.map((removal) => (
          <RemovalItem
            key={removal.block}
            removal={removal}
            disabled={modified || movingBlock !== null}
            describedBy={modified ? saveFirstId : undefined}
            loading={movingBlock === removal.block}
            onMove={() => move(removal)}
            keepLine={
              removal.judge === 'template' && (
                <KeepLine
                  articleUid={articleUid}
                  documentId={documentId}
                  block={removal.block}
                  text={removal.text}
                />
              )
            }
          />
        ))}
      </Flex>
      {removals.length > SHOWN_AT_FIRST && (
        <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('takenOut.showFewer') : say('takenOut.showAll', { count: removals.length })}
        </TextButton>
      )}
      <KeptBlocks
        kept={taken.kept}
        disabled={modified || movingBlock !== null}
        describedBy={modified ? saveFirstId : undefined}
        movingBlock={movingBlock}
        onTakeOut={({ block, line }) => move({ block, line, putBack: true, isKept: true })}
      />
    </Flex>
  );
}
