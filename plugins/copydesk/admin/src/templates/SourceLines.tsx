import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useTemplateQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { ForgetTemplate } from './ForgetTemplate';
import { LinesTable } from './LinesTable';

/** What was learned of one source, with the way to have it forgotten. */
export function SourceLines({ sourceDocumentId }: { sourceDocumentId: string }) {
  const say = useMessages();
  const { data: template, error } = useTemplateQuery(sourceDocumentId, { refetchOnMountOrArgChange: true });

  if (error) return <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />;
  if (template === undefined) return <Page.Loading />;
  const { articles, lines } = template;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography textColor="neutral600">
          {say('templates.learned', { lines: lines.length, articles })}
        </Typography>
        <ForgetTemplate source={template.source} disabled={articles === 0} />
      </Flex>
      {lines.length > 0 && <LinesTable template={template} />}
    </Flex>
  );
}
