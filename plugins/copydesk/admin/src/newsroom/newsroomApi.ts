import { adminApi } from '@strapi/strapi/admin';
import type { ArticleChecks, CheckedArticle } from './contract/checks';
import type {
  ImportItem,
  ImportItems,
  ImportList,
  ImportReport,
  ImportSummary,
  Outcome,
  RollBackOutlook,
  Steering,
} from './contract/imports';
import type { Pagination } from './contract/pagination';
import type { Preview } from './contract/preview';
import type { RecleanBatch, RecleanRequest } from './contract/recleaning';
import type { ArticleRemovals } from './contract/removals';
import type { Setup } from './contract/sources';
import type { LearnedSource, SourceTemplate } from './contract/templates';
import type { WaitingArticle } from './contract/waiting';
import { importBody, previewBody, type ImportRequest, type PreviewRequest } from './requestBody';

interface Answer<Data> {
  data: Data;
}

interface ItemsQuery {
  documentId: string;
  /** Null for all. */
  outcome: Outcome | 'waiting' | null;
  page: number;
  pageSize: number;
}

interface ArticleAddress {
  articleUid: string;
  documentId: string;
}

interface RemovalAddress extends ArticleAddress {
  block: number;
}

const dataOf = <Data>(answer: Answer<Data>): Data => answer.data;

/** The tag that the content manager gives a document, so that what it saves is fetched again here, and the reverse. */
const documentTag = (uid: string, documentId: string) => ({
  type: 'Document' as const,
  id: `${uid}_${documentId}`,
});
const documentListTag = (uid: string) => ({ type: 'Document' as const, id: `${uid}_LIST` });

const taggedApi = adminApi.enhanceEndpoints({
  addTagTypes: ['Document', 'Relations', 'CopydeskImport', 'CopydeskOverride', 'CopydeskTemplate'],
});

const newsroomApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    setup: build.query<Setup, void>({
      query: () => '/copydesk/setup',
      transformResponse: dataOf<Setup>,
      providesTags: (setup) =>
        setup
          ? [
              documentListTag(setup.sourceUid),
              ...setup.sources.map(({ documentId }) => documentTag(setup.sourceUid, documentId)),
            ]
          : [],
    }),
    preview: build.mutation<Preview, PreviewRequest>({
      query: (request) => ({ url: '/copydesk/preview', method: 'POST', data: previewBody(request) }),
      transformResponse: dataOf<Preview>,
    }),
    importScrapes: build.mutation<ImportReport, ImportRequest>({
      query: (request) => ({ url: '/copydesk/imports', method: 'POST', data: importBody(request) }),
      transformResponse: dataOf<ImportReport>,
      invalidatesTags: (report) => [
        'CopydeskImport',
        ...(report ? [documentListTag(report.articleUid)] : []),
      ],
    }),
    listImports: build.query<ImportList, { page: number; pageSize: number }>({
      query: (params) => ({ url: '/copydesk/imports', config: { params } }),
      transformResponse: (answer: Answer<ImportSummary[]> & { meta: { pagination: Pagination } }) => ({
        imports: answer.data,
        pagination: answer.meta.pagination,
      }),
      providesTags: ['CopydeskImport'],
    }),
    importReport: build.query<ImportReport, string>({
      query: (documentId) => `/copydesk/imports/${documentId}?items=false`,
      transformResponse: dataOf<ImportReport>,
      providesTags: ['CopydeskImport'],
    }),
    importItems: build.query<ImportItems, ItemsQuery>({
      query: ({ documentId, outcome, ...page }) => ({
        url: `/copydesk/imports/${documentId}/items`,
        config: { params: { ...page, ...(outcome !== null && { outcome }) } },
      }),
      transformResponse: (answer: Answer<ImportItem[]> & { meta: { pagination: Pagination } }) => ({
        items: answer.data,
        pagination: answer.meta.pagination,
      }),
      providesTags: ['CopydeskImport'],
    }),
    steerImport: build.mutation<ImportReport, { documentId: string; how: Steering }>({
      query: ({ documentId, how }) => ({
        url: `/copydesk/imports/${documentId}/${how}`,
        method: 'POST',
      }),
      transformResponse: dataOf<ImportReport>,
      // What was taken back is gone from the lists of articles too.
      invalidatesTags: (report, _error, { how }) => [
        'CopydeskImport',
        ...(report && how === 'roll-back' ? [documentListTag(report.articleUid)] : []),
      ],
    }),
    rollBackOutlook: build.query<RollBackOutlook, string>({
      query: (documentId) => `/copydesk/imports/${documentId}/roll-back`,
      transformResponse: dataOf<RollBackOutlook>,
      keepUnusedDataFor: 0,
    }),
    articleChecks: build.query<ArticleChecks, ArticleAddress>({
      query: ({ documentId }) => `/copydesk/articles/${documentId}/checks`,
      transformResponse: dataOf<ArticleChecks>,
      // A source or a photo caption that is mended in the meantime changes the checks too.
      providesTags: (_checks, _error, { articleUid, documentId }) => [
        documentTag(articleUid, documentId),
        'Relations',
        'CopydeskOverride',
      ],
    }),
    checksOfMany: build.query<CheckedArticle[], string[]>({
      query: (documentIds) => ({ url: '/copydesk/checks', method: 'POST', data: { documentIds } }),
      transformResponse: dataOf<CheckedArticle[]>,
      keepUnusedDataFor: 0,
    }),
    removals: build.query<ArticleRemovals | null, ArticleAddress>({
      query: ({ documentId }) => `/copydesk/articles/${documentId}/removals`,
      transformResponse: dataOf<ArticleRemovals | null>,
      providesTags: (_removals, _error, { articleUid, documentId }) => [documentTag(articleUid, documentId)],
    }),
    putBack: build.mutation<ArticleRemovals, RemovalAddress>({
      query: ({ documentId, block }) => ({
        url: `/copydesk/articles/${documentId}/removals/${block}/put-back`,
        method: 'POST',
      }),
      transformResponse: dataOf<ArticleRemovals>,
      invalidatesTags: (_removals, _error, { articleUid, documentId }) => [
        documentTag(articleUid, documentId),
      ],
    }),
    takeOut: build.mutation<ArticleRemovals, RemovalAddress>({
      query: ({ documentId, block }) => ({
        url: `/copydesk/articles/${documentId}/removals/${block}/take-out`,
        method: 'POST',
      }),
      transformResponse: dataOf<ArticleRemovals>,
      invalidatesTags: (_removals, _error, { articleUid, documentId }) => [
        documentTag(articleUid, documentId),
      ],
    }),
    keepLine: build.mutation<{ source: { name: string } }, RemovalAddress>({
      query: ({ documentId, block }) => ({
        url: `/copydesk/articles/${documentId}/removals/${block}/keep-line`,
        method: 'POST',
      }),
      transformResponse: dataOf<{ source: { name: string } }>,
      invalidatesTags: ['CopydeskTemplate'],
    }),
    learnedSources: build.query<LearnedSource[], void>({
      query: () => '/copydesk/templates',
      transformResponse: dataOf<LearnedSource[]>,
      providesTags: ['CopydeskTemplate'],
    }),
    template: build.query<SourceTemplate, string>({
      query: (sourceDocumentId) => `/copydesk/templates/${sourceDocumentId}`,
      transformResponse: dataOf<SourceTemplate>,
      providesTags: ['CopydeskTemplate'],
    }),
    changeLine: build.mutation<SourceTemplate, { sourceDocumentId: string; hash: string; isKept: boolean }>({
      query: ({ sourceDocumentId, hash, isKept }) => ({
        url: `/copydesk/templates/${sourceDocumentId}/lines/${hash}/${isKept ? 'keep' : 'unkeep'}`,
        method: 'POST',
      }),
      transformResponse: dataOf<SourceTemplate>,
      invalidatesTags: ['CopydeskTemplate'],
    }),
    forgetTemplate: build.mutation<SourceTemplate, string>({
      query: (sourceDocumentId) => ({
        url: `/copydesk/templates/${sourceDocumentId}/forget`,
        method: 'POST',
      }),
      transformResponse: dataOf<SourceTemplate>,
      invalidatesTags: ['CopydeskTemplate'],
    }),
    reclean: build.mutation<RecleanBatch, RecleanRequest>({
      query: (data) => ({ url: '/copydesk/reclean', method: 'POST', data }),
      transformResponse: dataOf<RecleanBatch>,
      invalidatesTags: (_batch, _error, { apply }) => (apply ? ['Document'] : []),
    }),
    waiting: build.query<WaitingArticle[], number>({
      query: (limit) => ({ url: '/copydesk/waiting', config: { params: { limit } } }),
      transformResponse: dataOf<WaitingArticle[]>,
    }),
  }),
});

export const {
  useSetupQuery,
  usePreviewMutation,
  useImportScrapesMutation,
  useListImportsQuery,
  useImportReportQuery,
  useImportItemsQuery,
  useSteerImportMutation,
  useRollBackOutlookQuery,
  useArticleChecksQuery,
  useChecksOfManyQuery,
  useRemovalsQuery,
  usePutBackMutation,
  useTakeOutMutation,
  useKeepLineMutation,
  useLearnedSourcesQuery,
  useTemplateQuery,
  useChangeLineMutation,
  useForgetTemplateMutation,
  useRecleanMutation,
  useWaitingQuery,
} = newsroomApi;
