import { Box, Link, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { HeadRow } from '../HeadRow';
import { articlePath } from '../articlePath';
import { useMessages } from '../messages';
import type { ImportItem } from '../newsroom/contract/imports';
import { OutcomeBadge } from './OutcomeBadge';
import { WRAPPED } from './wrapped';

interface ReportTableProps {
  articleUid: string;
  items: ImportItem[];
}

/** The items of an import: what became of each, and why. */
export function ReportTable({ articleUid, items }: ReportTableProps) {
  const say = useMessages();
  const headings = [say('report.row'), say('report.outcome'), say('report.article'), say('report.reasons')];

  return (
    <Table colCount={headings.length} rowCount={items.length + 1}>
      <HeadRow headings={headings} />
      <Tbody>
        {items.map((item) => (
          <Tr key={item.documentId}>
            <Td>
              <Typography textColor="neutral600">{item.row}</Typography>
            </Td>
            <Td>
              <OutcomeBadge outcome={item.outcome} />
            </Td>
            <Td style={WRAPPED}>
              <Box maxWidth="48rem">
                {item.articleDocumentId === null ? (
                  item.headline !== null && (
                    <Typography tag="p" dir="auto">
                      {item.headline}
                    </Typography>
                  )
                ) : (
                  <Link tag={RouterLink} to={articlePath(articleUid, item.articleDocumentId)}>
                    {item.headline ?? say('article.open')}
                  </Link>
                )}
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {item.name ?? say('import.pasted')}
                </Typography>
                {item.sourceEvidence !== null && (
                  <Typography tag="p" variant="pi" textColor="neutral600" dir="auto">
                    {say('report.source', { evidence: item.sourceEvidence })}
                  </Typography>
                )}
              </Box>
            </Td>
            <Td style={WRAPPED}>
              <Box maxWidth="48rem">
                {item.reasons.map((reason) => (
                  <Typography key={reason} tag="p" variant="pi">
                    {reason}
                  </Typography>
                ))}
                {item.nearDuplicateOf !== null && (
                  <Link tag={RouterLink} to={articlePath(articleUid, item.nearDuplicateOf)}>
                    {say('report.otherArticle')}
                  </Link>
                )}
              </Box>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
