import { adminApi } from '@strapi/strapi/admin';
import type { FeedState } from './contract/feeds';

interface Answer<Data> {
  data: Data;
}

interface FeedAddress {
  sourceDocumentId: string;
  url: string;
}

const feedsApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['CopydeskFeed', 'CopydeskImport'] })
  .injectEndpoints({
    endpoints: (build) => ({
      feeds: build.query<FeedState[], void>({
        query: () => '/copydesk/feeds',
        transformResponse: (answer: Answer<FeedState[]>) => answer.data,
        providesTags: ['CopydeskFeed'],
      }),
      pollFeed: build.mutation<FeedState, FeedAddress>({
        query: (data) => ({ url: '/copydesk/feeds/poll', method: 'POST', data }),
        transformResponse: (answer: Answer<FeedState>) => answer.data,
        invalidatesTags: ['CopydeskFeed', 'CopydeskImport'],
      }),
    }),
  });

export const { useFeedsQuery, usePollFeedMutation } = feedsApi;
