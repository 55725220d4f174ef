import { Box, Link, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { HeadRow } from '../HeadRow';
import { useMessages } from '../messages';
import type { ImportSummary } from '../newsroom/contract/imports';
import { PLUGIN_ID } from '../pluginId';
import { OutcomeCounts } from './OutcomeCounts';
import { ProgressLine } from './ProgressLine';
import { StateBadge } from './StateBadge';
import { WRAPPED } from './wrapped';

/** A page of imports. */
export function ImportsTable({ imports }: { imports: ImportSummary[] }) {
  const say = useMessages();
  const { formatDate } = useIntl();
  const headings = [
    say('imports.label'),
    say('imports.when'),
    say('imports.who'),
    say('imports.state'),
    say('imports.outcomes'),
  ];

  return (
    <Table colCount={headings.length} rowCount={imports.length + 1}>
      <HeadRow headings={headings} />
      <Tbody>
        {imports.map((run) => (
          <Tr key={run.documentId}>
            <Td style={WRAPPED}>
              <Link tag={RouterLink} to={`/plugins/${PLUGIN_ID}/imports/${run.documentId}`}>
                {run.label}
              </Link>
            </Td>
            <Td>
              <Typography>
                {formatDate(run.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
              </Typography>
            </Td>
            <Td>
              <Typography>{run.createdBy ?? say('imports.byProgram')}</Typography>
            </Td>
            <Td>
              <StateBadge status={run.status} />
            </Td>
            <Td style={WRAPPED}>
              <OutcomeCounts summary={run} />
              {run.counts.waiting > 0 && (
                <Box paddingTop={2}>
                  <ProgressLine counts={run.counts} height="0.4rem" />
                </Box>
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
