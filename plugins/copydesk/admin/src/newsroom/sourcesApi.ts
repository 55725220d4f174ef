import { adminApi } from '@strapi/strapi/admin';
import type { ArticleCount, Merged } from './contract/sources';

interface Answer<Data> {
  data: Data;
}

interface MergeOrder {
  sourceUid: string;
  documentId: string;
  /** The source that is kept. */
  into: string;
}

const sourcesApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'CopydeskTemplate'] })
  .injectEndpoints({
    endpoints: (build) => ({
      sourceArticles: build.query<ArticleCount, string>({
        query: (documentId) => `/copydesk/sources/${documentId}/articles`,
        transformResponse: (answer: Answer<ArticleCount>) => answer.data,
        keepUnusedDataFor: 0,
      }),
      mergeSources: build.mutation<Merged, MergeOrder>({
        query: ({ documentId, into }) => ({
          url: `/copydesk/sources/${documentId}/merge`,
          method: 'POST',
          data: { into },
        }),
        transformResponse: (answer: Answer<Merged>) => answer.data,
        // Not the merged source itself, whose view is still open: it would be asked for and not be found.
        invalidatesTags: (merged, _error, { sourceUid, into }) =>
          merged
            ? [
                ...[into, 'LIST'].map((id) => ({ type: 'Document' as const, id: `${sourceUid}_${id}` })),
                'CopydeskTemplate' as const,
              ]
            : [],
      }),
    }),
  });

export const { useSourceArticlesQuery, useMergeSourcesMutation } = sourcesApi;
