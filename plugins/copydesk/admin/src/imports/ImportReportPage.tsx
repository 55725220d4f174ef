import { Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useImportReportQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { PLUGIN_ID } from '../pluginId';
import { ImportNotes } from './ImportNotes';
import { ImportProgress } from './ImportProgress';
import { isMoving } from './importState';
import { ReportItems } from './ReportItems';
import { SteerImport } from './SteerImport';
import { useRefetchWhile } from './useRefetchWhile';

/** The report of one import; it follows a running one until it is done. */
export function ImportReportPage() {
  const say = useMessages();
  const { formatDate } = useIntl();
  const { documentId = '' } = useParams();
  const query = useImportReportQuery(documentId, { refetchOnMountOrArgChange: true });
  const { data: report, error, refetch } = query;
  useRefetchWhile(report !== undefined && isMoving(report), refetch);
  const subtitle =
    report &&
    say('report.subtitle', {
      date: formatDate(report.createdAt, { dateStyle: 'long', timeStyle: 'short' }),
      who: report.createdBy ?? say('imports.byProgram'),
    });

  return (
    <Page.Main aria-busy={report === undefined && error === undefined}>
      <Page.Title>{report?.label ?? say('imports.title')}</Page.Title>
      <Layouts.Header
        title={report?.label ?? say('imports.title')}
        subtitle={subtitle}
        primaryAction={report && <SteerImport report={report} />}
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}/imports`} />}
      />
      <Layouts.Content>
        {error && <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />}
        {report === undefined && !error && <Page.Loading />}
        {report && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <ImportProgress summary={report} />
            <ImportNotes notes={report.notes} />
            <ReportItems report={report} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
