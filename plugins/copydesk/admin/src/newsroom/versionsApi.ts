import { adminApi } from '@strapi/strapi/admin';
import type { ArticleVersions, Take } from './contract/versions';

interface Answer<Data> {
  data: Data;
}

interface ArticleAddress {
  articleUid: string;
  documentId: string;
}

interface VersionOrder extends ArticleAddress {
  item: string;
  decisions: { id: string; take: Take }[];
}

const documentTag = ({ articleUid, documentId }: ArticleAddress) => ({
  type: 'Document' as const,
  id: `${articleUid}_${documentId}`,
});

const versionsApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    versions: build.query<ArticleVersions, ArticleAddress>({
      query: ({ documentId }) => `/copydesk/articles/${documentId}/versions`,
      transformResponse: (answer: Answer<ArticleVersions>) => answer.data,
      // What is left to decide changes with the draft.
      providesTags: (_versions, _error, article) => [documentTag(article)],
    }),
    decideVersion: build.mutation<null, VersionOrder>({
      query: ({ documentId, item, decisions }) => ({
        url: `/copydesk/articles/${documentId}/versions/${item}`,
        method: 'POST',
        data: { decisions },
      }),
      transformResponse: () => null,
      invalidatesTags: (_answer, error, article) => (error ? [] : [documentTag(article)]),
    }),
  }),
});

export const { useVersionsQuery, useDecideVersionMutation } = versionsApi;
