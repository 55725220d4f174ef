import { adminApi } from '@strapi/strapi/admin';
import type { Killed, RelatedArticle } from './contract/killing';

interface Answer<Data> {
  data: Data;
}

interface ArticleAddress {
  articleUid: string;
  documentId: string;
}

/** The article with its place in lists: the content manager fetches both again, so that its form is current. */
const tagsOf = (_answer: unknown, _error: unknown, { articleUid, documentId }: ArticleAddress) =>
  [documentId, 'LIST'].map((id) => ({ type: 'Document' as const, id: `${articleUid}_${id}` }));

const publicationApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    /** `at` is an instant in UTC; null takes back what is scheduled. */
    scheduleArticle: build.mutation<null, ArticleAddress & { at: string | null }>({
      query: ({ documentId, at }) => ({
        url: `/copydesk/articles/${documentId}/schedule`,
        method: 'POST',
        data: { at },
      }),
      transformResponse: () => null,
      invalidatesTags: tagsOf,
    }),
    correctArticle: build.mutation<null, ArticleAddress & { text: string; date: string }>({
      query: ({ documentId, text, date }) => ({
        url: `/copydesk/articles/${documentId}/corrections`,
        method: 'POST',
        data: { text, date },
      }),
      transformResponse: () => null,
      invalidatesTags: tagsOf,
    }),
    killArticle: build.mutation<Killed, ArticleAddress & { notice: string }>({
      query: ({ documentId, notice }) => ({
        url: `/copydesk/articles/${documentId}/kill`,
        method: 'POST',
        data: { notice },
      }),
      transformResponse: (answer: Answer<Killed>) => answer.data,
      invalidatesTags: tagsOf,
    }),
    relatedArticles: build.query<RelatedArticle[], ArticleAddress>({
      query: ({ documentId }) => `/copydesk/articles/${documentId}/related`,
      transformResponse: (answer: Answer<RelatedArticle[]>) => answer.data,
    }),
  }),
});

export const {
  useScheduleArticleMutation,
  useCorrectArticleMutation,
  useKillArticleMutation,
  useRelatedArticlesQuery,
} = publicationApi;
