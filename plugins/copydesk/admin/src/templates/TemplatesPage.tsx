import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useLearnedSourcesQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { PLUGIN_ID } from '../pluginId';
import { LearnedSourceSelect } from './LearnedSourceSelect';
import { SourceLines } from './SourceLines';

/** The lines that the sources' articles repeat; the source that is shown stands in the address bar. */
export function TemplatesPage() {
  const say = useMessages();
  const [search, setSearch] = useSearchParams();
  const { data: sources, error } = useLearnedSourcesQuery(undefined, { refetchOnMountOrArgChange: true });
  const chosen = search.get('source') ?? sources?.[0]?.documentId ?? null;

  return (
    <Page.Main aria-busy={sources === undefined && error === undefined}>
      <Page.Title>{say('templates.title')}</Page.Title>
      <Layouts.Header
        title={say('templates.title')}
        subtitle={say('templates.subtitle')}
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}`} />}
      />
      <Layouts.Content>
        {error && <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />}
        {sources === undefined && !error && <Page.Loading />}
        {sources?.length === 0 && (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('templates.empty')} />
        )}
        {sources && sources.length > 0 && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <LearnedSourceSelect
              sources={sources}
              value={chosen}
              onChange={(documentId) => setSearch({ source: documentId }, { replace: true })}
            />
            {chosen !== null && <SourceLines key={chosen} sourceDocumentId={chosen} />}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
