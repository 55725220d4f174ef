import { adminApi } from '@strapi/strapi/admin';
import type { NearDecision, NearDuplicate } from './contract/nearDuplicates';

interface Answer<Data> {
  data: Data;
}

interface ArticleAddress {
  articleUid: string;
  documentId: string;
}

interface NearOrder extends ArticleAddress {
  otherDocumentId: string;
  decision: NearDecision;
  reason: string;
}

const documentTag = (articleUid: string, id: string) => ({
  type: 'Document' as const,
  id: `${articleUid}_${id}`,
});

const nearDuplicatesApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    nearDuplicates: build.query<NearDuplicate[], ArticleAddress>({
      query: ({ documentId }) => `/copydesk/articles/${documentId}/near-duplicates`,
      transformResponse: (answer: Answer<NearDuplicate[]>) => answer.data,
      // A near-duplicate that was published or killed meanwhile says so.
      providesTags: (near, _error, { articleUid, documentId }) =>
        [documentId, ...(near ?? []).map((other) => other.documentId)].map((id) =>
          documentTag(articleUid, id),
        ),
    }),
    decideNearDuplicate: build.mutation<null, NearOrder>({
      query: ({ documentId, otherDocumentId, decision, reason }) => ({
        url: `/copydesk/articles/${documentId}/near-duplicates/${otherDocumentId}`,
        method: 'POST',
        data: { decision, reason },
      }),
      transformResponse: () => null,
      // One that was dropped is not there to be fetched again.
      invalidatesTags: (_answer, error, { articleUid, documentId, otherDocumentId, decision }) =>
        error
          ? []
          : ['LIST', decision === 'drop' ? otherDocumentId : documentId].map((id) =>
              documentTag(articleUid, id),
            ),
    }),
  }),
});

export const { useNearDuplicatesQuery, useDecideNearDuplicateMutation } = nearDuplicatesApi;
