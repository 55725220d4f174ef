import { Badge, Button, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { HeadRow } from '../HeadRow';
import { WRAPPED } from '../imports/wrapped';
import { useMessages } from '../messages';
import type { SourceTemplate, TemplateLine } from '../newsroom/contract/templates';
import { errorMessage } from '../newsroom/errorMessage';
import { useChangeLineMutation } from '../newsroom/newsroomApi';

/** The lines of a source's template, each with its count and the switch that keeps it. */
export function LinesTable({ template }: { template: SourceTemplate }) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [changeLine, { isLoading, originalArgs }] = useChangeLineMutation();
  const { source, articles, lines } = template;
  const headings = [say('templates.line'), say('templates.seen'), say('templates.place'), ''];

  const change = async ({ hash, isKept }: TemplateLine) => {
    const result = await changeLine({ sourceDocumentId: source.documentId, hash, isKept: !isKept });
    if ('error' in result)
      toggleNotification({ type: 'danger', message: errorMessage(result.error, say('error.unreachable')) });
  };

  return (
    <Table colCount={headings.length} rowCount={lines.length + 1}>
      <HeadRow headings={headings} />
      <Tbody>
        {lines.map((line) => (
          <Tr key={line.hash}>
            <Td style={WRAPPED}>
              <Typography dir="auto">{line.sample}</Typography>
            </Td>
            <Td>
              <Typography>{say('templates.count', { count: line.count, articles })}</Typography>
            </Td>
            <Td>
              {line.isKept ? (
                <Badge variant="success" size="S">
                  {say('templates.kept')}
                </Badge>
              ) : (
                <Typography textColor="neutral600">
                  {say(line.isInside ? 'templates.inside' : 'templates.around')}
                </Typography>
              )}
            </Td>
            <Td>
              <Button
                size="S"
                variant="tertiary"
                loading={isLoading && originalArgs?.hash === line.hash}
                onClick={() => change(line)}
                aria-label={say(line.isKept ? 'templates.unkeepLine' : 'templates.keepLine', {
                  line: line.sample,
                })}
              >
                {say(line.isKept ? 'templates.unkeep' : 'templates.keep')}
              </Button>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
